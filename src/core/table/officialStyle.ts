/** The line of one side of a cell: `m`edium, `t`hin or none (`-`). */
export type Line = 'm' | 't' | '-';

/** A cell's look on the official form. Everything is Arial and centred vertically unless said otherwise. */
export interface FormStyle {
  /** Points. */
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly horizontal: 'general' | 'left' | 'center';
  readonly vertical?: 'center' | 'bottom';
  readonly wrap?: true;
  /** Degrees, counter-clockwise. */
  readonly turn?: 90;
  /** Left, right, top and bottom line, in this order. */
  readonly lines: `${Line}${Line}${Line}${Line}`;
  /** A thin line from the top left to the bottom right. */
  readonly diagonal?: true;
}

/** The colour of every line of the form (alpha, red, green, blue). */
export const LINE_COLOUR = 'FF4A452A';

const heading = { size: 20, bold: true, horizontal: 'center' } as const;
const field = { size: 18, bold: true, horizontal: 'left' } as const;
const competency = { size: 12, bold: true, horizontal: 'center', wrap: true } as const;
const subSkills = {
  size: 10,
  horizontal: 'center',
  vertical: 'bottom',
  wrap: true,
  turn: 90,
} as const;
const section = { size: 14, bold: true, horizontal: 'center' } as const;
const title = { size: 11, bold: true, horizontal: 'general', wrap: true } as const;
const period = { size: 11, bold: true, horizontal: 'general' } as const;
const tick = { size: 8, horizontal: 'center' } as const;

/** Every style of the form, by what it is for. `…Last` is the closing row, `tickEdge` the last column. */
export const FORM_STYLES = {
  heading: { ...heading, lines: '----' },
  name: { ...field, lines: 'mtmt' },
  number: { ...field, lines: 'tmmt' },
  centre: { ...field, lines: 'mttt' },
  option: { ...field, horizontal: 'general', lines: 't-tt' },
  sisr: { ...field, horizontal: 'center', lines: '--tt' },
  slam: { ...field, horizontal: 'center', lines: '-mtt' },
  url: { ...field, lines: 'mmtm' },
  corner: { ...competency, italic: true, lines: 'mtm-', diagonal: true },
  periodHeading: { ...competency, turn: 90, lines: 'ttmm' },
  competency: { ...competency, lines: 'ttmt' },
  competencyEdge: { ...competency, lines: 'tmmt' },
  subSkills: { ...subSkills, lines: 'ttt-' },
  subSkillsEdge: { ...subSkills, lines: 'tmt-' },
  sectionFirst: { ...section, wrap: true, lines: 'mmmt' },
  section: { ...section, lines: 'mmtt' },
  title: { ...title, lines: 'mttt' },
  titleLast: { ...title, lines: 'mttm' },
  period: { ...period, lines: 'tttt' },
  periodLast: { ...period, lines: 'tttm' },
  tick: { ...tick, lines: 'tttt' },
  tickFirst: { ...tick, size: 16, lines: 'tttt' },
  tickEdge: { ...tick, lines: 'tmtt' },
  tickLast: { ...tick, lines: 'tttm' },
  tickEdgeLast: { ...tick, lines: 'tmtm' },
  titleAfter: { ...title, lines: '----' },
  periodAfter: { ...period, lines: '----' },
  tickAfter: { ...tick, horizontal: 'general', lines: '----' },
  // No cell of the blank form has these two: a period that is filled in needs two or three lines,
  // and a form is filled without adding a style to it.
  periodWrapped: { ...period, wrap: true, lines: 'tttt' },
  periodWrappedLast: { ...period, wrap: true, lines: 'tttm' },
} as const satisfies Record<string, FormStyle>;

export type FormStyleName = keyof typeof FORM_STYLES;
