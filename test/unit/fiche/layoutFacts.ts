import type { Option } from '../../../src/core/referential/skill.ts';

/**
 * The national form as measured on the files of five sessions: twips, and Word’s eighths of a point
 * for lines and half points for letters. Texts as they read, a box as ☐, a tab as →.
 */
export interface CellFacts {
  readonly width: number;
  readonly span?: number;
  readonly centred?: true;
  /** Sides without a line. */
  readonly open?: readonly ('right' | 'left' | 'bottom')[];
  readonly paragraphs: readonly ParagraphFacts[];
}

export interface ParagraphFacts {
  readonly text: string;
  /** `Arial 20 bold`; of a text in several looks, each once. */
  readonly fonts: readonly string[];
  readonly tabs?: readonly string[];
  readonly align?: 'center' | 'both';
}

export const LINE = 'single 4';
export const PAGE = {
  ...{ w: 11_900, h: 16_840 },
  ...{ top: 851, right: 1_134, bottom: 851, left: 1_134, footer: 709 },
};
export const TABLE = { width: 9_923, indent: -147 };
export const GRID = [3_119, 4_111, 709, 1_984];

const LABEL = 'Arial 20 bold';
const VALUE = 'Arial 20';
const HEAD = 'Arial 22 bold';

export const SESSIONS = [
  { session: 2022, exam: 'E5', annex: '7-1', first: 'exam' },
  { session: 2023, exam: 'E5', annex: '7-1', first: 'exam' },
  { session: 2024, exam: 'E5', annex: '7-1', first: 'exam' },
  { session: 2025, exam: 'E6', annex: '9-1', first: 'annex' },
  { session: 2026, exam: 'E6', annex: 'VII-1', first: 'annex' },
  { session: 2027, exam: 'E6', annex: 'VII-1', first: 'annex' },
] as const;

const EXAMS: Readonly<Record<Option, string>> = {
  SISR: 'Administration des systèmes et des réseaux (option SISR)',
  SLAM: 'Conception et développement d’applications (option SLAM)',
};

export const COMPETENCIES: Readonly<Record<Option, readonly string[]>> = {
  SISR: [
    'Concevoir une solution d’infrastructure réseau',
    'Installer, tester et déployer une solution d’infrastructure réseau',
    'Exploiter, dépanner et superviser une solution d’infrastructure réseau',
  ],
  SLAM: [
    'Concevoir et développer une solution applicative',
    'Assurer la maintenance corrective ou évolutive d’une solution applicative',
    'Gérer les données',
  ],
};

/** How each of the four footnotes begins and ends, and what of it is in italics. */
export const FOOTNOTES: Readonly<Record<Option, readonly (readonly [string, string, string])[]>> = {
  SISR: [
    [
      'En référence aux conditions',
      'du bloc « Administration des systèmes et des réseaux » prévues dans le référentiel de certification du BTS SIO.',
      'conditions de réalisation et ressources nécessaires',
    ],
    ['Les réalisations professionnelles', 'à l’annexe II.E du référentiel du BTS SIO.', ''],
    [
      'Conformément au référentiel du BTS SIO « Dans tous les cas',
      '». Les éléments nécessaires peuvent être un identifiant, un mot de passe, une adresse réticulaire (URL) d’un espace de stockage et de la présentation de l’organisation du stockage.',
      'Dans tous les cas, les candidats',
    ],
    [
      'Lien vers la documentation complète',
      'la réalisation, par exemples schéma complet de réseau mis en place et configurations des services.',
      '',
    ],
  ],
  SLAM: [
    [
      'En référence aux conditions',
      "du bloc « Conception et développement d'applications » prévues dans le référentiel de certification du BTS SIO.",
      'conditions de réalisation et ressources nécessaires',
    ],
    ['Les réalisations professionnelles', 'à l’annexe II.E du référentiel du BTS SIO.', ''],
    [
      'Conformément au référentiel du BTS SIO « Dans tous les cas',
      '». Les éléments peuvent être un identifiant, un mot de passe, une adresse réticulaire (URL) d’un espace de stockage et de la présentation de l’organisation du stockage.',
      'Dans tous les cas, les candidats',
    ],
    [
      'Lien vers la documentation complète',
      'la réalisation professionnelle, par exemples service fourni par la réalisation, interfaces utilisateurs, description des classes ou de la base de données.',
      '',
    ],
  ],
};

export function headFacts(
  { session, exam, annex, first }: (typeof SESSIONS)[number],
  option: Option,
  side: 'recto' | 'verso',
): ParagraphFacts[] {
  const end = side === 'recto' ? '(recto)' : '↵(verso, éventuellement pages suivantes)';
  const letter = option === 'SISR' ? 'A' : 'B';
  const lines: ParagraphFacts[] = [
    {
      text: `ANNEXE ${annex}-${letter} : Fiche descriptive de réalisation professionnelle ${end}`,
      fonts: [HEAD],
      align: 'center',
    },
    { text: `Épreuve ${exam} - ${EXAMS[option]}`, fonts: [HEAD], align: 'center' },
  ];
  return [
    {
      text: `BTS Services informatiques aux organisations→SESSION ${session}`,
      fonts: [HEAD, `${HEAD} caps`],
      tabs: ['left 7822'],
    },
    ...(first === 'annex' ? lines : lines.reverse()),
  ];
}

const label = (text: string, more: Partial<ParagraphFacts> = {}): ParagraphFacts => ({
  text,
  fonts: [LABEL],
  ...more,
});
const empty: ParagraphFacts = { text: '', fonts: [] };
const wide = (...paragraphs: ParagraphFacts[]): CellFacts => ({
  width: 9_923,
  span: 4,
  paragraphs,
});
const blank = (count: number, align?: 'both'): ParagraphFacts[] =>
  Array.from({ length: count }, () => ({ ...empty, ...(align && { align }) }));

/** The rows of the recto’s form: the least height, and the cells. */
export function rectoFacts(option: Option): { height: number; cells: CellFacts[] }[] {
  return [
    {
      height: 406,
      cells: [
        {
          ...{ width: 7_939, span: 3, centred: true },
          paragraphs: [
            {
              text: 'DESCRIPTION D’UNE RÉALISATION PROFESSIONNELLE',
              fonts: ['Arial 24 bold'],
              align: 'center',
            },
          ],
        },
        { width: 1_984, centred: true, paragraphs: [label('N° réalisation :')] },
      ],
    },
    {
      height: 438,
      cells: [
        { width: 7_230, span: 2, open: ['bottom'], paragraphs: [label('Nom, prénom :')] },
        { width: 2_693, span: 2, open: ['bottom'], paragraphs: [label('N° candidat :')] },
      ],
    },
    {
      height: 406,
      cells: [
        {
          ...{ width: 3_119, centred: true, open: ['right'] },
          paragraphs: [label('Épreuve ponctuelle→☐', { tabs: ['right 2554'], align: 'both' })],
        },
        {
          ...{ width: 4_111, centred: true, open: ['left'] },
          paragraphs: [
            label('Contrôle en cours de formation→☐', { tabs: ['right 1986'], align: 'both' }),
          ],
        },
        {
          ...{ width: 2_693, span: 2, centred: true },
          paragraphs: [
            { text: 'Date : ...... / ...... /............', fonts: [LABEL, VALUE], align: 'both' },
          ],
        },
      ],
    },
    {
      height: 510,
      cells: [wide(label('Organisation support de la réalisation professionnelle'), empty)],
    },
    { height: 510, cells: [wide(label('Intitulé de la réalisation professionnelle'), empty)] },
    {
      height: 624,
      cells: [
        wide(
          {
            text: 'Période de réalisation : → Lieu : →',
            fonts: [LABEL, VALUE],
            tabs: ['right dot 5104', 'right dot 9781'],
          },
          label('Modalité :→☐ Seul(e)→→☐ En équipe'),
        ),
      ],
    },
    {
      height: 1_077,
      cells: [
        wide(
          label('Compétences travaillées'),
          ...COMPETENCIES[option].map((wording) => ({
            text: `→☐ ${wording}`,
            fonts: [VALUE, LABEL],
            tabs: ['left 1135'],
          })),
        ),
      ],
    },
    {
      height: 1_077,
      cells: [
        wide(
          label('Conditions de réalisation[1] (ressources fournies, résultats attendus)', {
            align: 'both',
          }),
          ...blank(6, 'both'),
        ),
      ],
    },
    {
      height: 1_077,
      cells: [
        wide(
          label(
            'Description des ressources documentaires, matérielles et logicielles utilisées[2]',
            {
              align: 'both',
            },
          ),
          ...blank(10, 'both'),
        ),
      ],
    },
    {
      height: 850,
      cells: [
        wide(
          label('Modalités d’accès aux productions[3] et à leur documentation[4]', {
            align: 'both',
          }),
          ...blank(4, 'both'),
        ),
      ],
    },
  ];
}

export const VERSO_ROW = {
  height: 406,
  cells: [
    {
      width: 9_923,
      paragraphs: [
        label(
          'Descriptif de la réalisation professionnelle, y compris les productions réalisées et schémas explicatifs',
        ),
        ...blank(3),
      ],
    },
  ],
} as const;
