import { SECTIONS } from '../report/section.ts';
import { type FormArea, type FormRow, officialForm } from './officialForm.ts';
import { FORM_STYLES, type FormStyleName } from './officialStyle.ts';
import { FORM_COLUMNS } from './officialWording.ts';
import type { Paragraph, GridCell, GridRow } from './grid.ts';
import {
  type SummaryTable,
  type TableRow,
  type TableStyle,
  fieldValues,
  type FormField,
} from './summaryTable.ts';
import { oneLine } from './workbook/xmlText.ts';
import { linkTarget, webAddress } from './workbook/links.ts';

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

/** The period on one line; nothing where there is none. */
function periodParagraphs({ period }: TableRow): Paragraph[] {
  return period.trim() ? [{ text: oneLine(period) }] : [];
}

/** The title, and the productions below it, smaller, each a link where it leads to the web. */
function titleParagraphs(row: TableRow, style: TableStyle): Paragraph[] {
  const productions = row.productions.map(({ label, target }): Paragraph => {
    const address = target === undefined ? undefined : linkTarget(style.link(target, row) ?? '');
    const format = { size: FORM_STYLES.title.size - 1, bold: false };
    return {
      text: `• ${oneLine(label)}`,
      ...format,
      ...(address !== undefined && { link: address }),
    };
  });
  return [{ text: oneLine(row.title) }, ...productions];
}

/** The form's own text, with what is known of the candidate behind it. */
function headParagraphs({ text, style }: FormArea, { candidate }: SummaryTable): Paragraph[] {
  if (text === undefined) return [];
  if (style === 'sisr' || style === 'slam') {
    const marked = style.toUpperCase() === candidate.option;
    return [{ text: marked ? text.replace('▢', '☒') : text }];
  }
  const value = fieldValues(candidate).get(style as FormField);
  if (value === undefined)
    return text
      .trimEnd()
      .split('\n')
      .map((line) => ({ text: line }));
  const address = style === 'url' ? linkTarget(webAddress(value) ?? '') : undefined;
  const label = `${text.trimEnd()} `;
  const link = address !== undefined && { link: address, linkFrom: label.length };
  return [{ text: label + value, ...link }];
}
