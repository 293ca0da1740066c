import { insertion, type TextEdit } from '../../text/span.ts';
import { child, setAttribute, type XmlElement } from '../../table/workbook/xml.ts';
import type { FichePart } from '../fiche.ts';
import type { Room } from '../word/setting.ts';
import {
  isRoomFor,
  roomBelow,
  roomBeside,
  type FormCell,
  type PlacedParagraph,
} from './formStructure.ts';

/** Where free content goes: what is there for it, and the cell that it is in. */
export interface PartRoom {
  readonly start: number;
  readonly end: number;
  readonly cell?: FormCell;
}

const PAGE_WIDTH = 9_600; // twips: A4 with usual margins
/** Content that may be longer than a page, in UTF-16 units: a row that may not break is cut off there. */
const LONG = 9_000;
/** The description goes on over pages: a row that may not break would leave the first one empty. */
const LONG_DESCRIPTION = 1_500;

/**
 * The room of a part: the empty cell beside its label, the empty paragraphs below it, the empty cell
 * below; else a place just behind the paragraph of the label.
 */
export function partRoom(paragraph: PlacedParagraph): PartRoom {
  const { cell, around, element } = paragraph;
  const beside = cell && roomBeside(cell);
  if (beside) return roomIn(beside);
  const free: PlacedParagraph[] = [];
  for (const each of around.slice(around.indexOf(paragraph) + 1)) {
    if (!each || !isRoomFor(each)) break;
    free.push(each);
  }
  if (free.length > 0) return { ...spanOf(free), ...(cell && { cell }) };
  const below = cell && around.at(-1) === paragraph ? roomBelow(cell) : undefined;
  if (below) return roomIn(below);
  return { start: element.end, end: element.end, ...(cell && { cell }) };
}

function roomIn(cell: FormCell): PartRoom {
  return { ...spanOf(cell.paragraphs.flatMap((each) => each ?? [])), cell };
}

/** Content controls that only say what to write give way as a whole. */
function spanOf(paragraphs: readonly PlacedParagraph[]): { start: number; end: number } {
  const whole = paragraphs.map(({ prompt, element }) => prompt ?? element);
  return {
    start: Math.min(...whole.map(({ start }) => start)),
    end: Math.max(...whole.map(({ end }) => end)),
  };
}

/** How wide the content may be. */
export function widthOf({ cell }: PartRoom): number {
  const properties = cell && child(cell.element, 'tcPr');
  const width = properties && child(properties, 'tcW');
  const { 'w:w': written = '', 'w:type': type = 'dxa' } = width?.attributes ?? {};
  const own = type === 'dxa' ? Number(written) : Number.NaN;
  return own > 500 ? own : PAGE_WIDTH;
}

/** Puts content into its room; the row lets it be as long as it is. */
export function fillPart(
  part: FichePart,
  room: PartRoom,
  content: string,
  xml: string,
): TextEdit[] {
  const row = room.cell && child(room.cell.row.element, 'trPr');
  const height = row && child(row, 'trHeight');
  const { length } = content.replace(/<[^>]*>/g, '');
  const isLong =
    part === 'description'
      ? length > LONG_DESCRIPTION || content.includes('<w:drawing>')
      : length > LONG;
  const whole = isLong && row ? child(row, 'cantSplit') : undefined;
  return [
    room.start === room.end
      ? insertion(room.end, content)
      : { span: { start: room.start, end: room.end }, newText: content },
    ...(height?.attributes['w:hRule'] === 'exact'
      ? setAttribute(xml, height, 'w:hRule', 'atLeast')
      : []),
    ...(whole ? [{ span: { start: whole.start, end: whole.end }, newText: '' }] : []),
  ];
}

/** The font and the size of a text, for what is set beside it. */
export function formatOf(element: XmlElement | undefined): Room['format'] {
  const properties = element && child(element, 'rPr');
  const font = properties && child(properties, 'rFonts')?.attributes['w:ascii'];
  const size = Number((properties && child(properties, 'sz')?.attributes['w:val']) ?? '');
  return { ...(font !== undefined && { font }), ...(size > 0 && { size }) };
}
