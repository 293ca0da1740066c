import { textAt, type Span, type TextEdit } from '../text/span.ts';
import type { Field } from './field.ts';

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

function withQuotes(text: string, { start, end }: Span): Span {
  const quote = text.charAt(start - 1);
  const quoted = (quote === '"' || quote === "'") && text.charAt(end) === quote;
  return quoted ? { start: start - 1, end: end + 1 } : { start, end };
}
