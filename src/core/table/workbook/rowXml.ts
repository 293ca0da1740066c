import { cellName } from './cellRef.ts';
import type { Sheet, SheetCell } from './sheet.ts';
import type { CellFormat } from './styleSheet.ts';
import { inlineString, type Run } from './writeCell.ts';
import { prefixOf } from './xml.ts';
import { escapeXml } from './xmlText.ts';

/** What a cell is to hold. */
export interface CellWrite {
  readonly column: number;
  /** Its text; none empties it. */
  readonly runs: readonly Run[];
  /** A number in place of a text. */
  readonly number?: number;
  /** Another style than the cell has. */
  readonly style?: number;
  readonly format: CellFormat;
}

/** What changes in one row. */
export interface RowWrite {
  /** The row as the form numbers it; for a new row, the row that it is a copy of. */
  readonly source: number;
  /** Its number in the filled form. */
  readonly target: number;
  readonly isNew: boolean;
  readonly cells: readonly CellWrite[];
  /** Other styles of cells, by column, whatever they hold. */
  readonly styles?: ReadonlyMap<number, number>;
  /** Points; as the source has it unless said. */
  readonly height?: number;
}

/** A written cell: its style and whatever else it carries stay, its content and type are new. */
export function cellXml(
  { part }: Sheet,
  cell: SheetCell | undefined,
  { column, runs, style, format, number }: CellWrite,
  row: number,
): string {
  const prefix = prefixOf(part.root.name);
  const { s, ...all } = cell?.element.attributes ?? {};
  const others = Object.fromEntries(Object.entries(all).filter(([key]) => key !== 't'));
  const own = style === undefined ? s : String(style);
  const place = { r: cellName({ row, column }), ...(own !== undefined && { s: own }) };
  const name = `${prefix}c`;
  const plain = { ...place, ...others, r: place.r };
  if (number !== undefined) {
    return `<${name}${attributesXml(plain)}><${prefix}v>${number}</${prefix}v></${name}>`;
  }
  if (runs.length === 0) return `<${name}${attributesXml(plain)}/>`;
  const attributes = { ...plain, t: 'inlineStr' };
  return `<${name}${attributesXml(attributes)}>${inlineString(runs, format, prefix)}</${name}>`;
}

/** A copy of a row: the same cells in the same styles, empty but for what is written. */
export function newRow(sheet: Sheet, { source, target, cells, height, styles }: RowWrite): string {
  const like = sheet.row(source);
  if (!like) throw new RangeError(`Row ${source} is not in the sheet.`);
  const { name, attributes } = like.element;
  const known = new Map(like.cells.map((cell) => [cell.column, cell]));
  const columns = new Set([...like.cells, ...cells].map(({ column }) => column));
  const content = [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const cell = known.get(column);
      const written = cells.find((each) => each.column === column);
      const style = styles?.get(column);
      const restyled = style === undefined ? {} : { style };
      if (written) return cellXml(sheet, cell, { ...restyled, ...written }, target);
      const s = style === undefined ? cell?.element.attributes.s : String(style);
      const place = { r: cellName({ row: target, column }), ...(s !== undefined && { s }) };
      return `<${prefixOf(name)}c${attributesXml(place)}/>`;
    });
  const row = {
    ...attributes,
    r: String(target),
    ...(height !== undefined && { ht: String(height), customHeight: '1' }),
  };
  return `<${name}${attributesXml(row)}>${content.join('')}</${name}>`;
}

function attributesXml(attributes: Readonly<Record<string, string>>): string {
  const entries = Object.entries(attributes);
  return entries.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}
