import { SECTIONS } from '../report/section.ts';
import type { CandidateEntry } from './candidateNodes.ts';
import { candidateName } from '../portfolio/candidate.ts';
import { sectionName } from '../reports/reportWords.ts';
import type { Translate } from '../l10n/translate.ts';

/** What is known of a candidate beside the portfolio itself. */
export interface ClassFacts {
  readonly problems: number;
  /** When one of the reports was last changed; absent where there is none. */
  readonly changed?: Date;
}

/**
 * A class as lines of a spreadsheet: a heading, then a line for each candidate with the state of
 * bloc 1. Numbers stand alone: a spreadsheet would read `4/6` as a day of June. Facts are by the id
 * of the entry.
 */
export function classOverview(
  entries: readonly CandidateEntry[],
  facts: ReadonlyMap<string, ClassFacts>,
  t: Translate,
): string[][] {
  const competencies = bloc1Of(entries[0])?.competencies ?? [];
  return [
    [
      t('Candidate'),
      t('Candidate number'),
      t('Folder'),
      t('Option'),
      t('Session'),
      t('Reports'),
      ...SECTIONS.map((section) => sectionName(section, t)),
      t('Drafts'),
      t('Problems'),
      t('Last change'),
      t('Competencies mobilised, of {all}', { all: competencies.length }),
      t('Sub-skills evidenced, of {all}', { all: bloc1Of(entries[0])?.total ?? 0 }),
      t('Still to mobilise'),
      ...competencies.map(({ skill: { code } }) => t('Reports with {code}', { code })),
    ],
    ...entries.map((entry) => lineOf(entry, facts.get(entry.id), t)),
  ];
}

function lineOf(entry: CandidateEntry, facts: ClassFacts | undefined, t: Translate): string[] {
  const { candidate, path, portfolio, profileBroken = false } = entry;
  const reports = [...portfolio.reports()];
  const counted = reports.filter(({ draft }) => !draft);
  const bloc = bloc1Of(entry);
  const competencies = bloc?.competencies ?? [];
  const missing = competencies.filter(({ mobilised }) => !mobilised);
  return [
    candidateName(entry),
    candidate.number ?? '',
    path,
    ...(profileBroken
      ? [t('profile unreadable'), '']
      : [candidate.option, String(candidate.session)]),
    String(counted.length),
    ...SECTIONS.map((wanted) => String(counted.filter(({ section }) => section === wanted).length)),
    String(reports.length - counted.length),
    facts ? String(facts.problems) : '',
    facts?.changed ? isoDay(facts.changed) : '',
    String(bloc?.mobilised ?? 0),
    String(bloc?.covered ?? 0),
    missing.map(({ skill }) => skill.code).join(' '),
    ...competencies.map((competency) => String(competency.reports)),
  ];
}

/** `2026-01-31`, the day where the teacher is. */
function isoDay(date: Date): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
}

function bloc1Of(entry: CandidateEntry | undefined) {
  return entry?.portfolio.coverage.find(({ bloc: { code } }) => code === 'B1');
}
