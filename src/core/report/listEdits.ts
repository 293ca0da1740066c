import { lineBreakOf } from '../text/lines.ts';
import { insertion, textAt, type Span, type TextEdit } from '../text/span.ts';
import type { Field, FrontMatter } from './header.ts';

const SEPARATOR = /^\s*,\s*$/;

/** What students leave where there is no value yet. */
export const NOTHING_YET = /^(?:~|null)$/i;

/**
 * The edits that put `written` behind the last value of a list, in the style of the list. Undefined
 * where it has a shape that nothing can be added to. `goesOn` tells whether a lone value that is no
 * list can be gone on with: `B1.1` can, a wording cannot.
 */
export function addValue(
  text: string,
  list: Field,
  written: string,
  goesOn: (value: string) => boolean,
): TextEdit[] | undefined {
  const last = list.values.at(-1);
  if (list.shape === 'mapping' || last?.key !== undefined) return undefined;
  if (list.shape === 'empty' || NOTHING_YET.test(last?.value ?? '')) {
    return beginList(text, list, written);
  }
  if (!last) return fillEmptyList(text, list, written);
  const own = withQuotes(text, last.span);
  const quote = text.slice(own.start, last.span.start);
  const item = `${quote}${written}${quote}`;
  if (list.shape === 'blockList') return addLine(text, own, item);
  if (list.shape === 'flowList') return [insertion(own.end, `,${gapBefore(text, own)}${item}`)];
  if (goesOn(last.value)) return [insertion(last.span.end, `, ${written}`)];
  return [insertion(own.start, '['), insertion(own.end, `, ${item}]`)];
}

/** The edit that gives an empty field a value; one of `~`, `null` and `""` makes way for it. */
export function fillEmpty(text: string, field: Field, written: string): TextEdit[] | undefined {
  const after = text.slice(field.nameSpan.end);
  const [found, colon = ''] =
    /^([ \t]*:)[ \t]*(?:~|null|""|'')?(?=[ \t]*(?:[\r\n#]|$))/i.exec(after) ?? [];
  if (found === undefined) return undefined;
  const start = field.nameSpan.end + colon.length;
  const spaces = /[ \t]+$/.exec(found.slice(colon.length))?.[0].length ?? 0;
  const end = field.nameSpan.end + found.length - (after[found.length] === '#' ? spaces : 0);
  const gap = after[found.length] === '#' && spaces === 0 ? ' ' : '';
  return [{ span: { start, end }, newText: ` ${written}${gap}` }];
}

/** The edits that begin a block list below an empty field; the comment behind its name stays. */
function beginList(text: string, field: Field, written: string): TextEdit[] | undefined {
  const after = text.slice(field.nameSpan.end);
  const [found, colon = '', nothing = '', comment = ''] =
    /^(["']?[ \t]*:)([ \t]*(?:~|null|""|'')?)([ \t]+#.*|[ \t]*)(?=[\r\n]|$)/i.exec(after) ?? [];
  if (found === undefined) return undefined;
  const item = `${lineBreakOf(text)}  - ${written}`;
  const start = field.nameSpan.end + colon.length;
  const end = field.nameSpan.end + found.length;
  if (comment.trim() === '') return [{ span: { start, end }, newText: item }];
  const cut = { start, end: start + nothing.trimEnd().length };
  return [...(cut.end > start ? [{ span: cut, newText: '' }] : []), insertion(end, item)];
}

/** `[]`, or a lone dash. */
function fillEmptyList(text: string, list: Field, written: string): TextEdit[] | undefined {
  const { start, end } = list.valueSpan;
  if (list.shape === 'flowList') {
    return text.charAt(end - 1) === ']' ? [insertion(end - 1, written)] : undefined;
  }
  const dash = /^-[ \t]*(?=\r?\n|$)/.exec(text.slice(start));
  return dash
    ? [{ span: { start, end: start + dash[0].length }, newText: `- ${written}` }]
    : undefined;
}

/** Below the last item, with its indent; the comment behind it stays behind it. */
function addLine(text: string, own: Span, item: string): TextEdit[] | undefined {
  const lineStart = text.lastIndexOf('\n', own.start - 1) + 1;
  const [dash] = /^[ \t]*-[ \t]+/.exec(text.slice(lineStart, own.start)) ?? [];
  if (dash === undefined || lineStart + dash.length !== own.start) return undefined;
  const [rest = ''] = /^.*/.exec(text.slice(own.end)) ?? [];
  const end = own.end + rest.replace(/\r$/, '').length;
  return [insertion(end, `${lineBreakOf(text)}${dash}${item}`)];
}

/** A value that stands on a line of its own is followed by one on a line of its own. */
function gapBefore(text: string, own: Span): string {
  const lineStart = text.lastIndexOf('\n', own.start - 1) + 1;
  const indent = text.slice(lineStart, own.start);
  return /^[ \t]*$/.test(indent) ? `${lineBreakOf(text)}${indent}` : ' ';
}

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

/** The same for the value at a place; undefined where it is no whole value. */
export function removeValueAt(
  text: string,
  list: Field | undefined,
  at: Span,
): TextEdit | undefined {
  const { start, end } = at;
  const index = list?.values.findIndex(({ span }) => span.start === start && span.end === end);
  return list && index !== undefined ? removeValue(text, list, index) : undefined;
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

/** A value’s span, with the quotes around it where there are any. */
export function withQuotes(text: string, { start, end }: Span): Span {
  const quote = text.charAt(start - 1);
  const quoted = (quote === '"' || quote === "'") && text.charAt(end) === quote;
  return quoted ? { start: start - 1, end: end + 1 } : { start, end };
}

/** The edit that adds a field, as YAML, as the last lines of a header. */
export function newField(text: string, { span }: FrontMatter, field: string): TextEdit {
  return insertion(span.end, lineBreakOf(text) + field);
}
