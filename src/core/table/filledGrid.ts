import { SECTIONS } from '../report/section.ts';
import { type FormArea, type FormRow, officialForm } from './officialForm.ts';
import { FORM_STYLES, type FormStyle, type FormStyleName } from './officialStyle.ts';
import { FORM_COLUMNS } from './officialWording.ts';
import { headParagraphs, type Paragraph, periodParagraphs, titleParagraphs } from './paragraphs.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';
import type { TableStyle } from './tableStyle.ts';

/** A cell of the filled form: its columns are counted from 0, merged ones are one cell. */
export interface GridCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly style: FormStyle;
  readonly paragraphs: readonly Paragraph[];
}

export interface GridRow {
  /** Points; at least this, and as much as its text needs. */
  readonly height: number;
  readonly kind: 'head' | 'columns' | 'section' | 'realisation' | 'end';
  readonly cells: readonly GridCell[];
  /** The réalisation in it, if any. */
  readonly content?: TableRow;
}

const TICK_SIZE = 12; // the form's 8 points can hardly be read once the page is fitted
const KINDS: Partial<Record<FormStyleName, GridRow['kind']>> = {
  corner: 'columns',
  subSkills: 'columns',
  sectionFirst: 'section',
  section: 'section',
  title: 'realisation',
  titleLast: 'realisation',
  titleAfter: 'end',
};

/** The national form of the candidate's session with `table` in it, to be drawn rather than edited. */
export function filledGrid(table: SummaryTable, style: TableStyle): GridRow[] {
  const rows: GridRow[] = [];
  let section = -1;
  let blank: FormRow[] = [];
  const flush = () => {
    const name = SECTIONS[section];
    const content = table.sections.find((each) => each.section === name)?.rows ?? [];
    rows.push(...realisations(blank, content, style));
    blank = [];
  };
  for (const row of officialForm(table.candidate.session)) {
    const kind = KINDS[row.areas[0]?.style ?? 'heading'] ?? 'head';
    if (kind === 'realisation') {
      blank.push(row);
      continue;
    }
    flush();
    if (kind === 'section') section += 1;
    const cells = row.areas.map((area) => gridCell(area, headParagraphs(area, table)));
    rows.push({ height: row.height, kind, cells });
  }
  return rows;
}

/** The blank rows of a section with its réalisations in them; more of the first where they are too few. */
function* realisations(
  blank: readonly FormRow[],
  content: readonly TableRow[],
  style: TableStyle,
): Iterable<GridRow> {
  const count = Math.max(blank.length, content.length);
  const [first, last] = [blank[0], blank.at(-1)];
  if (!first || !last) return;
  const [cellsOfFirst, cellsOfLast] = [cellsIn(first, style), cellsIn(last, style)];
  for (let index = 0; index < count; index += 1) {
    const row = content[index];
    const isLast = index === count - 1;
    const cells = (isLast ? cellsOfLast : cellsOfFirst)(row);
    const { height } = isLast ? last : first;
    yield { height, kind: 'realisation', cells, ...(row && { content: row }) };
  }
}

/** Makes the cells of a form's row with a réalisation in them, or none. */
function cellsIn({ areas }: FormRow, style: TableStyle): (row?: TableRow) => GridCell[] {
  // Ticked or not, a competency's cell is the same in every row: one each does for them all.
  const makers = areas.map((area, column): ((row?: TableRow) => GridCell) => {
    const own = wrapping(area);
    const blank = gridCell(own, []);
    if (column < 2) {
      const paragraphs = column === 0 ? titleParagraphs : periodParagraphs;
      return (row) => (row ? gridCell(own, paragraphs(row, style)) : blank);
    }
    const ticked = gridCell(own, [{ text: style.tick, size: TICK_SIZE }]);
    const { code = '' } = FORM_COLUMNS[column - 2] ?? {};
    return (row) => (row?.competencies.has(code) ? ticked : blank);
  });
  return (row) => makers.map((cell) => cell(row));
}

/** The column of the period is narrower than a period. */
function wrapping(area: FormArea): FormArea {
  if (area.style === 'period') return { ...area, style: 'periodWrapped' };
  return area.style === 'periodLast' ? { ...area, style: 'periodWrappedLast' } : area;
}

function gridCell(area: FormArea, paragraphs: readonly Paragraph[]): GridCell {
  const { from, to = from, rows = 1, style } = area;
  const columns = to.charCodeAt(0) - from.charCodeAt(0) + 1;
  return { column: from.charCodeAt(0) - 65, columns, rows, style: FORM_STYLES[style], paragraphs };
}
