import type { Option } from '../referential/skill.ts';
import { formsOf } from '../table/sessions.ts';

/** A text of the form, a part of which may be set in italics. */
export type FormText = readonly { readonly text: string; readonly italic?: boolean }[];

/**
 * The words of the national « fiche descriptive de réalisation professionnelle », annex VII-1 of
 * session 2026: spelling and spaces are the form’s own.
 */
export const FICHE_TEXT = {
  diploma: ['BTS ', 'Services informatiques aux organisations'],
  session: (year: number) => `SESSION ${year}`,
  title: 'Fiche descriptive de réalisation professionnelle',
  recto: '(recto)',
  verso: '(verso, éventuellement pages suivantes)',
  heading: 'DESCRIPTION D’UNE RÉALISATION PROFESSIONNELLE',
  number: 'N° réalisation :',
  name: 'Nom, prénom :',
  candidate: 'N° candidat :',
  exam: { ponctuelle: 'Épreuve ponctuelle', ccf: 'Contrôle en cours de formation' },
  date: 'Date : ',
  dateDots: '...... / ...... /............',
  organisation: 'Organisation support de la réalisation professionnelle',
  realisation: 'Intitulé de la réalisation professionnelle',
  period: 'Période de réalisation : ',
  place: ' Lieu :',
  teamwork: 'Modalité :',
  team: { alone: '   Seul(e)', team: '  En équipe' },
  competencies: 'Compétences travaillées',
  conditions: ['Conditions de réalisation', ' (ressources fournies, résultats attendus)'],
  resources: 'Description des ressources documentaires, matérielles et logicielles utilisées',
  access: ['Modalités d’accès aux productions', ' et à leur documentation'],
  description:
    'Descriptif de la réalisation professionnelle, y compris les productions réalisées et schémas explicatifs',
} as const;

/** What the form of an option names: the exam, the competences of bloc 2 and the four footnotes. */
interface OptionText {
  readonly exam: string;
  /** By code, in the form’s order and spelling. */
  readonly competencies: readonly (readonly [code: `B2.${number}`, wording: string])[];
  readonly footnotes: readonly FormText[];
}

const ENVIRONMENT =
  'Les réalisations professionnelles sont élaborées dans un environnement technologique conforme à l’annexe II.E du référentiel du BTS SIO.';
const TOOLS =
  'Dans tous les cas, les candidats doivent se munir des outils et ressources techniques nécessaires au déroulement de l’épreuve. Ils sont seuls responsables de la disponibilité et de la mise en œuvre de ces outils et ressources. La circulaire nationale d’organisation précise les conditions matérielles de déroulement des interrogations et les pénalités à appliquer aux candidats qui ne se seraient pas munis des éléments nécessaires au déroulement de l’épreuve.';
const ACCESS =
  'peuvent être un identifiant, un mot de passe, une adresse réticulaire (URL) d’un espace de stockage et de la présentation de l’organisation du stockage.';

const conditionsNote = (bloc: string): FormText => [
  { text: 'En référence aux ' },
  { text: 'conditions de réalisation et ressources nécessaires', italic: true },
  {
    text: ` du bloc «\u00a0${bloc}\u00a0» prévues dans le référentiel de certification du BTS SIO.`,
  },
];

const accessNote = (elements: string): FormText => [
  { text: 'Conformément au référentiel du BTS SIO «\u00a0' },
  { text: TOOLS, italic: true },
  { text: `\u00a0». ${elements} ${ACCESS}` },
];

export const OPTION_TEXT: Readonly<Record<Option, OptionText>> = {
  SISR: {
    exam: 'Administration des systèmes et des réseaux (option SISR)',
    competencies: [
      ['B2.1', 'Concevoir une solution d’infrastructure réseau'],
      ['B2.2', 'Installer, tester et déployer une solution d’infrastructure réseau'],
      ['B2.3', 'Exploiter, dépanner et superviser une solution d’infrastructure réseau'],
    ],
    footnotes: [
      conditionsNote('Administration des systèmes et des réseaux'),
      [{ text: ENVIRONMENT }],
      accessNote('Les éléments nécessaires'),
      [
        {
          text: 'Lien vers la documentation complète, précisant et décrivant, si cela n’a été fait au verso de la fiche, la réalisation, par exemples schéma complet de réseau mis en place et configurations des services.',
        },
      ],
    ],
  },
  SLAM: {
    exam: 'Conception et développement d’applications (option SLAM)',
    competencies: [
      ['B2.1', 'Concevoir et développer une solution applicative'],
      ['B2.2', 'Assurer la maintenance corrective ou évolutive d’une solution applicative'],
      ['B2.3', 'Gérer les données'],
    ],
    footnotes: [
      conditionsNote("Conception et développement d'applications"),
      [{ text: ENVIRONMENT }],
      accessNote('Les éléments'),
      [
        {
          text: 'Lien vers la documentation complète, précisant et décrivant, si cela n’a été fait au verso de la fiche, la réalisation professionnelle, par exemples service fourni par la réalisation, interfaces utilisateurs, description des classes ou de la base de données.',
        },
      ],
    ],
  },
};

/** The two lines below the name of the diploma, in the order of the session’s form. */
export function headLines(
  session: number,
  option: Option,
): readonly { readonly kind: 'annex' | 'exam'; readonly text: string }[] {
  const { bloc2Exam, ficheAnnex } = formsOf(session);
  const annex = {
    kind: 'annex',
    text: `ANNEXE ${ficheAnnex[option]} : ${FICHE_TEXT.title} `,
  } as const;
  const exam = {
    kind: 'exam',
    text: `Épreuve ${bloc2Exam} - ${OPTION_TEXT[option].exam} `,
  } as const;
  // The forms of sessions before the exams were renumbered name the exam first.
  return session < RENUMBERED ? [exam, annex] : [annex, exam];
}

const RENUMBERED = 2025;

/** How many footnotes the form has itself: those of the description go on from there. */
export const FORM_NOTES = 4;

/** The mark of a footnote of the report on the recto, where numbers are the form’s: `a` … `z`, `aa` …. */
export function noteLetter(index: number): string {
  const last = String.fromCharCode(0x61 + (index % 26));
  return index < 26 ? last : noteLetter(Math.floor(index / 26) - 1) + last;
}
