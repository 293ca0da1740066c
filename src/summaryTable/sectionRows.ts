import { hasFormula, type Sheet, type SheetRow } from './workbook/sheet.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';

/** The rows of one section of a form, by number. */
export interface SectionRows {
  /** Those that can be written, in order. */
  readonly free: readonly number[];
  /** How many hold something already. */
  readonly inUse: number;
  /** The last one, or the heading's where there is none. */
  readonly last: number;
}

/** No section of a form has more rows than this, empty or not. */
const MOST_ROWS = 2_000;

/**
 * The rows of a section that can be written: between its heading and the next one (`undefined` for
 * the last section), framed, visible and empty in the `columns` of the table (the first is the title's).
 */
export function freeRows(
  sheet: Sheet,
  styles: StyleSheet,
  heading: number,
  nextHeading: number | undefined,
  columns: readonly number[],
): SectionRows {
  const [titleColumn = 1] = columns;
  const below = sheet.rows
    .filter(({ row }) => row > heading && row < (nextHeading ?? Infinity))
    .slice(0, MOST_ROWS);
  const styleOf = ({ row }: SheetRow): number | undefined =>
    sheet.cell({ row, column: titleColumn })?.style;
  const usual = below[0] && styleOf(below[0]);
  const framed = below.some((row) => styles.look(styleOf(row) ?? 0).bordered);
  const free: number[] = [];
  let inUse = 0;
  let last = heading;
  for (const row of below) {
    const style = styleOf(row);
    const belongs = framed ? styles.look(style ?? 0).bordered : style === usual;
    const empty = isEmpty(row, columns);
    const written = !empty && style === usual;
    // Below the last section stand other things: a signature, a key. They begin where the frame ends.
    if (nextHeading === undefined && !(belongs && (empty || written))) break;
    if (belongs) last = row.row;
    if (written) inUse += 1;
    if (belongs && empty && !row.hidden && isOneRow(sheet, row.row, titleColumn))
      free.push(row.row);
  }
  return { free, inUse, last };
}

function isEmpty({ cells }: SheetRow, columns: readonly number[]): boolean {
  return cells
    .filter(({ column }) => columns.includes(column))
    .every((cell) => cell.text.trim() === '' && !hasFormula(cell));
}

function isOneRow(sheet: Sheet, row: number, column: number): boolean {
  const merge = sheet.mergeAt({ row, column });
  return !merge || (merge.first.row === merge.last.row && merge.first.column === column);
}
