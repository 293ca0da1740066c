import { SECTIONS } from '../portfolio/section.ts';
import type { Steps } from '../steps.ts';
import { oneLine } from './cellContent.ts';
import type { FormField } from './formPlaces.ts';
import { fieldValues } from './headFields.ts';
import { type FormArea, type FormRow, officialForm } from './officialForm.ts';
import { FORM_STYLES, type FormStyle, type FormStyleName } from './officialStyle.ts';
import { FORM_COLUMNS } from './officialWording.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';
import type { TableStyle } from './tableStyle.ts';
import { linkTarget, webAddress } from './workbook/links.ts';

/** A part of a cell's text that looks alike and begins on a line of its own. */
export interface Paragraph {
  readonly text: string;
  /** Points; the cell's own unless said. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly link?: string;
  /** How much at the start of the text the link leaves out, in UTF-16 units. */
  readonly linkFrom?: number;
}

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

/**
 * The national form of the candidate's session with `table` in it, to be drawn rather than edited; in
 * steps.
 */
export function* filledGrid(table: SummaryTable, style: TableStyle): Steps<GridRow[]> {
  const rows: GridRow[] = [];
  let section = -1;
  let blank: FormRow[] = [];
  const flush = function* (): Steps<void> {
    const name = SECTIONS[section];
    const content = table.sections.find((each) => each.section === name)?.rows ?? [];
    for (const row of realisations(blank, content, style)) {
      yield;
      rows.push(row);
    }
    blank = [];
  };
  for (const row of officialForm(table.candidate.session)) {
    const kind = KINDS[row.areas[0]?.style ?? 'heading'] ?? 'head';
    if (kind === 'realisation') {
      blank.push(row);
      continue;
    }
    yield* flush();
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
  for (let index = 0; index < count; index += 1) {
    const form = index === count - 1 ? last : first;
    const row = content[index];
    const cells = form.areas.map((area, column) =>
      gridCell(wrapping(area), row ? rowParagraphs(row, column, style) : []),
    );
    const { height } = form;
    yield { height, kind: 'realisation', cells, ...(row && { content: row }) };
  }
}

/** The column of the period is narrower than a period. */
function wrapping(area: FormArea): FormArea {
  if (area.style === 'period') return { ...area, style: 'periodWrapped' };
  return area.style === 'periodLast' ? { ...area, style: 'periodWrappedLast' } : area;
}

function rowParagraphs(row: TableRow, column: number, style: TableStyle): Paragraph[] {
  if (column === 1) return row.period.trim() ? [{ text: oneLine(row.period) }] : [];
  if (column > 1) {
    const { code } = FORM_COLUMNS[column - 2] ?? {};
    const ticked = code !== undefined && row.competencies.has(code);
    return ticked ? [{ text: style.tick, size: TICK_SIZE }] : [];
  }
  const productions = row.productions.map(({ label, target }): Paragraph => {
    const address = target === undefined ? undefined : linkTarget(style.link(target, row) ?? '');
    const look = { size: FORM_STYLES.title.size - 1, bold: false };
    return {
      text: `• ${oneLine(label)}`,
      ...look,
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

function gridCell(area: FormArea, paragraphs: readonly Paragraph[]): GridCell {
  const { from, to = from, rows = 1, style } = area;
  const columns = to.charCodeAt(0) - from.charCodeAt(0) + 1;
  return { column: from.charCodeAt(0) - 65, columns, rows, style: FORM_STYLES[style], paragraphs };
}
