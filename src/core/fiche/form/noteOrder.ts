import { children, readXml, type XmlElement } from '../../table/workbook/xml.ts';

/** A call of a footnote, up to its number. */
const CALL = /(<w:footnoteReference\b[^>]*?\bw:id=["'])(-?\d{1,9})/g;
const ID = /(\bw:id=["'])-?\d{1,9}/;

/** The text of a document, and that of its footnotes. */
export interface NotedText {
  readonly document: string;
  readonly footnotes: string;
}

/**
 * The same with the footnotes in the order of their calls, and numbered in it: some readers know a note
 * by its place among all, or among the numbers, and a form may hold notes that nothing calls any more.
 */
export function inOrderOfCalls({ document, footnotes }: NotedText): NotedText {
  const part = readXml(footnotes);
  if (!part) return { document, footnotes };
  const all = children(part.root, 'footnote');
  // Lines that part notes from the text have numbers too, which settings name.
  const notes = all.filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal');
  const noteOf = new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
  const called = [...document.matchAll(CALL)].flatMap(([, , id = '']) => noteOf.get(id) ?? []);
  const ordered = [...new Set([...called, ...notes])];
  const others = all.filter((note) => !notes.includes(note));
  const first = 1 + Math.max(0, ...others.map(({ attributes }) => Number(attributes['w:id'])));
  const numbers = new Map(ordered.map((note, index) => [note, String(first + index)]));
  return {
    document: document.replace(CALL, (whole, start: string, id: string) => {
      const note = noteOf.get(id);
      return note ? start + (numbers.get(note) ?? id) : whole;
    }),
    footnotes: inSlots(part.text, notes, ordered, numbers),
  };
}

/** Puts each note where another one was, so that all that stands between them stays. */
function inSlots(
  text: string,
  slots: readonly XmlElement[],
  notes: readonly XmlElement[],
  numbers: ReadonlyMap<XmlElement, string>,
): string {
  let end = 0;
  const pieces = slots.map((slot, index) => {
    const before = text.slice(end, slot.start);
    end = slot.end;
    const note = notes[index] ?? slot;
    const own = text.slice(note.start, note.end);
    return before + own.replace(ID, (_, start: string) => start + (numbers.get(note) ?? ''));
  });
  return pieces.join('') + text.slice(end);
}
