import { isMap, isNode, isScalar, type Document } from 'yaml';
import { shifted } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';
import { readField, type Field } from './field.ts';
import { fieldNamed, type FieldId } from './fieldNames.ts';
import type { FrontMatter } from './frontMatter.ts';
import type { Header, HeaderKey } from './header.ts';

/** Reads any header by yaml, as far as it can be read. */
export function readYamlHeader(frontMatter: FrontMatter, text: string): Header {
  const base = frontMatter.span.start;
  const { document, errors } = parseYaml(frontMatter.yaml);
  return {
    frontMatter,
    fields: document ? readFields(document, base, text) : new Map<FieldId, Field>(),
    keys: document ? readKeys(document, base) : [],
    errors: errors.map((error) => ({ ...error, span: shifted(error.span, base) })),
  };
}

/** Where several keys name one field, the most canonical name wins. */
function readFields(document: Document.Parsed, base: number, text: string): Map<FieldId, Field> {
  const fields = new Map<FieldId, Field>();
  const ranks = new Map<FieldId, number>();
  if (!isMap(document.contents)) return fields;
  for (const { key, value } of document.contents.items) {
    const named = isScalar(key) ? fieldNamed(String(key.value)) : undefined;
    if (!isScalar(key) || !named || named.rank >= (ranks.get(named.id) ?? Infinity)) continue;
    ranks.set(named.id, named.rank);
    fields.set(
      named.id,
      readField(named.id, key, isNode(value) ? value : undefined, { base, text }),
    );
  }
  return fields;
}

function readKeys({ contents }: Document.Parsed, base: number): HeaderKey[] {
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    const [start, end] = key.range;
    return [{ name: String(key.value), span: shifted({ start, end }, base) }];
  });
}
