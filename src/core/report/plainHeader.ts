import type { FieldId } from './fieldId.ts';
import { textAt, type Span } from '../text/span.ts';
import { CollectedFields } from './collectedFields.ts';
import type { Field, FrontMatter, Header, HeaderValue } from './header.ts';
import { plainEntries, trimmed, withoutQuotes, type PlainEntry } from './plainEntries.ts';

/**
 * Reads a header that is written as almost all are: what yaml would read, in a fraction of its time.
 * Undefined where anything in the header is less plain.
 */
export function readPlainHeader(frontMatter: FrontMatter, text: string): Header | undefined {
  const plain = frontMatter.state === 'closed' ? plainEntries(text) : undefined;
  if (!plain) return undefined;
  const { entries } = plain;
  const keys = entries.map(({ name, start }) => ({ name, span: spanAt(start, name.length) }));
  return { frontMatter, fields: fieldsOf(entries, text), keys, errors: [] };
}

function fieldsOf(entries: readonly PlainEntry[], text: string): ReadonlyMap<FieldId, Field> {
  const found = new CollectedFields();
  for (const entry of entries) {
    const { field } = entry;
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

/** Every value of an entry, each with its quotes. */
function valueSpans({ value, items }: PlainEntry, text: string): readonly Span[] {
  if (!value) return items;
  return isBracketed(value, text) ? bracketItems(text, value) : [value];
}

/** Whether a value is a list in brackets. */
function isBracketed({ start }: Span, text: string): boolean {
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

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
