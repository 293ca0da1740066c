import { type Node, type Scalar, isMap, isSeq } from 'yaml';
import type { FieldId } from './fieldNames.ts';
import { type HeaderValue, valuesIn } from './itemValues.ts';
import { type Span, textAt } from '../text/span.ts';
import { isNullWord } from '../text/yaml.ts';

/** A field of the header that means something to us. */
export interface Field {
  readonly id: FieldId;
  readonly name: string;
  readonly nameSpan: Span;
  readonly shape: 'empty' | 'scalar' | 'flowList' | 'blockList' | 'mapping';
  /** From the first to the last character of the value; empty where there is none. */
  readonly valueSpan: Span;
  /**
   * Every scalar of the value, in the order of the text; of an entry that is a mapping, the one that
   * names the skill or the production.
   */
  readonly values: readonly HeaderValue[];
}

/** Where a header stands: its text, and the offset that yaml counts from. */
interface Place {
  readonly text: string;
  readonly base: number;
}

/** Reads one `key: value` of a header. */
export function readField(id: FieldId, key: Scalar, value: Node | undefined, place: Place): Field {
  const nameSpan = spanOf(key, place);
  const read = (scalar: Scalar, key?: string) => scalarAt(scalar, place, key);
  const values = value ? valuesIn(id, value, read) : [];
  const shape = shapeOf(value, values);
  const after = { start: nameSpan.end, end: nameSpan.end };
  const valueSpan = shape === 'empty' || !value ? after : spanOf(value, place);
  return { id, name: String(key.value), nameSpan, shape, valueSpan, values };
}

function shapeOf(value: Node | undefined, values: readonly HeaderValue[]): Field['shape'] {
  if (isMap(value)) return 'mapping';
  if (isSeq(value)) return value.flow ? 'flowList' : 'blockList';
  return values.length > 0 ? 'scalar' : 'empty';
}

/** A scalar with its place; undefined where it says nothing. */
function scalarAt(scalar: Scalar, place: Place, key?: string): HeaderValue | undefined {
  const value = readScalar(scalar, place, key);
  return value.value === '' || isNullWord(scalar) ? undefined : value;
}

function readScalar(scalar: Scalar, place: Place, key?: string): HeaderValue {
  const outer = withoutReturn(spanOf(scalar, place), place);
  const quoted = scalar.type === 'QUOTE_DOUBLE' || scalar.type === 'QUOTE_SINGLE';
  const quotes = textAt(place.text, outer);
  const closed = quoted && quotes.length > 1 && quotes.endsWith(quotes.charAt(0));
  const span = quoted ? { start: outer.start + 1, end: outer.end - (closed ? 1 : 0) } : outer;
  const source = textAt(place.text, span);
  const read = typeof scalar.value === 'string' ? scalar.value.replace(/^\r+/, '') : '';
  // yaml takes the last character for the quote that is still to be typed.
  const value = quoted && !closed ? source.replace(/\r\n/g, '\n').trim() : read;
  return { value, source, span, ...(key !== undefined && { key }) };
}

/** yaml takes a carriage return before a plain value for white space, and for a part of the value. */
function withoutReturn({ start, end }: Span, { text }: Place): Span {
  while (start < end && text.charAt(start) === '\r') start++;
  return { start, end };
}

function spanOf(node: Node, { base }: Place): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start: start + base, end: end + base };
}

/** The values of a field as one text; undefined where it says nothing. */
export function textOf(field: Field | undefined, separator = ', '): string | undefined {
  const text = field?.values.map(({ value }) => value.trim()).join(separator);
  return text === '' ? undefined : text;
}
