import type { TextEdit } from '../text/span.ts';
import type { Field } from './field.ts';

/** The edit that takes value `index` out of a list and leaves the rest as it stands. */
export function removeValue(text: string, list: Field, index: number): TextEdit | undefined {
  const value = list.values[index];
  if (!value) return undefined;
  if (list.shape === 'blockList') return removeLine(text, value.span.start);
  if (list.shape !== 'flowList') return undefined;
  const own = withQuotes(text, value.span);
  const before = list.values[index - 1];
  const after = list.values[index + 1];
  if (before)
    return { span: { start: withQuotes(text, before.span).end, end: own.end }, newText: '' };
  const end = after ? withQuotes(text, after.span).start : own.end;
  return { span: { start: own.start, end }, newText: '' };
}

function removeLine(text: string, offset: number): TextEdit {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset) + 1 || text.length;
  return { span: { start, end }, newText: '' };
}

function withQuotes(text: string, { start, end }: { start: number; end: number }) {
  const quote = text.charAt(start - 1);
  const quoted = (quote === '"' || quote === "'") && text.charAt(end) === quote;
  return quoted ? { start: start - 1, end: end + 1 } : { start, end };
}
