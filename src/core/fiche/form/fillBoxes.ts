import type { TextEdit } from '../../text/span.ts';
import {
  appendTo,
  child,
  descendants,
  setAttribute,
  setContent,
  type XmlElement,
} from '../../table/workbook/xml.ts';
import { escapeXml } from '../../table/workbook/xmlText.ts';
import { boxSigns, signAs, symbolBox } from './boxSigns.ts';
import { isBoxField, type BoxField, type FormLabel } from './formLabels.ts';
import type { BoxElement } from './formParagraph.ts';
import type { EditorOf } from './fillTexts.ts';
import { isEmptyCell, type FormCell, type PlacedParagraph } from './formStructure.ts';

/** A box of the form, and the paragraph that it stands in. */
export interface FormBox {
  readonly paragraph: PlacedParagraph;
  readonly at: number;
  /** Undefined where it is written with letters. */
  readonly element?: BoxElement;
  readonly sign?: string;
}

/** Where something is ticked: a box, or an empty cell that gets a cross. */
export type TickPlace = FormBox | { readonly cell: FormCell };

/** The boxes of a paragraph in their order. */
export function boxesOf(paragraph: PlacedParagraph): FormBox[] {
  const elements = paragraph.boxes.map((element) => ({ paragraph, at: element.at, element }));
  const signs = boxSigns(paragraph.text).map(({ at, sign }) => ({ paragraph, at, sign }));
  return [...elements, ...signs].sort((a, b) => a.at - b.at);
}

/** Where the label of a box is ticked: before or behind it, else in a cell beside it. */
export function tickPlaces(
  paragraph: PlacedParagraph,
  labels: readonly FormLabel[],
): Map<BoxField, TickPlace> {
  const own = labels.filter(({ field }) => isBoxField(field));
  const first = own.filter(
    ({ field }, index) => own.findIndex((it) => it.field === field) === index,
  );
  const boxes = boxesOf(paragraph);
  const places = new Map<BoxField, TickPlace>();
  const isBefore = (boxes[0]?.at ?? Infinity) < (first[0]?.start ?? 0);
  for (const [index, { field, start }] of first.entries()) {
    if (!isBoxField(field)) continue;
    const from = isBefore ? (first[index - 1]?.start ?? 0) : start;
    const to = isBefore ? start : (first[index + 1]?.start ?? Infinity);
    const box = boxes.filter(({ at }) => at >= from && at < to).at(isBefore ? -1 : 0);
    const place = box ?? (boxes.length === 0 ? besideOf(paragraph, first.length) : undefined);
    if (place) places.set(field, place);
  }
  return places;
}

/** The box in the cell beside a label: the one on the same line where there are several. */
function besideOf(paragraph: PlacedParagraph, count: number): TickPlace | undefined {
  const { cell } = paragraph;
  if (!cell || count > 1) return undefined;
  const index = cell.row.cells.indexOf(cell);
  const lines = cell.paragraphs.filter((each) => each && each.text.trim() !== '');
  const line = lines.indexOf(paragraph);
  const cells = [cell.row.cells[index + 1], cell.row.cells[index - 1]];
  for (const other of cells) {
    const boxes = (other?.paragraphs ?? []).flatMap((each) => (each ? boxesOf(each) : []));
    const box =
      boxes.length === 1 ? boxes[0] : boxes.length === lines.length ? boxes[line] : undefined;
    if (box) return box;
  }
  const empty = cells.find((each) => each && isEmptyCell(each));
  return empty && lines.length === 1 ? { cell: empty } : undefined;
}

/** Ticks a box, or opens one that is not to be ticked. */
export function tick(
  place: TickPlace,
  isTicked: boolean,
  xml: string,
  editorOf: EditorOf,
): TextEdit[] {
  if ('cell' in place) {
    const [first] = place.cell.paragraphs;
    if (isTicked && first) editorOf(first).insert(0, '<w:r><w:t>X</w:t></w:r>');
    return [];
  }
  const { paragraph, at, element, sign } = place;
  if (sign !== undefined) {
    const wanted = signAs(sign, isTicked);
    if (wanted !== sign) editorOf(paragraph).replace(at, at + sign.length, wanted);
    return [];
  }
  if (element?.kind === 'field') return tickField(element.element, isTicked, xml);
  if (element?.kind === 'control') return tickControl(element.element, isTicked, xml);
  const codes = element && symbolBox(element.element);
  if (!codes) return [];
  return setAttribute(xml, element.element, 'w:char', isTicked ? codes.ticked : codes.open);
}

function tickField(field: XmlElement, isTicked: boolean, xml: string): TextEdit[] {
  const box = find(field, 'w:checkBox');
  if (!box) return [];
  const checked = child(box, 'checked');
  const value = isTicked ? undefined : '0';
  if (checked) return setAttribute(xml, checked, 'w:val', value);
  const isOpen = !/^(?:1|true|on)$/.test(child(box, 'default')?.attributes['w:val'] ?? '0');
  if (isTicked === !isOpen) return [];
  return appendTo(xml, box, isTicked ? '<w:checked/>' : '<w:checked w:val="0"/>');
}

function tickControl(control: XmlElement, isTicked: boolean, xml: string): TextEdit[] {
  const box = find(control, 'w14:checkbox');
  if (!box) return [];
  const state = child(box, isTicked ? 'checkedState' : 'uncheckedState');
  const code = state?.attributes['w14:val'] ?? (isTicked ? '2612' : '2610');
  const checked = child(box, 'checked');
  const text = find(child(control, 'sdtContent') ?? control, 'w:t');
  const sign = escapeXml(String.fromCodePoint(parseInt(code, 16)));
  const value = isTicked ? '1' : '0';
  return [
    ...(checked
      ? setAttribute(xml, checked, 'w14:val', value)
      : appendTo(xml, box, `<w14:checked w14:val="${value}"/>`)),
    ...(text ? setContent(xml, text, sign) : []),
  ];
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const each of descendants(element)) if (each.name === name) return each;
  return undefined;
}
