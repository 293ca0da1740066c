import { type FieldId, keyOf } from './fieldNames.ts';
import { isCollection, isMap, isPair, isScalar, type Node, type Scalar, type YAMLMap } from 'yaml';
import { findListedCodes } from '../referential/writtenCode.ts';
import type { Span } from '../text/span.ts';
import { baseName } from '../text/uri.ts';

/** One value of the header: a scalar, an item of a list or a value of a mapping. */
export interface HeaderValue {
  /** What YAML reads there, always as a string: `1.10` stays `1.10`. */
  readonly value: string;
  /** The report’s own text at `span`, before YAML opens quotes and escapes. */
  readonly source: string;
  /** Without the quotes. */
  readonly span: Span;
  /** The key, when the value is one of a mapping (`debut: 13/01/26`). */
  readonly key?: string;
}

/** Reads a scalar at its place; undefined where it holds nothing. */
export type ReadScalar = (scalar: Scalar, key?: string) => HeaderValue | undefined;

/** Every value of a field, in the order of the text. */
export function valuesIn(id: FieldId, node: Node, read: ReadScalar): HeaderValue[] {
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

/** A production as a link of Markdown; brackets that would end its label are round. */
export function productionLink(label: string, target: string): string {
  const words = label.replace(/\s+/g, ' ').replaceAll('[', '(').replaceAll(']', ')').trim();
  const address = target.replace(/[\r\n<>]+/g, '');
  return `[${words}](${/[\s()]/.test(address) ? `<${address}>` : address})`;
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
