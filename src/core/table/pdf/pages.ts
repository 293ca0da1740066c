import { COLUMN_WIDTHS, PAGE } from '../officialForm.ts';
import type { GridCell, GridRow } from '../grid.ts';
import { SMALLEST_SCALE } from '../workbook/pages.ts';
import type { FormFonts } from './formFonts.ts';
import { cellLines, linesHeight, type TextLine } from './textLines.ts';

/** A cell with its text in lines and its place in the table, in points of the unscaled form. */
export interface PlacedCell {
  readonly cell: GridCell;
  readonly lines: readonly TextLine[];
  readonly x: number;
  readonly width: number;
}

export interface PlacedRow {
  readonly kind: GridRow['kind'];
  readonly height: number;
  readonly cells: readonly PlacedCell[];
}

/** The rows of each page, and how much smaller than the form they are drawn. */
export interface Pages {
  readonly scale: number;
  readonly pages: readonly (readonly PlacedRow[])[];
}

export const A4 = { width: 595.28, height: 841.89 } as const;
export const MARGIN = PAGE.margin * 72;
export const PADDING = 2; // between a cell's line and its text

// A width counts digits of the form's plain font, Arial of 10 points.
const COLUMNS = COLUMN_WIDTHS.map((width) => width * 5.56);
const HIGHEST = 800; // of one row: what does not fit is set smaller

/** The width of the form in points. */
export const FORM_WIDTH = COLUMNS.reduce((sum, width) => sum + width, 0);

/**
 * Places the rows on pages. The whole form goes on one, as printed; where that made it too small to be
 * read, it is as wide as the page and goes on over others, each under the heads of the columns.
 */
export function placeOnPages(rows: readonly GridRow[], fonts: FormFonts): Pages {
  const place = cellPlacer(fonts);
  const placed = rows.map((row, index) => placeRow(row, rows[index + 1], place));
  const [across, down] = [A4.width - 2 * MARGIN, A4.height - 2 * MARGIN];
  const byWidth = across / FORM_WIDTH;
  const byHeight = down / heightOf(placed);
  if (byHeight >= Math.min(byWidth, SMALLEST_SCALE)) {
    return { scale: Math.min(byWidth, byHeight), pages: [placed] };
  }
  return { scale: byWidth, pages: split(placed, down / byWidth) };
}

export function heightOf(rows: readonly PlacedRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

function placeRow(
  { kind, height, cells }: GridRow,
  below: GridRow | undefined,
  place: CellPlacer,
): PlacedRow {
  const placed = cells.map((cell) =>
    place(cell, height + (cell.rows > 1 ? (below?.height ?? 0) : 0)),
  );
  const needed = placed
    .filter(({ cell }) => !cell.style.turn && cell.rows === 1)
    .map(({ lines }) => linesHeight(lines) + 2 * PADDING);
  return { kind, cells: placed, height: Math.max(height, ...needed) };
}

/** Places a cell that is `height` points high. */
type CellPlacer = (cell: GridCell, height: number) => PlacedCell;

/** Cells that several rows have in common are placed once: thousands of ticks are one object. */
function cellPlacer(fonts: FormFonts): CellPlacer {
  const known = new Map<GridCell, PlacedCell>();
  return (cell, height) => {
    const before = known.get(cell);
    if (before) return before;
    const x = sum(COLUMNS.slice(0, cell.column));
    const width = sum(COLUMNS.slice(cell.column, cell.column + cell.columns));
    const room = (cell.style.turn ? height : width) - 2 * PADDING;
    const placed = { cell, x, width, lines: fitted(cell, room, fonts) };
    known.set(cell, placed);
    return placed;
  };
}

/** The lines of a cell, smaller where the row would be higher than a page. */
function fitted(cell: GridCell, room: number, fonts: FormFonts): TextLine[] {
  let factor = 1;
  let lines = cellLines(cell, room, fonts);
  while (linesHeight(lines) > HIGHEST && cell.style.size * factor > 4) {
    factor *= Math.max(0.5, Math.min(0.95, Math.sqrt(HIGHEST / linesHeight(lines))));
    lines = cellLines(cell, room, fonts, factor);
  }
  return lines;
}

/** Rows stay whole, and the heading of a section stays with the row below it. */
function split(rows: readonly PlacedRow[], height: number): PlacedRow[][] {
  const heads = rows.filter(({ kind }) => kind === 'columns');
  let page: PlacedRow[] = [];
  const pages = [page];
  for (const [index, row] of rows.entries()) {
    const next = row.kind === 'section' ? (rows[index + 1]?.height ?? 0) : 0;
    const full = heightOf(page) + row.height + next > height;
    if (full && row.kind === 'end') continue;
    if (full && page.length > heads.length) pages.push((page = [...heads]));
    page.push(row);
  }
  return pages;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
