import type { Span } from './span.ts';

// With lines so short and so few brackets, nothing nests deeper than yaml would be asked to read.
const LINE_AT_MOST = 500;
const BRACKETS_AT_MOST = 250;

// A few ranges, not the classes of Unicode: these take longer to prepare than all headers to read.
const LETTER = String.raw`A-Za-z\u00c0-\u024f`;
const UNCLEAR = String.raw`\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff`;
/** Text that YAML takes as it stands: it begins with a letter or a digit, and no colon ends it. */
const PLAIN = String.raw`[${LETTER}0-9](?:[^"#$:<>[\\\]^{|}~${UNCLEAR}\x60]|:(?!\s|$))*`;
const QUOTED = String.raw`"[^"\\${UNCLEAR}]+"|'[^'${UNCLEAR}]+'`;
const ITEM = String.raw`[${LETTER}0-9][^"#$:<>[\\\]^{|}~,;&*!%@=+?${UNCLEAR}\x60]*`;
const QUOTED_ITEM = String.raw`(?:"[^"#,[\\\]{}${UNCLEAR}]+"|'[^'#,[\]{}${UNCLEAR}]+') *`;
const LISTED = `(?:${ITEM}|${QUOTED_ITEM})`;
const LIST = String.raw`\[ *(?:${LISTED}(?:, *${LISTED})*)?\]`;
const NOTE = `(?:(?<= )#[^${UNCLEAR}]*)?`;
const LINE_END = String.raw` *${NOTE}(?:\r?\n|$)`;

const NAME = String.raw`[${LETTER}][${LETTER}\w]*`;
const ENTRY_LINE = new RegExp(`${NAME}:(?: +(?:${PLAIN}|${QUOTED}|${LIST}))?${LINE_END}`, 'y');
const ITEM_LINE = new RegExp(` *- +(?:${PLAIN}|${QUOTED})${LINE_END}`, 'y');
const EMPTY_LINE = new RegExp(`(?:#[^${UNCLEAR}]*)?(?:\\r?\\n|$)`, 'y');

/** Where it stands alone it is no value at all. */
const NULL = /\bnull\b/i;

const HASH = 0x23;
const DASH_SIGN = 0x2d;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;

/** One `name: value`, its offsets from the start of the text. */
export interface PlainEntry {
  readonly name: string;
  readonly start: number;
  /** On the line of the name; with its quotes or brackets. */
  readonly value: Span | undefined;
  /** The lines with a dash below it. */
  readonly items: Span[];
  /** Where the first of their dashes stands; -1 where there are none. */
  dash: number;
  /** How they are indented. */
  indent: number;
  /** Behind the last line that belongs to the entry, its note and line end included. */
  end: number;
}

/** What is plain of a text, up to three dashes or to its end. */
export interface PlainEntries {
  readonly entries: readonly PlainEntry[];
  readonly end: number;
}

/**
 * The entries of a text from `from` on, if they are nothing but `name: value` lines and lists of plain
 * or quoted text: in a fraction of the time that yaml takes. Undefined where it might read anything in
 * them in another way.
 */
export function plainEntries(text: string, from: number): PlainEntries | undefined {
  const entries: PlainEntry[] = [];
  let at = from;
  while (at >= 0 && at < text.length && !text.startsWith('---', at)) {
    const next = takeLine(text, at, entries);
    at = next - at > LINE_AT_MOST ? -1 : next;
  }
  if (at < 0) return undefined;
  const source = text.slice(from, at);
  const brackets = source.match(/[[{]/g)?.length ?? 0;
  return NULL.test(source) || brackets > BRACKETS_AT_MOST ? undefined : { entries, end: at };
}

/** Reads the line at `at` into `entries` and says where it ends; -1 where it is not plain. */
function takeLine(text: string, at: number, entries: PlainEntry[]): number {
  const first = text.charCodeAt(at);
  if (first === HASH || first === LINE_FEED || first === RETURN) return endOf(EMPTY_LINE, text, at);
  if (first === SPACE || first === DASH_SIGN) {
    const last = entries.at(-1);
    return last ? takeItem(text, at, last) : -1;
  }
  const end = endOf(ENTRY_LINE, text, at);
  if (end < 0) return -1;
  const colon = text.indexOf(':', at);
  const span = writtenBetween(text, colon + 1, end);
  const value = span.end > span.start ? span : undefined;
  const name = text.slice(at, colon);
  entries.push({ name, start: at, value, items: [], dash: -1, indent: 0, end });
  return end;
}

function takeItem(text: string, at: number, entry: PlainEntry): number {
  const end = entry.value ? -1 : endOf(ITEM_LINE, text, at);
  if (end < 0) return -1;
  const dash = text.indexOf('-', at);
  const item = writtenBetween(text, dash + 1, end);
  if (entry.dash < 0) [entry.dash, entry.indent] = [dash, dash - at];
  if (entry.indent !== dash - at) return -1;
  entry.items.push(item);
  entry.end = end;
  return end;
}

/** Where what `pattern` finds at `at` ends; -1 where it finds nothing. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The value on a line, without the spaces around it, a note behind it and the line’s end. */
function writtenBetween(text: string, from: number, to: number): Span {
  const span = trimmed(text, from, to);
  const quote = text.charAt(span.start);
  const behind = isQuote(quote.charCodeAt(0)) ? text.indexOf(quote, span.start + 1) : span.start;
  const note = text.slice(behind, span.end).indexOf('#');
  return note < 0 ? span : trimmed(text, span.start, behind + note);
}

/** What is written there, without spaces and the line’s end. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) === SPACE) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === RETURN;
}

/** Where the words of a value stand that may be in quotes. */
export function withoutQuotes(written: Span, text: string): Span {
  const isQuoted = isQuote(text.charCodeAt(written.start));
  return isQuoted ? { start: written.start + 1, end: written.end - 1 } : written;
}

/** Every value of an entry, each with its quotes. */
export function valueSpans({ value, items }: PlainEntry, text: string): readonly Span[] {
  if (!value) return items;
  return isBracketed(value, text) ? bracketItems(text, value) : [value];
}

/** Whether a value is a list in brackets. */
export function isBracketed({ start }: Span, text: string): boolean {
  return text.charCodeAt(start) === 0x5b;
}

function bracketItems(text: string, { start, end }: Span): Span[] {
  const items: Span[] = [];
  for (let at = start + 1; at < end;) {
    const comma = text.indexOf(',', at);
    const next = comma < 0 || comma > end - 1 ? end - 1 : comma;
    const item = trimmed(text, at, next);
    if (item.end > item.start) items.push(item);
    at = next + 1;
  }
  return items;
}

/** Whether a value that begins so stands in quotes. */
function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27;
}
