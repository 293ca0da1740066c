import {
  type Node,
  type Scalar,
  isMap,
  isSeq,
  isCollection,
  isPair,
  isScalar,
  type YAMLMap,
} from 'yaml';
import { keyOf } from '../text/fold.ts';
import type { FieldId } from './fieldId.ts';
import { type Span, textAt } from '../text/span.ts';
import type { HeaderValue, Field } from './header.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import { baseName } from '../text/uri.ts';
import { productionLink } from './production.ts';

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
  return value.value === '' ? undefined : value;
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

/** Reads a scalar at its place; undefined where it holds nothing. */
type ReadScalar = (scalar: Scalar, key?: string) => HeaderValue | undefined;

/** Every value of a field, in the order of the text. */
function valuesIn(id: FieldId, node: Node, read: ReadScalar): HeaderValue[] {
  const map = { competencies: skillIn, productions: productionIn }[id as string];
  return [...valuesBelow(node, read, map)];
}

/** What a mapping says as a whole; undefined where each of its values counts on its own. */
type ReadMap = (map: YAMLMap, read: ReadScalar) => readonly HeaderValue[] | undefined;

function* valuesBelow(
  node: Node,
  read: ReadScalar,
  map: ReadMap | undefined,
  key?: string,
): Generator<HeaderValue> {
  if (isScalar(node)) {
    const value = read(node, key);
    if (value) yield value;
    return;
  }
  if (!isCollection(node)) return;
  const whole = isMap(node) ? map?.(node, read) : undefined;
  if (whole) {
    yield* whole;
    return;
  }
  for (const item of node.items as unknown[]) {
    if (!isPair<Scalar, Node | null>(item)) yield* valuesBelow(item as Node, read, map, key);
    else {
      const own = map === skillIn ? codeAsKey(item.key, read) : undefined;
      if (own && !saysNo(item.value)) yield own;
      const name = isScalar(item.key) ? String(item.key.value) : undefined;
      const isWording = own && isScalar(item.value) && !namesCode(String(item.value.value));
      if (item.value && !isWording) yield* valuesBelow(item.value, read, map, name);
    }
  }
}

const CODE_KEY = /^(?:code|id|ref|mention|numero|num)$/;

const NAME_KEY = /^(?:label|libelle|nom|name|titre|title|intitule|wording|competence|texte|text)$/;

const LINK_KEY = /^(?:lien|link|url|href|adresse|chemin|path|fichier|file|src|cible)$/;

/** `{code: B1.1, label: …}` names one skill: by its code, or else by its wording. */
function skillIn(map: YAMLMap, read: ReadScalar): HeaderValue[] | undefined {
  const code = valueBehind(CODE_KEY, map, read);
  const value = code && namesCode(code.value) ? code : valueBehind(NAME_KEY, map, read);
  return value && [value];
}

/** `{nom: …, lien: …}` is one production, as `[nom](lien)` would be. */
function productionIn(map: YAMLMap, read: ReadScalar): HeaderValue[] | undefined {
  const label = valueBehind(NAME_KEY, map, read);
  const link = valueBehind(LINK_KEY, map, read);
  if (!link) return label && [label];
  const target = link.value.trim();
  return [{ ...link, value: productionLink(label?.value ?? baseName(target), target) }];
}

function valueBehind(name: RegExp, map: YAMLMap, read: ReadScalar): HeaderValue | undefined {
  for (const { key, value } of map.items) {
    if (!isScalar(key) || !isScalar(value) || !name.test(keyOf(String(key.value)))) continue;
    const found = read(value, String(key.value));
    if (found && found.value.trim() !== '') return found;
  }
  return undefined;
}

/** `B1.1: Gérer le patrimoine informatique`. */
function codeAsKey(key: unknown, read: ReadScalar): HeaderValue | undefined {
  if (!isScalar(key) || !namesCode(String(key.value))) return undefined;
  return read(key, String(key.value));
}

function saysNo(value: Node | null): boolean {
  return isScalar(value) && /^(?:false|faux|non|no|off|0)$/i.test(String(value.value).trim());
}

function namesCode(text: string): boolean {
  return findListedCodes(text).length > 0;
}
