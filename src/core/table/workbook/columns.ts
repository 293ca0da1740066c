import type { TextEdit } from '../../text/span.ts';
import {
  child,
  children,
  prefixOf,
  setContent,
  spanOf,
  type XmlElement,
  type XmlPart,
} from './xml.ts';
import { escapeXml } from './xmlText.ts';

const PIXELS_PER_CHARACTER = 7; // of the default font, at 96 pixels an inch
const SIDES = 6; // pixels that a spreadsheet leaves free left and right of a text

/** The room for text, in points, in columns of these widths (in characters) that are merged. */
export function textRoom(widths: readonly number[]): number {
  const pixels = widths.reduce((sum, width) => sum + Math.round(width * PIXELS_PER_CHARACTER), 0);
  return (pixels - SIDES) * 0.75;
}

/** The width in characters of a column with room for `points` of text. */
export function columnWidthFor(points: number): number {
  return Math.ceil(((points / 0.75 + SIDES) / PIXELS_PER_CHARACTER) * 100) / 100;
}

/** The edits that set one column's width; its neighbours keep theirs where they shared an entry. */
export function setColumnWidth({ text, root }: XmlPart, column: number, width: number): TextEdit[] {
  const prefix = prefixOf(root.name);
  const columns = child(root, 'cols');
  const entry = (
    min: number,
    max: number,
    attributes: Readonly<Record<string, string>>,
  ): string => {
    if (min > max) return '';
    const all = Object.entries({ ...attributes, min: String(min), max: String(max) });
    return `<${prefix}col${all.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('')}/>`;
  };
  const own = { width: String(width), customWidth: '1' };
  if (!columns) {
    const data = child(root, 'sheetData');
    const newText = `<${prefix}cols>${entry(column, column, own)}</${prefix}cols>`;
    return data ? [{ span: { start: data.start, end: data.start }, newText }] : [];
  }
  const shared = children(columns, 'col').find((each) => {
    return Number(each.attributes.min) <= column && column <= Number(each.attributes.max);
  });
  if (shared) {
    const { attributes } = shared;
    const newText =
      entry(Number(attributes.min), column - 1, attributes) +
      entry(column, column, { ...attributes, ...own }) +
      entry(column + 1, Number(attributes.max), attributes);
    return [{ span: spanOf(shared), newText }];
  }
  return insertColumn(text, columns, column, entry(column, column, own));
}

function insertColumn(text: string, columns: XmlElement, column: number, xml: string): TextEdit[] {
  const next = children(columns, 'col').find(({ attributes }) => Number(attributes.min) > column);
  if (next) return [{ span: { start: next.start, end: next.start }, newText: xml }];
  const end = text.lastIndexOf('</', columns.end - 1);
  if (end < columns.start) return setContent(text, columns, xml);
  return [{ span: { start: end, end }, newText: xml }];
}
