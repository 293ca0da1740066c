import { cellName, type CellRange, readRange } from './cellRef.ts';
import { LIMITS, limit } from './limits.ts';
import type { RowMap } from './rowMap.ts';

const NAME = String.raw`[\p{L}\p{N}_.\\]`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
// What looks like a reference but is none is matched first: quoted text, [structured] references. One
// that nothing ends goes to the end of the formula, so that no sign is looked at again and again.
const REFERENCE = new RegExp(
  String.raw`"(?:[^"]|"")*(?:"|$)|\[[^\]]*(?:\]|$)|` +
    String.raw`(?<!${NAME})(?<sheet>'(?:[^']|'')+'!|${NAME}+!)?` +
    String.raw`(?<ref>${CELL}(?::${CELL})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|` +
    String.raw`'(?:[^']|'')*(?:'|$)`,
  'giu',
);

/** A block as a sheet writes it (`A1`, `A1:H35`) after its rows have moved. */
export function moveRange(ref: string, move: (range: CellRange) => CellRange): string {
  const range = readRange(ref);
  if (!range) return ref;
  const { first, last } = move(range);
  const single = cellName(first) === cellName(last);
  return single && !ref.includes(':') ? cellName(first) : `${cellName(first)}:${cellName(last)}`;
}

/** A list of blocks (`sqref`) after their rows have moved. */
export function moveRanges(refs: string, move: (range: CellRange) => CellRange): string {
  return refs
    .split(' ')
    .map((ref) => moveRange(ref, move))
    .join(' ');
}

/**
 * A formula after rows of `sheetName` have moved. `own` says that it stands on that sheet, where a
 * reference without a sheet name means it.
 */
export function moveFormula(formula: string, map: RowMap, sheetName: string, own: boolean): string {
  limit(formula.length <= LIMITS.formula, 'textTooLong');
  return formula.replace(REFERENCE, (whole, ...rest: unknown[]) => {
    const { sheet, ref } = rest.at(-1) as { sheet?: string; ref?: string };
    const meant = sheet === undefined ? own : isSheet(sheet.slice(0, -1), sheetName);
    if (!meant || ref === undefined) return whole;
    return `${sheet ?? ''}${ref.replace(/\d+(?=:|$)/g, (row) => String(map.row(Number(row))))}`;
  });
}

function isSheet(written: string, name: string): boolean {
  const plain = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
  return plain.toLowerCase() === name.toLowerCase();
}
