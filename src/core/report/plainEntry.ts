import type { NamedField } from './fieldNames.ts';
import { textAt, type Span } from '../text/span.ts';
import type { HeaderValue } from './itemValues.ts';

export const LINE_FEED = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;

/** One `name: value` of a header, its offsets from the start of the text. */
export interface PlainEntry {
  readonly name: string;
  /** What the name means to us, if anything. */
  readonly field: NamedField | undefined;
  readonly start: number;
  /** On the line of the name; with its quotes or brackets. */
  readonly value: Span | undefined;
  /** The lines with a dash below it. */
  readonly items: Span[];
  /** Where the first of their dashes stands; -1 where there are none. */
  dash: number;
  /** How they are indented. */
  indent: number;
  /** Behind the last line that belongs to the entry, its line end included. */
  end: number;
}

/** The value that is written there, perhaps in quotes. */
export function valueAt(written: Span, text: string): HeaderValue {
  const isQuoted = isQuote(text.charCodeAt(written.start));
  const span = isQuoted ? { start: written.start + 1, end: written.end - 1 } : written;
  const source = textAt(text, span);
  return { value: source, source, span };
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

/** What is written there, without spaces and the line’s end. */
export function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) === SPACE) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === RETURN;
}

/** Whether a value that begins so stands in quotes. */
export function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27;
}
