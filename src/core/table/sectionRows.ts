import { fold } from '../text/fold.ts';
import { hasFormula, type Sheet, type SheetRow } from './workbook/sheet.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';
import type { TableRow } from './summaryTable.ts';

/** The rows of one section of a form, by number. */
export interface SectionRows {
  /** The empty ones below the last that is in use, in order. What is empty above parts groups. */
  readonly free: readonly number[];
  /** Those that hold something already. */
  readonly used: readonly number[];
  /** Those of them that can be written anew: visible, not merged with others, and without a formula. */
  readonly plain: readonly number[];
  /** The last one, or the heading's where there is none. */
  readonly last: number;
}

/** No section of a form has more rows than this, empty or not. */
const MOST_ROWS = 2_000;

/**
 * The rows of a section, between its heading and the next one (`undefined` for the last section,
 * which ends where the frame of the table does). `columns` are those of the table, the title's first.
 */
export function sectionRows(
  sheet: Sheet,
  styles: StyleSheet,
  heading: number,
  nextHeading: number | undefined,
  columns: readonly number[],
): SectionRows {
  const below = sheet.rows
    .filter(({ row }) => row > heading && row < (nextHeading ?? Infinity))
    .slice(0, MOST_ROWS);
  const belongs = whatBelongs(sheet, styles, below, columns);
  const own = nextHeading === undefined ? untilEnd(below, heading, belongs) : below;
  const used = own.filter((row) => !isEmpty(row, columns));
  const lastUsed = used.at(-1)?.row ?? heading;
  const merges = sheet.merges.filter(({ first, last }) => {
    const inRows = first.row <= (own.at(-1)?.row ?? heading) && last.row > heading;
    return inRows && columns.some((column) => first.column <= column && column <= last.column);
  });
  const isAlone = ({ row, hidden }: SheetRow): boolean =>
    !hidden &&
    !merges.some(({ first, last }) => {
      if (row < first.row || last.row < row) return false;
      const covered = columns.filter((column) => first.column <= column && column <= last.column);
      return first.row !== last.row || covered.length > 1 || first.column !== covered[0];
    });
  const computes = ({ cells }: SheetRow): boolean =>
    cells.some((cell) => columns.includes(cell.column) && hasFormula(cell));
  const free = own.filter((row) => row.row > lastUsed && belongs(row) && isAlone(row));
  const framed = own.filter(belongs).at(-1)?.row ?? heading;
  return {
    free: free.map(({ row }) => row),
    used: used.map(({ row }) => row),
    plain: used.filter((row) => isAlone(row) && !computes(row)).map(({ row }) => row),
    last: Math.max(framed, lastUsed),
  };
}

/** Rows that are framed, where any is; else those in the style of the first one. */
function whatBelongs(
  sheet: Sheet,
  styles: StyleSheet,
  rows: readonly SheetRow[],
  columns: readonly number[],
): (row: SheetRow) => boolean {
  const [title = 1] = columns;
  const isFramed = ({ cells }: SheetRow): boolean =>
    cells.some(({ column, style }) => columns.includes(column) && styles.format(style).bordered);
  const styleOf = ({ row }: SheetRow): number | undefined =>
    sheet.cell({ row, column: title })?.style;
  // The frame of what stands below the table does not make the table a framed one.
  if (rows[0] && isFramed(rows[0])) return isFramed;
  const usual = rows[0] && styleOf(rows[0]);
  return rows.some(isFramed) ? isFramed : (row) => styleOf(row) === usual;
}

/** What stands below a table, in its frame or not. */
const SIGNATURE = /^(?:visas?|signatures?|cachet|fait a|date et signature|je soussigne)\b/;

function untilEnd(
  rows: readonly SheetRow[],
  heading: number,
  belongs: (row: SheetRow) => boolean,
): SheetRow[] {
  const isSigned = ({ cells }: SheetRow): boolean => {
    const first = cells.find(({ text }) => text.trim() !== '');
    return first !== undefined && SIGNATURE.test(fold(first.text.slice(0, 100)));
  };
  const end = rows.findIndex((row, index) => {
    return row.row !== heading + 1 + index || !belongs(row) || isSigned(row);
  });
  return end < 0 ? [...rows] : rows.slice(0, end);
}

function isEmpty({ cells }: SheetRow, columns: readonly number[]): boolean {
  return cells
    .filter(({ column }) => columns.includes(column))
    .every((cell) => cell.text.trim() === '' && !hasFormula(cell));
}

/** A row of the filled form that takes a réalisation. */
export interface Slot {
  readonly content: TableRow;
  /** The form's row, or the one that a new row is a copy of. */
  readonly source: number;
  readonly target: number;
  readonly isNew: boolean;
  /** Whether the row holds this réalisation already. */
  readonly held: boolean;
  /** The row whose lines it gets, where it was the last of its section and is no more. */
  readonly linesOf?: number;
}

/** What becomes of réalisations that a form holds already. */
export type HeldRows =
  /** Those with the same title are completed, the rest is added below. */
  | 'update'
  /** They give way. */
  | 'replace'
  /** They stay, and all is added below. */
  | 'add';
