import type { Option } from '../referential/skill.ts';

/** What the national forms call the exams and their annexes in one session. */
export interface SessionForms {
  /** The year of the exam. */
  readonly session: number;
  /** The exam that bloc 1 is assessed in, on the portfolio (`E4` or `E5`). */
  readonly portfolioExam: string;
  /** The annex that holds the summary table; not numbered in every session. */
  readonly tableAnnex?: string;
  /** The exam that bloc 2 is assessed in (`E5` or `E6`). */
  readonly bloc2Exam: string;
  /** The annex that holds the « fiche descriptive de réalisation professionnelle » of an option. */
  readonly ficheAnnex: Readonly<Record<Option, string>>;
  /** The name of the sheet that the summary table is on. */
  readonly sheetName: string;
  /** Whether the table has a row for the address of the portfolio. */
  readonly asksUrl: boolean;
}

type Facts = Omit<SessionForms, 'ficheAnnex' | 'sheetName'> & { readonly fiche: string };

// Oldest first. The arrêté of 8 July 2024 renumbered the exams from session 2025.
const FACTS: readonly [Facts, ...Facts[]] = [
  { session: 2022, portfolioExam: 'E4', bloc2Exam: 'E5', fiche: '7-1', asksUrl: false },
  {
    session: 2023,
    portfolioExam: 'E4',
    tableAnnex: '6-1',
    bloc2Exam: 'E5',
    fiche: '7-1',
    asksUrl: true,
  },
  {
    session: 2025,
    portfolioExam: 'E5',
    tableAnnex: '8-1',
    bloc2Exam: 'E6',
    fiche: '9-1',
    asksUrl: true,
  },
  {
    session: 2026,
    portfolioExam: 'E5',
    tableAnnex: 'VI-1',
    bloc2Exam: 'E6',
    fiche: 'VII-1',
    asksUrl: true,
  },
];

/**
 * The forms of `session` (a year). A session without facts of its own has those of the session
 * before it that has some; one before the first known has the first's.
 */
export function formsOf(session: number): SessionForms {
  const known = FACTS.findLast((facts) => facts.session <= session) ?? FACTS[0];
  const { fiche, ...facts } = known;
  return {
    ...facts,
    session,
    ficheAnnex: { SISR: `${fiche}-A`, SLAM: `${fiche}-B` },
    sheetName: `Tableau de synthèse Épreuve ${facts.portfolioExam}`,
  };
}
