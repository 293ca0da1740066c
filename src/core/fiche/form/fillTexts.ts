import { insertion, type TextEdit } from '../../text/span.ts';
import { child, type XmlElement } from '../../table/workbook/xml.ts';
import { run } from '../word/wordXml.ts';
import type { FormLabel } from './formLabels.ts';
import { roomBehind } from './formLabels.ts';
import { isRoom } from './formParagraph.ts';
import type { ParagraphEditor } from './paragraphEditor.ts';
import { isRoomFor, roomBelow, roomBeside, type PlacedParagraph } from './formStructure.ts';

/** What makes a label stand out, which its value does not take on. */
const OF_LABELS = /<w:(?:b|bCs|i|iCs|u|caps|smallCaps|highlight|shd|rStyle)\b[^>]*?\/>/g;

/** How a value is put to its label: into a paragraph of its own, or behind it. */
export type EditorOf = (paragraph: PlacedParagraph) => ParagraphEditor;

/**
 * Puts a value to its label: into the empty cell beside it, behind its colon or its dots, into the
 * empty paragraph or cell below it; where there is no such room, behind it.
 */
export function fillText(
  label: FormLabel,
  value: string,
  paragraph: PlacedParagraph,
  xml: string,
  editorOf: EditorOf,
): TextEdit[] {
  const room = roomFor(label, paragraph);
  if (room) {
    const format = formatOfEnd(room, xml) || formatAt(paragraph, label.end, xml);
    if (room.prompt)
      return answered(room.prompt, `${openingOf(room, xml)}${textRun(value, format)}</w:p>`, xml);
    const editor = editorOf(room);
    editor.replace(0, room.text.length);
    editor.insert(0, textRun(value, format));
    return [];
  }
  const end = roomBehind(label, paragraph.text);
  const prompt = paragraph.prompts.find(({ at }) => at >= label.end && at <= label.limit);
  const format = formatAt(paragraph, label.end, xml);
  const editor = editorOf(paragraph);
  if (prompt) return answered(prompt.element, textRun(value, format), xml);
  const before = paragraph.text.slice(0, label.end);
  const after = paragraph.text.charAt(end);
  const colon = label.hasColon ? '' : '\u00a0:';
  const lead = /[ \u00a0]$/.test(before) ? '' : ' ';
  editor.replace(label.end, end);
  const tail = after === '' || /\s/.test(after) ? '' : ' ';
  editor.insert(label.end, textRun(`${colon}${lead}${value}${tail}`, format));
  return [];
}

/** The empty paragraph that is there for the value; undefined where its place is behind the label. */
function roomFor(label: FormLabel, paragraph: PlacedParagraph): PlacedParagraph | undefined {
  const { text, cell, around, prompts } = paragraph;
  const rest = text.slice(label.end, label.limit);
  if (label.limit < text.length || prompts.length > 0 || !isRoom(rest)) return undefined;
  if (rest.trim() !== '' || rest.includes('\t')) return undefined;
  const isAlone = cell?.paragraphs.every((each) => each === paragraph || (each && isRoomFor(each)));
  const beside = isAlone ? cell && roomBeside(cell)?.paragraphs[0] : undefined;
  if (beside) return beside;
  if (label.hasColon) return undefined;
  const next = around[around.indexOf(paragraph) + 1];
  if (next && isRoomFor(next)) return next;
  return isAlone ? cell && roomBelow(cell)?.paragraphs[0] : undefined;
}

/** Puts something into a content control, which then no longer only says what to write. */
export function answered(control: XmlElement, content: string, xml: string): TextEdit[] {
  const properties = child(control, 'sdtPr');
  const prompt = properties && child(properties, 'showingPlcHdr');
  const inside = child(control, 'sdtContent');
  return [
    ...(prompt ? [{ span: { start: prompt.start, end: prompt.end }, newText: '' }] : []),
    ...(inside
      ? [
          {
            span: { start: inside.start, end: inside.end },
            newText: `<w:sdtContent>${content}</w:sdtContent>`,
          },
        ]
      : [
          insertion(
            xml.lastIndexOf('</', control.end - 1),
            `<w:sdtContent>${content}</w:sdtContent>`,
          ),
        ]),
  ];
}

/** A paragraph’s start with its properties. */
function openingOf({ element }: PlacedParagraph, xml: string): string {
  const properties = child(element, 'pPr');
  return `<w:p>${properties ? xml.slice(properties.start, properties.end) : ''}`;
}

/** The format of an empty paragraph, as its end has it. */
function formatOfEnd({ element }: PlacedParagraph, xml: string): string {
  const properties = child(element, 'pPr');
  const format = properties && child(properties, 'rPr');
  return format ? xml.slice(format.start, format.end).replace(/<w:rStyle\b[^>]*\/>/g, '') : '';
}

/** The format of the text that ends at a place, without what makes a label stand out. */
export function formatAt({ pieces }: PlacedParagraph, at: number, xml: string): string {
  const piece = pieces.findLast(({ start, element }) => start < at && element.name === 'w:t');
  const format = piece && child(piece.run, 'rPr');
  return format ? xml.slice(format.start, format.end).replace(OF_LABELS, '') : '';
}

function textRun(value: string, format: string): string {
  return run(value).replaceAll('<w:r>', `<w:r>${format}`);
}
