import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Document,
  type Node,
  type Scalar,
} from 'yaml';
import { shifted, textAt, type Span, type YamlError } from '../text/span.ts';
import { parseYaml, type ParsedYaml } from '../text/yaml.ts';
import { CollectedFields } from './collectedFields.ts';
import type { FieldId } from './fieldId.ts';
import { fieldWith, namesList } from './fieldNames.ts';
import type { Field, FrontMatter, Header, HeaderKey } from './header.ts';
import { competencyListLine, headerEntries, type HeaderEntry } from './headerEntries.ts';
import { readField } from './readField.ts';

/** Reads any header by yaml, as far as it can be read. */
export function readYamlHeader(frontMatter: FrontMatter, text: string): Header {
  const base = frontMatter.span.start;
  const { document, errors } = parseYaml(frontMatter.yaml);
  const found = errors.map((error) => ({ ...error, span: shifted(error.span, base) }));
  if (!document || found.length > 0) return recoverHeader(frontMatter, text, found);
  const fields = readFields(document, base, text);
  const hidden = hiddenList(document, fields, frontMatter.yaml);
  if (hidden) {
    const error = { code: 'HIDDEN_LIST', span: shifted(hidden, base), detail: 'A nested list.' };
    return recoverHeader(frontMatter, text, [error]);
  }
  return { frontMatter, fields, keys: readKeys(document, base), errors: [] };
}

/**
 * The name of a competency list that YAML takes for a part of something else: nested in another
 * entry, at the margin in a quoted text or behind the end of the document, or without its colon.
 */
function hiddenList(
  { contents }: Document.Parsed,
  fields: ReadonlyMap<FieldId, Field>,
  yaml: string,
): Span | undefined {
  const list = fields.get('competencies');
  if (list && namesList(list.name)) return undefined;
  const range = hiddenListIn(contents)?.range;
  if (range) return { start: range[0], end: range[1] };
  if (isScalar(contents)) return competencyListLine(yaml);
  return headerEntries(yaml).find(({ name, indent }) => indent === '' && namesList(name))?.nameSpan;
}

/** Where several keys name one field, the most canonical name wins. */
function readFields(
  document: Document.Parsed,
  base: number,
  text: string,
): ReadonlyMap<FieldId, Field> {
  const found = new CollectedFields();
  if (!isMap(document.contents)) return found.fields();
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const written = isScalar<string | null>(value) ? (value.value ?? '') : undefined;
    const named = fieldWith(String(key.value), written);
    if (!named || !found.wants(named)) continue;
    const node = isNode(value) ? value : undefined;
    found.add(named, readField(named.id, key, node, { base, text }));
  }
  return found.fields();
}

function readKeys({ contents }: Document.Parsed, base: number): HeaderKey[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const [start, end] = key.range;
    return [{ name: String(key.value), span: shifted({ start, end }, base) }];
  });
}

/**
 * Reads a header that YAML cannot read whole, or in which it sees no list although there is one:
 * entry by entry, so that a mistake in one of them costs nothing of the others. What YAML may take
 * for a part of another entry gives no field: only what is certain counts.
 */
function recoverHeader(
  frontMatter: FrontMatter,
  text: string,
  whole: readonly YamlError[],
): Header {
  const base = frontMatter.span.start;
  const entries = headerEntries(frontMatter.yaml);
  const found = new CollectedFields();
  const own: YamlError[] = [];
  for (const entry of entries) {
    const parsed = parseYaml(frontMatter.yaml.slice(entry.nameSpan.start, entry.end));
    own.push(...errorsOf(entry, parsed, base));
    const written = textAt(frontMatter.yaml, entry.value);
    const named = entry.isNested ? undefined : fieldWith(entry.name, written);
    if (!named || !found.wants(named)) continue;
    found.add(named, fieldOf(named.id, entry, parsed, { base, text }));
  }
  const errors = own.length > 0 ? own : whole;
  const keys = entries.map(({ name, nameSpan }) => ({ name, span: shifted(nameSpan, base) }));
  return { frontMatter, fields: found.fields(), keys, errors };
}

/** Where, in a sound YAML, a competency list stands that is no field of the report. */
function hiddenListIn(contents: Node | null): Scalar | undefined {
  if (!isCollection(contents)) return undefined;
  for (const item of contents.items as unknown[]) {
    const key = isPair(item) && isScalar(item.key) ? item.key : undefined;
    if (key && namesList(String(key.value))) return key;
    const inside = isPair(item) ? item.value : item;
    const found = isNode(inside) ? hiddenListIn(inside) : undefined;
    if (found) return found;
  }
  return undefined;
}

function errorsOf(entry: HeaderEntry, { errors }: ParsedYaml, base: number): YamlError[] {
  const own = errors.map((error) => ({
    ...error,
    span: shifted(error.span, base + entry.nameSpan.start),
  }));
  if (entry.indent === '') return own;
  const span = shifted(entry.nameSpan, base);
  return [{ code: 'INDENTED', span, detail: 'A field is indented.' }, ...own];
}

interface Place {
  readonly base: number;
  readonly text: string;
}

function fieldOf(id: FieldId, entry: HeaderEntry, parsed: ParsedYaml, place: Place): Field {
  const { document, errors } = parsed;
  const pair = isMap(document?.contents) ? document.contents.items[0] : undefined;
  const opens = textAt(place.text, shifted(entry.value, place.base)).charAt(0);
  const isList = id === 'competencies' || id === 'productions';
  const isBegun = isList && /[[{|>]/.test(opens);
  if (isScalar(pair?.key) && (errors.length === 0 || opens === '' || isBegun)) {
    const base = place.base + entry.nameSpan.start;
    const value = isNode(pair.value) ? pair.value : undefined;
    return readField(id, pair.key, value, { base, text: place.text });
  }
  const isUnread = isList && (isBegun || !document);
  return asWritten(id, entry, place, isUnread ? undefined : shifted(entry.value, place.base));
}

/** What YAML cannot read is taken as it stands on its line, without a quote that is not closed. */
function asWritten(
  id: FieldId,
  { name, nameSpan: own }: HeaderEntry,
  { base, text }: Place,
  valueSpan: Span | undefined,
): Field {
  const nameSpan = shifted(own, base);
  const written = valueSpan ? textAt(text, valueSpan) : '';
  const isOpen = /^["']/.test(written) && written.lastIndexOf(written.charAt(0)) === 0;
  const source = isOpen ? written.slice(1) : written;
  if (!valueSpan || source.trim() === '') {
    const after = { start: nameSpan.end, end: nameSpan.end };
    return { id, name, nameSpan, shape: 'empty', valueSpan: after, values: [] };
  }
  const span = { start: valueSpan.end - source.length, end: valueSpan.end };
  const values = [{ value: source, source, span }];
  return { id, name, nameSpan, shape: 'scalar', valueSpan, values };
}
