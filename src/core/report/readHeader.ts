import { fieldWith, namesList } from './fieldNames.ts';
import type { FieldId } from './fieldId.ts';
import { isMap, isNode, isScalar, type Document } from 'yaml';
import { shifted, type Span } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';
import { readField } from './readField.ts';
import { CollectedFields } from './collectedFields.ts';
import { splitFrontMatter } from './frontMatter.ts';
import type { Field, FrontMatter, Header, HeaderKey } from './header.ts';
import { competencyListLine, headerEntries } from './headerEntries.ts';
import { hiddenListIn, recoverHeader } from './recoverHeader.ts';
import { readPlainHeader } from './plainHeader.ts';

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
    const named = fieldWith(String(key.value), isScalar(value) ? String(value.value) : undefined);
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

/** Reads a header as far as it can be read: an unfinished one gives what it already says. */
export function readHeader(frontMatter: FrontMatter, text: string): Header {
  const header = readPlainHeader(frontMatter, text) ?? readYamlHeader(frontMatter, text);
  const { fenceWords: span } = frontMatter;
  if (!span) return header;
  const error = { code: FENCE_WORDS, span, detail: 'Words stand behind the fence.' };
  return { ...header, errors: [error, ...header.errors] };
}

/** The code of the error that the opening fence is not three dashes alone. */
export const FENCE_WORDS = 'FENCE_WORDS';

/** Whether a text begins with a header that cannot be read whole: unclosed, or no YAML for now. */
export function headerIsBroken(text: string): boolean {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return false;
  return frontMatter.state !== 'closed' || readHeader(frontMatter, text).errors.length > 0;
}
