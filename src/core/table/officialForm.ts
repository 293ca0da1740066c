import { SECTIONS, type Section } from '../report/section.ts';
import type { FormStyleName } from './officialStyle.ts';
import { FORM_COLUMNS, FORM_TEXT, subSkillList } from './officialWording.ts';
import { formsOf } from './sessions.ts';

/** Cells that look alike and, when they are more than one, are merged. Columns are letters. */
export interface FormArea {
  readonly from: string;
  readonly to?: string;
  /** How many rows the area is high; 1 unless said. */
  readonly rows?: number;
  readonly style: FormStyleName;
  readonly text?: string;
}

export interface FormRow {
  /** Points. */
  readonly height: number;
  readonly areas: readonly FormArea[];
}

/** How many rows a section has on the blank form. */
export const SECTION_ROWS: Readonly<Record<Section, number>> = {
  formation: 10,
  stage1: 7,
  stage2: 7,
};

/** Widths in characters of the default font, as a spreadsheet counts them, of columns A to H. */
export const COLUMN_WIDTHS: readonly number[] = [70.42, 10.85, ...FORM_COLUMNS.map(() => 18.71)];

export const PAGE = { margin: 0.196527777777778, header: 0.511805555555555 } as const; // inches

const TICK_COLUMNS = ['C', 'D', 'E', 'F', 'G', 'H'] as const;
const LINE_HEIGHT = 39.95;

/** The blank national form of `session`, row by row from row 1; the last row is the empty one below it. */
export function officialForm(session: number): FormRow[] {
  return [
    ...head(session),
    ...columnHeads(),
    ...SECTIONS.flatMap((section) => [
      sectionHead(section),
      ...Array.from({ length: SECTION_ROWS[section] }, (_, index) =>
        realisation(section, index === SECTION_ROWS[section] - 1, index === 0),
      ),
    ]),
    { height: 15, areas: line('titleAfter', 'periodAfter', () => 'tickAfter') },
  ];
}

function head(session: number): FormRow[] {
  const { asksUrl } = formsOf(session);
  const { diploma, title, name, number, centre, option, optionBox, url } = FORM_TEXT;
  const rows: FormRow[] = [
    row(
      { from: 'A', to: 'F', style: 'heading', text: diploma },
      { from: 'G', to: 'H', style: 'heading', text: FORM_TEXT.session(session) },
    ),
    { height: 41.1, areas: [{ from: 'A', to: 'H', style: 'heading', text: title }] },
    row(
      { from: 'A', to: 'E', style: 'name', text: name },
      { from: 'F', to: 'H', style: 'number', text: number },
    ),
    row(
      { from: 'A', to: 'E', style: 'centre', text: centre },
      { from: 'F', style: 'option', text: option },
      { from: 'G', style: 'sisr', text: optionBox.SISR },
      { from: 'H', style: 'slam', text: optionBox.SLAM },
    ),
  ];
  return asksUrl ? [...rows, row({ from: 'A', to: 'H', style: 'url', text: url })] : rows;
}

function columnHeads(): FormRow[] {
  const columns = FORM_COLUMNS.map((column, index) => ({ column, ...place(index) }));
  const competencies = columns.map(({ column, from, edge }): FormArea => {
    return { from, style: edge ? 'competencyEdge' : 'competency', text: column.competency };
  });
  const subSkills = columns.map(({ column, from, edge }): FormArea => {
    return { from, style: edge ? 'subSkillsEdge' : 'subSkills', text: subSkillList(column) };
  });
  const corner: FormArea = { from: 'A', rows: 2, style: 'corner', text: FORM_TEXT.corner };
  const period: FormArea = { from: 'B', rows: 2, style: 'periodHeading', text: FORM_TEXT.period };
  return [
    { height: 90, areas: [corner, period, ...competencies] },
    { height: 324.95, areas: subSkills },
  ];
}

function sectionHead(section: Section): FormRow {
  const style = section === SECTIONS[0] ? 'sectionFirst' : 'section';
  return { height: 18, areas: [{ from: 'A', to: 'H', style, text: FORM_TEXT.section[section] }] };
}

function realisation(section: Section, last: boolean, first: boolean): FormRow {
  const closes = last && section === SECTIONS.at(-1);
  // The first tick of the form is set twice as large as the others: so is the national one.
  const opens = first && section === SECTIONS[0];
  const areas = line(closes ? 'titleLast' : 'title', closes ? 'periodLast' : 'period', (column) => {
    if (column === 'H') return closes ? 'tickEdgeLast' : 'tickEdge';
    return closes ? 'tickLast' : opens && column === 'C' ? 'tickFirst' : 'tick';
  });
  return { height: LINE_HEIGHT, areas };
}

function line(
  title: FormStyleName,
  period: FormStyleName,
  tick: (column: string) => FormStyleName,
): FormArea[] {
  const ticks = TICK_COLUMNS.map((from) => ({ from, style: tick(from) }));
  return [{ from: 'A', style: title }, { from: 'B', style: period }, ...ticks];
}

function row(...areas: readonly FormArea[]): FormRow {
  return { height: LINE_HEIGHT, areas };
}

function place(index: number): { from: string; edge: boolean } {
  return { from: TICK_COLUMNS[index] ?? 'H', edge: index === TICK_COLUMNS.length - 1 };
}
