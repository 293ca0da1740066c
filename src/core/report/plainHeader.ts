import type { FieldId } from './fieldId.ts';
import {
  endOf,
  isBracketed,
  plainEntries,
  valueSpans,
  withoutQuotes,
  type PlainEntry,
} from '../text/plainEntries.ts';
import { textAt, type Span } from '../text/span.ts';
import { CollectedFields } from './collectedFields.ts';
import { fieldWith } from './fieldNames.ts';
import type { Field, FrontMatter, Header, HeaderValue } from './header.ts';

const OPENING = /\uFEFF?--- *\r?\n/y;
const CLOSING = /---[ \t]*(?:\r?\n|$)/y;
const RETURN = 0x0d;

/**
 * Reads a header that is written as almost all are: what yaml would read, in a fraction of its time.
 * Undefined where anything in the header is less plain.
 */
export function readPlainHeader(frontMatter: FrontMatter, text: string): Header | undefined {
  const start = frontMatter.state === 'closed' ? endOf(OPENING, text, 0) : -1;
  const plain = start < 0 ? undefined : plainEntries(text, start);
  if (!plain || endOf(CLOSING, text, plain.end) < 0) return undefined;
  const { entries } = plain;
  endBefore(plain.end, text, entries);
  const keys = entries.map(({ name, start }) => ({ name, span: spanAt(start, name.length) }));
  return { frontMatter, fields: fieldsOf(entries, text), keys, errors: [] };
}

/** The break behind the last line is the closing fence’s, not the entry’s. */
function endBefore(fence: number, text: string, entries: readonly PlainEntry[]): void {
  const last = entries.at(-1);
  if (last?.end === fence) last.end -= text.charCodeAt(fence - 2) === RETURN ? 2 : 1;
}

function fieldsOf(entries: readonly PlainEntry[], text: string): ReadonlyMap<FieldId, Field> {
  const found = new CollectedFields();
  for (const entry of entries) {
    const { name, value } = entry;
    const field = fieldWith(name, value && textAt(text, withoutQuotes(value, text)));
    if (field && found.wants(field)) found.add(field, fieldOf(field.id, entry, text));
  }
  return found.fields();
}

function fieldOf(id: FieldId, entry: PlainEntry, text: string): Field {
  const { name, start, value, dash, end } = entry;
  const nameSpan = spanAt(start, name.length);
  const values = valueSpans(entry, text).map((span) => valueAt(span, text));
  if (dash >= 0) {
    const valueSpan = { start: dash, end };
    return { id, name, nameSpan, shape: 'blockList', valueSpan, values };
  }
  if (!value) {
    const valueSpan = spanAt(nameSpan.end, 0);
    return { id, name, nameSpan, shape: 'empty', valueSpan, values };
  }
  const shape = isBracketed(value, text) ? 'flowList' : 'scalar';
  return { id, name, nameSpan, shape, valueSpan: value, values };
}

/** The value that is written there, perhaps in quotes. */
function valueAt(written: Span, text: string): HeaderValue {
  const span = withoutQuotes(written, text);
  const source = textAt(text, span);
  return { value: source, source, span };
}

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
