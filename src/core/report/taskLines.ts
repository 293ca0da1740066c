import type { Prose, TaskItem } from './body.ts';
import { type Span, textAt } from '../text/span.ts';

/**
 * An item of one line, without anything that remark would read as more than words. Its groups, which
 * are read several times as fast as named ones, say what is in its box, and its words.
 */
const ITEM =
  /[-*+] (?:\[([ xX])\] )?([^\s`~<[\\&_](?:[^\r\n`~<[\\&_\t]*[^\s`~<[\\&_])?)(?:\r?\n|$)/y;
const BLANK = /[ \t\r\n]*$/y;
/** What may be code, though it stands on the line of an item. */
const INDENTED = / {4}/;

/** Where what is read goes. */
interface Found {
  readonly tasks: TaskItem[];
  readonly prose: Prose[];
}

/**
 * Reads a block that is a list of such items and nothing else into `found`, as remark would. Returns
 * whether it is one; if not, nothing was read.
 */
export function takeTaskLines(text: string, block: Span, found: Found): boolean {
  const source = textAt(text, block);
  if (INDENTED.test(source)) return false;
  const items: { readonly box: string | undefined; readonly words: Prose }[] = [];
  let at = 0;
  for (let item = itemAt(source, at); item; item = itemAt(source, at)) {
    const { 1: box, 2: words = '' } = item;
    const start = block.start + source.indexOf(words, at + (box === undefined ? 2 : 6));
    items.push({ box, words: { source: words, span: { start, end: start + words.length } } });
    at += item[0].length;
  }
  BLANK.lastIndex = at;
  if (!BLANK.test(source)) return false;
  for (const { box, words } of items) {
    if (box === undefined) found.prose.push(words);
    else {
      const { source: line, span } = words;
      found.tasks.push({ ticked: box !== ' ', source: line, span, prose: [words] });
    }
  }
  return items.length > 0;
}

function itemAt(source: string, at: number): RegExpExecArray | null {
  ITEM.lastIndex = at;
  return ITEM.exec(source);
}

/**
 * What is in the box of a task item whose words begin at `start`: the box stands before its line, or
 * at the start of it. Undefined where it is of another shape.
 */
export function boxOf(text: string, start: number): Span | undefined {
  const before = /\[[ \txX]\]\s*$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  if (before) {
    const open = start - before[0].length;
    return { start: open + 1, end: open + 2 };
  }
  return /^\[[ \txX]\]/.test(text.slice(start, start + 3))
    ? { start: start + 1, end: start + 2 }
    : undefined;
}
