/** A cell's place: row and column count from 1. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners included. */
export interface CellRange {
  readonly first: CellPlace;
  readonly last: CellPlace;
}

/** `28` for `AB`. */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}

/** `AB` for 28. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `A1` for the first cell. */
export function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row}`;
}

/** The place that `A1` or `$A$1` names, or `undefined`. */
export function readPlace(name: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  return match ? { column: columnNumber(match[1] ?? ''), row: Number(match[2]) } : undefined;
}

/** The block that `A1:H35` or `A1` names, or `undefined`. */
export function readRange(name: string): CellRange | undefined {
  const [first, last] = name.split(':').map(readPlace);
  return first && { first, last: last ?? first };
}

export function contains({ first, last }: CellRange, { row, column }: CellPlace): boolean {
  const inRows = first.row <= row && row <= last.row;
  return inRows && first.column <= column && column <= last.column;
}
