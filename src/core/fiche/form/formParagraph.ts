import { child, descendants, XmlElement } from '../../table/workbook/xml.ts';
import { symbolBox } from './boxSigns.ts';

/** A text, a tab or a break within a paragraph, by where it stands in the paragraph’s text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly element: XmlElement;
  readonly run: XmlElement;
}

/** A box that is an element of its own; those that are letters are found in the text. */
export interface BoxElement {
  readonly at: number;
  readonly kind: 'field' | 'control' | 'symbol';
  readonly element: XmlElement;
}

/** What a paragraph of a form says, and of which elements its text is made. */
export interface FormParagraph {
  readonly element: XmlElement;
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly boxes: readonly BoxElement[];
  /** Content controls that only say what to write into them: they are no text. */
  readonly prompts: readonly { readonly at: number; readonly element: XmlElement }[];
  /** Whether it holds what is neither text nor box: a picture, the end of a page. */
  readonly holdsMore: boolean;
}

/** Stands for a box in the text of a paragraph. */
export const BOX = '\uFFFC';

/** What is text of nobody, or of a paragraph of its own within a drawing. */
const UNREAD = new Set(['w:pPr', 'w:rPr', 'w:instrText', 'w:del', 'w:moveFrom', 'w:sdtPr']);
const MORE = new Set(['w:drawing', 'w:pict', 'w:object', 'mc:AlternateContent', 'w:sectPr']);
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

export function readParagraph(element: XmlElement): FormParagraph {
  const pieces: Piece[] = [];
  const boxes: BoxElement[] = [];
  const prompts: { at: number; element: XmlElement }[] = [];
  const properties = child(element, 'pPr');
  let holdsMore = properties !== undefined && child(properties, 'sectPr') !== undefined;
  let text = '';
  const box = (kind: BoxElement['kind'], own: XmlElement): void => {
    boxes.push({ at: text.length, kind, element: own });
    text += BOX;
  };
  const readChild = (each: XmlElement, run: XmlElement): void => {
    const sign = each.name === 'w:t' ? each.text : SIGNS[each.name];
    if (MORE.has(each.name) || each.attributes['w:type'] === 'page') holdsMore = true;
    else if (UNREAD.has(each.name)) return;
    else if (sign !== undefined) {
      pieces.push({ start: text.length, end: text.length + sign.length, element: each, run });
      text += sign;
    } else if (each.name === 'w:fldChar' && has(each, 'w:checkBox')) box('field', each);
    else if (each.name === 'w:sym' && symbolBox(each)) box('symbol', each);
    else if (each.name !== 'w:sdt') read(each, each.name === 'w:r' ? each : run);
    else if (has(each, 'w14:checkbox')) box('control', each);
    else if (isPrompt(each)) prompts.push({ at: text.length, element: each });
    else read(each, run);
  };
  const read = (parent: XmlElement, run: XmlElement): void => {
    for (const each of parent.children) if (each instanceof XmlElement) readChild(each, run);
  };
  read(element, element);
  return { element, text, pieces, boxes, prompts, holdsMore };
}

/** Whether a content control shows only what is to be written into it. */
export function isPrompt(control: XmlElement): boolean {
  const properties = child(control, 'sdtPr');
  return properties !== undefined && child(properties, 'showingPlcHdr') !== undefined;
}

function has(element: XmlElement, name: string): boolean {
  for (const each of descendants(element)) if (each.name === name) return true;
  return false;
}

const BLANK = /^[\s._…‥·/–—-]*$/;

/** Whether a text is only room to write into: blanks, dots, rules. */
export function isRoom(text: string): boolean {
  return BLANK.test(text);
}

/** Whether a paragraph is room to write into. */
export function isEmpty({ text, holdsMore }: FormParagraph): boolean {
  return !holdsMore && isRoom(text);
}
