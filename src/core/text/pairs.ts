import type { Pair, Pairs } from './pair.ts';
import {
  isBracketed,
  plainEntries,
  valueSpans,
  withoutQuotes,
  type PlainEntry,
} from './plainEntries.ts';
import { textAt, type Span } from './span.ts';
import { yamlPairs } from './yamlPairs.ts';

/** Reads what a text says by name, as far as it can be read: by yaml, where it is not plain. */
export function readPairs(text: string): Pairs {
  const pairs = plainPairs(text);
  return pairs ? { pairs, errors: [] } : yamlPairs(text);
}

/** What yaml would read of a plain text; undefined where anything in it is less plain. */
export function plainPairs(text: string): Pair[] | undefined {
  const plain = plainEntries(text, 0);
  return plain?.end === text.length ? plain.entries.map((entry) => pairOf(entry, text)) : undefined;
}

function pairOf(entry: PlainEntry, text: string): Pair {
  const { name, start, value, dash, end } = entry;
  const nameSpan = { start, end: start + name.length };
  const values = valueSpans(entry, text).map((span) => ({ value: wordsAt(span, text), span }));
  if (dash >= 0) return { name, nameSpan, items: values, span: { start: dash, end } };
  if (!value) return { name, nameSpan, value: '', span: behindColon(nameSpan.end, text) };
  if (isBracketed(value, text)) return { name, nameSpan, items: values, span: value };
  return { name, nameSpan, value: wordsAt(value, text), span: value };
}

/** What is written there, without the quotes and the spaces in them. */
function wordsAt(written: Span, text: string): string {
  return textAt(text, withoutQuotes(written, text)).trim();
}

/** Where yaml sees the value that is missing. */
function behindColon(colon: number, text: string): Span {
  let at = colon + 1;
  while (text.charAt(at) === ' ') at += 1;
  return { start: at, end: at };
}
