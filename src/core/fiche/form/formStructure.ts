import { child, children, type XmlElement } from '../../table/workbook/xml.ts';
import { isEmpty, isPrompt, readParagraph, type FormParagraph } from './formParagraph.ts';

/** A paragraph of a form, and what is around it. */
export interface PlacedParagraph extends FormParagraph {
  /** The paragraphs that stand in the same place, in their order; `undefined` for a table between. */
  readonly around: readonly (PlacedParagraph | undefined)[];
  readonly cell?: FormCell;
  /** The content control that it is in, which only says what to write there. */
  readonly prompt?: XmlElement;
}

export interface FormCell {
  readonly element: XmlElement;
  readonly row: FormRow;
  readonly paragraphs: readonly (PlacedParagraph | undefined)[];
}

export interface FormRow {
  readonly element: XmlElement;
  readonly cells: readonly FormCell[];
  /** The row below in the same table. */
  readonly next?: FormRow;
}

/** Every paragraph of a document’s body, in the order of the text. */
export function structureOf(body: XmlElement): PlacedParagraph[] {
  const all: PlacedParagraph[] = [];
  readBlocks(body, undefined, all);
  return all;
}

/** Reads what stands in a body or a cell; what a content control holds stands where it is. */
function readBlocks(
  home: XmlElement,
  cell: FormCell | undefined,
  all: PlacedParagraph[],
): readonly (PlacedParagraph | undefined)[] {
  const around: (PlacedParagraph | undefined)[] = [];
  const read = (parent: XmlElement, prompt: XmlElement | undefined): void => {
    for (const each of children(parent)) {
      if (each.name === 'w:p') {
        const paragraph = {
          ...readParagraph(each),
          around,
          ...(cell && { cell }),
          ...(prompt && { prompt }),
        };
        around.push(paragraph);
        all.push(paragraph);
        for (const box of textBoxes(each)) readBlocks(box, undefined, all);
      } else if (each.name === 'w:tbl') {
        around.push(undefined);
        readTable(each, all);
      } else if (each.name === 'w:sdt') {
        const content = child(each, 'sdtContent');
        if (content) read(content, isPrompt(each) ? each : prompt);
      } else if (each.name === 'w:ins' || each.name === 'w:customXml') read(each, prompt);
    }
  };
  read(home, undefined);
  return around;
}

/** What stands in drawings beside the words: there is a copy for programs that know no such drawings. */
function textBoxes(within: XmlElement): XmlElement[] {
  return children(within).flatMap((each) =>
    each.name === 'w:txbxContent' ? [each] : textBoxes(each),
  );
}

function readTable(table: XmlElement, all: PlacedParagraph[]): void {
  let above: { next?: FormRow } | undefined;
  for (const element of within(table, 'w:tr')) {
    const cells: FormCell[] = [];
    const row: FormRow & { next?: FormRow } = { element, cells };
    for (const own of within(element, 'w:tc')) {
      const cell = {
        element: own,
        row,
        paragraphs: [] as readonly (PlacedParagraph | undefined)[],
      };
      cells.push(cell);
      cell.paragraphs = readBlocks(own, cell, all);
    }
    if (above) above.next = row;
    above = row;
  }
}

/** The children of a name, those in content controls too. */
function within(parent: XmlElement, name: string): XmlElement[] {
  return children(parent).flatMap((each) => {
    if (each.name === name) return [each];
    if (each.name === 'w:sdt') return within(child(each, 'sdtContent') ?? each, name);
    return each.name === 'w:ins' || each.name === 'w:customXml' ? within(each, name) : [];
  });
}

/** Whether nothing stands in a cell but room to write into. */
export function isEmptyCell({ paragraphs }: FormCell): boolean {
  return paragraphs.every((each) => each !== undefined && isRoomFor(each));
}

/** Whether a paragraph is there to be written into. */
export function isRoomFor(paragraph: PlacedParagraph): boolean {
  return paragraph.prompt !== undefined || (isEmpty(paragraph) && paragraph.boxes.length === 0);
}

/** The cell on the right of a cell, or below it where the rows have as many; undefined where it is in use. */
export function roomBeside({ row, element }: FormCell): FormCell | undefined {
  const index = row.cells.findIndex((each) => each.element === element);
  const right = row.cells[index + 1];
  if (right) return isEmptyCell(right) ? right : undefined;
  return undefined;
}

export function roomBelow({ row, element }: FormCell): FormCell | undefined {
  const index = row.cells.findIndex((each) => each.element === element);
  const below = row.next?.cells.length === row.cells.length ? row.next.cells[index] : undefined;
  return below && isEmptyCell(below) ? below : undefined;
}
