import { findListedCodes } from '../referential/writtenCode.ts';
import { textAt, type Span, type TextEdit } from '../text/span.ts';
import type { Field } from './field.ts';
import { eolOf } from './headerEdits.ts';

const SEPARATOR = /^\s*,\s*$/;

/**
 * The edit that takes value `index` out of a list and leaves the rest as it stands. Undefined where
 * more than the value would go with it: a comment between two values, a list within the list.
 */
export function removeValue(text: string, list: Field, index: number): TextEdit | undefined {
  const value = list.values[index];
  if (!value) return undefined;
  const own = withQuotes(text, value.span);
  if (list.shape === 'blockList') return removeLine(text, own);
  if (list.shape !== 'flowList' || value.key !== undefined) return undefined;
  const before = list.values[index - 1];
  const after = list.values[index + 1];
  if (before)
    return removal(text, { start: withQuotes(text, before.span).end, end: own.start }, own);
  if (after) return removal(text, { start: own.end, end: withQuotes(text, after.span).start }, own);
  return { span: own, newText: '' };
}

function removal(text: string, gap: Span, own: Span): TextEdit | undefined {
  if (!SEPARATOR.test(textAt(text, gap))) return undefined;
  const span = { start: Math.min(gap.start, own.start), end: Math.max(gap.end, own.end) };
  return { span, newText: '' };
}

/** Takes the line of a list item away, when the item is all that stands on it. */
function removeLine(text: string, own: Span): TextEdit | undefined {
  const start = text.lastIndexOf('\n', own.start - 1) + 1;
  const end = text.indexOf('\n', own.end) + 1 || text.length;
  const alone =
    /^[ \t]*-[ \t]+$/.test(text.slice(start, own.start)) &&
    /^[ \t]*(?:[ \t]#.*)?\r?\n?$/.test(text.slice(own.end, end));
  return alone ? { span: { start, end }, newText: '' } : undefined;
}

/**
 * The edit that adds `value` (a code: a plain YAML scalar) at the end of a list, in the list’s own
 * style. Undefined where that is not a matter of one insertion.
 */
export function insertValue(text: string, list: Field, value: string): TextEdit | undefined {
  const last = list.values.at(-1);
  const end = last && withQuotes(text, last.span).end;
  switch (list.shape) {
    case 'empty':
      return insertEmpty(text, list, value);
    case 'flowList':
      return end === undefined ? insertInBrackets(text, list, value) : insertion(end, `, ${value}`);
    case 'blockList':
      return last && insertLine(text, last.span, value);
    case 'scalar':
      return last && findListedCodes(last.source).length > 0
        ? insertion(last.span.end, `, ${value}`)
        : undefined;
    case 'mapping':
      return undefined;
  }
}

function insertEmpty(text: string, { nameSpan }: Field, value: string): TextEdit | undefined {
  const colon = /^["']?[^\S\r\n]*:/.exec(text.slice(nameSpan.end))?.[0].length;
  return colon === undefined ? undefined : insertion(nameSpan.end + colon, ` [${value}]`);
}

function insertInBrackets(text: string, { valueSpan }: Field, value: string) {
  const isBlank = /^\[\s*\]$/.test(textAt(text, valueSpan));
  return isBlank ? { span: valueSpan, newText: `[${value}]` } : undefined;
}

/** A line of its own below the last item’s, behind the same dash. */
function insertLine(text: string, last: Span, value: string): TextEdit | undefined {
  const start = text.lastIndexOf('\n', last.start - 1) + 1;
  const dash = /^[ \t]*-[ \t]+/.exec(text.slice(start, last.start))?.[0];
  if (dash === undefined) return undefined;
  const end = last.end + text.slice(last.end).search(/\r?\n|$/);
  return insertion(end, `${eolOf(text)}${dash}${value}`);
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** A value’s place with its quotes, where it has any. */
export function withQuotes(text: string, { start, end }: Span): Span {
  const quote = text.charAt(start - 1);
  const quoted = (quote === '"' || quote === "'") && text.charAt(end) === quote;
  return quoted ? { start: start - 1, end: end + 1 } : { start, end };
}
