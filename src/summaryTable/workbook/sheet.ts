import { type CellPlace, type CellRange, contains, readPlace, readRange } from './cellRef.ts';
import { richText } from './sharedStrings.ts';
import { child, children, isTrue, localName, type XmlElement, type XmlPart } from './xml.ts';

export interface SheetCell extends CellPlace {
  readonly element: XmlElement;
  /** The index of its style in the style sheet. */
  readonly style: number;
  readonly text: string;
  /** The rich text element that holds a text cell's content, wherever it is stored. */
  readonly rich?: XmlElement;
}

export interface SheetRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly SheetCell[];
  /** Points; absent where the sheet leaves it to the program. */
  readonly height?: number;
  readonly hidden: boolean;
}

/** A worksheet as its part says it: cells in reading order, each tied to its element. */
export class Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly #rows: ReadonlyMap<number, SheetRow>;
  readonly #columns: readonly XmlElement[];
  readonly #format: XmlElement | undefined;

  constructor(
    readonly part: XmlPart,
    sharedStrings: readonly XmlElement[],
  ) {
    const data = child(part.root, 'sheetData');
    this.rows = data ? readRows(data, sharedStrings) : [];
    this.#rows = new Map(this.rows.map((row) => [row.row, row]));
    const columns = child(part.root, 'cols');
    this.#columns = columns ? children(columns, 'col') : [];
    this.#format = child(part.root, 'sheetFormatPr');
    const merges = child(part.root, 'mergeCells');
    this.merges = (merges ? children(merges, 'mergeCell') : [])
      .map(({ attributes }) => readRange(attributes.ref ?? ''))
      .filter((range) => range !== undefined);
  }

  row(row: number): SheetRow | undefined {
    return this.#rows.get(row);
  }

  cell({ row, column }: CellPlace): SheetCell | undefined {
    return this.row(row)?.cells.find((cell) => cell.column === column);
  }

  /** The merged block that a cell is in. */
  mergeAt(place: CellPlace): CellRange | undefined {
    return this.merges.find((range) => contains(range, place));
  }

  /** The width of a column in characters of the default font. */
  columnWidth(column: number): number {
    const own = this.#columns.find(
      ({ attributes }) => Number(attributes.min) <= column && column <= Number(attributes.max),
    );
    return Number(own?.attributes.width ?? this.#format?.attributes.defaultColWidth) || 9.14;
  }

  /** The height of a row in points. */
  rowHeight(row: number): number {
    return this.row(row)?.height ?? (Number(this.#format?.attributes.defaultRowHeight) || 15);
  }
}

function readRows(data: XmlElement, sharedStrings: readonly XmlElement[]): SheetRow[] {
  let row = 0;
  return children(data, 'row').map((element) => {
    const { r, ht, hidden } = element.attributes;
    row = Number(r) || row + 1; // `r` may be left out: then rows follow one another
    const height = Number(ht);
    const cells = readCells(element, row, sharedStrings);
    return { row, element, cells, hidden: isTrue(hidden), ...(height > 0 && { height }) };
  });
}

function readCells(row: XmlElement, number: number, shared: readonly XmlElement[]): SheetCell[] {
  let column = 0;
  return children(row, 'c').map((element) => {
    column = readPlace(element.attributes.r ?? '')?.column ?? column + 1;
    const rich = richElement(element, shared);
    const text = rich ? richText(rich) : (child(element, 'v')?.text ?? '');
    const style = Number(element.attributes.s) || 0;
    return { row: number, column, element, style, text, ...(rich && { rich }) };
  });
}

function richElement(cell: XmlElement, shared: readonly XmlElement[]): XmlElement | undefined {
  if (cell.attributes.t === 'inlineStr') return child(cell, 'is');
  return cell.attributes.t === 's' ? shared[Number(child(cell, 'v')?.text)] : undefined;
}

/** Whether a cell holds a formula: its text is computed, not written. */
export function hasFormula({ element }: SheetCell): boolean {
  return children(element).some(({ name }) => localName(name) === 'f');
}
