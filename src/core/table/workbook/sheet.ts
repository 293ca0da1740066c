import { type CellPlace, type CellRange, contains, readPlace, readRange } from './cellRef.ts';
import { LIMITS, limit } from './limits.ts';
import { richText } from './sharedStrings.ts';
import { child, children, isTrue, relationshipId, type XmlElement, type XmlPart } from './xml.ts';

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

/** A link of a sheet: where it is shown, and the element that says so. */
export interface SheetLink {
  readonly range: CellRange;
  readonly element: XmlElement;
  /** The id of the relationship that has its address; absent for a place in the workbook. */
  readonly id?: string;
}

/** A worksheet as its part says it: cells in reading order, each tied to its element. Throws `BeyondLimit`. */
export class Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly links: readonly SheetLink[];
  readonly #rows: ReadonlyMap<number, SheetRow>;
  readonly #widths: readonly (number | undefined)[];
  readonly #format: XmlElement | undefined;

  constructor(
    readonly part: XmlPart,
    sharedStrings: readonly XmlElement[],
  ) {
    const data = child(part.root, 'sheetData');
    this.rows = data ? readRows(data, new CellTexts(sharedStrings)) : [];
    this.#rows = new Map(this.rows.map((row) => [row.row, row]));
    const columns = child(part.root, 'cols');
    this.#widths = columns ? readWidths(columns) : [];
    this.#format = child(part.root, 'sheetFormatPr');
    const merges = child(part.root, 'mergeCells');
    const merged = merges ? children(merges, 'mergeCell') : [];
    limit(merged.length <= LIMITS.merges, 'tooMuchInIt');
    this.merges = merged
      .map(({ attributes }) => readRange(attributes.ref ?? ''))
      .filter((range) => range !== undefined);
    const links = child(part.root, 'hyperlinks');
    this.links = links ? readLinks(links) : [];
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
    const own = this.#widths[column] ?? Number(this.#format?.attributes.defaultColWidth);
    return own || 9.14;
  }

  /** The height of the rows from the first to `last` in points, of those that are visible. */
  heightUpTo(last: number): number {
    const known = this.rows.filter(({ row }) => row <= last);
    const own = known.filter(({ hidden }) => !hidden);
    const others = last - new Set(known.map(({ row }) => row)).size;
    return own.reduce((sum, { row }) => sum + this.rowHeight(row), others * this.rowHeight(0));
  }

  /** The height of a row in points. */
  rowHeight(row: number): number {
    return this.row(row)?.height ?? (Number(this.#format?.attributes.defaultRowHeight) || 15);
  }
}

function readLinks(links: XmlElement): SheetLink[] {
  return children(links, 'hyperlink').flatMap((element): SheetLink[] => {
    const range = readRange(element.attributes.ref ?? '');
    const id = relationshipId(element);
    return range ? [{ range, element, ...(id !== undefined && { id }) }] : [];
  });
}

/** The texts of cells. A shared one is put together once, however many cells show it. */
class CellTexts {
  readonly #known = new Map<XmlElement, string>();

  constructor(private readonly shared: readonly XmlElement[]) {}

  rich(cell: XmlElement): XmlElement | undefined {
    if (cell.attributes.t === 'inlineStr') return child(cell, 'is');
    return cell.attributes.t === 's' ? this.shared[Number(child(cell, 'v')?.text)] : undefined;
  }

  text(rich: XmlElement): string {
    const text = this.#known.get(rich) ?? richText(rich);
    this.#known.set(rich, text);
    return text;
  }
}

/** The widths that columns have of their own, by column; entries are in order, as the schema asks. */
function readWidths(columns: XmlElement): (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  let next = 1;
  for (const { attributes } of children(columns, 'col')) {
    const max = Math.min(Number(attributes.max), LIMITS.columns);
    const width = attributes.width === undefined ? undefined : Number(attributes.width);
    for (let column = Math.max(Number(attributes.min), next); column <= max; column += 1) {
      widths[column] = width;
      next = column + 1;
    }
  }
  return widths;
}

function readRows(data: XmlElement, texts: CellTexts): SheetRow[] {
  let row = 0;
  return children(data, 'row').map((element) => {
    const { r, ht, hidden } = element.attributes;
    row = Number(r) || row + 1; // `r` may be left out: then rows follow one another
    limit(Number.isInteger(row) && row > 0 && row <= LIMITS.rows, 'noSuchPlace');
    const height = Number(ht);
    const cells = readCells(element, row, texts);
    return { row, element, cells, hidden: isTrue(hidden), ...(height > 0 && { height }) };
  });
}

function readCells(row: XmlElement, number: number, texts: CellTexts): SheetCell[] {
  let column = 0;
  const cells = children(row, 'c');
  limit(cells.length <= LIMITS.cellsInRow, 'tooMuchInIt');
  return cells.map((element) => {
    column = readPlace(element.attributes.r ?? '')?.column ?? column + 1;
    limit(column > 0 && column <= LIMITS.columns, 'noSuchPlace');
    const rich = texts.rich(element);
    const text = rich ? texts.text(rich) : (child(element, 'v')?.text ?? '');
    const style = Number(element.attributes.s) || 0;
    return { row: number, column, element, style, text, ...(rich && { rich }) };
  });
}

/** Whether a cell holds a formula: its text is computed, not written. */
export function hasFormula({ element }: SheetCell): boolean {
  return child(element, 'f') !== undefined;
}
