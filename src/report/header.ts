import { isMap, isNode, isScalar, type Document } from 'yaml';
import { shifted, type Span } from '../text/span.ts';
import { parseYaml, type YamlError } from '../text/yaml.ts';
import { readField, type Field } from './field.ts';
import { fieldNamed, type FieldId } from './fieldNames.ts';
import { splitFrontMatter, type FrontMatter } from './frontMatter.ts';
import { readPlainHeader } from './plainHeader.ts';

/** A key at the margin of a header, whether or not it means something to us. */
export interface HeaderKey {
  readonly name: string;
  readonly span: Span;
}

/** The fields of a report’s front matter, each with its place in the report. */
export interface Header {
  readonly frontMatter: FrontMatter;
  readonly fields: ReadonlyMap<FieldId, Field>;
  /** Every key, in the order of the text. */
  readonly keys: readonly HeaderKey[];
  readonly errors: readonly YamlError[];
}

/** Reads a header as far as it can be read: an unfinished one gives what it already says. */
export function readHeader(frontMatter: FrontMatter, text: string): Header {
  return readPlainHeader(frontMatter, text) ?? readAnyHeader(frontMatter, text);
}

/** The same by yaml alone, whatever the header. */
export function readAnyHeader(frontMatter: FrontMatter, text: string): Header {
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

/** Whether a text begins with a header that cannot be read whole: unclosed, or no YAML for now. */
export function headerIsBroken(text: string): boolean {
  const frontMatter = splitFrontMatter(text);
  if (!frontMatter) return false;
  return frontMatter.state !== 'closed' || readHeader(frontMatter, text).errors.length > 0;
}
