import type { FieldId } from './fieldNames.ts';
import type { Span } from '../text/span.ts';
import { CollectedFields } from './collectedFields.ts';
import type { Field } from './field.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Header } from './header.ts';
import { plainEntries } from './plainEntries.ts';
import { isBracketed, valueAt, valueSpans, type PlainEntry } from './plainEntry.ts';

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

function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}
