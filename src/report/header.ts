import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import { shifted, type Span } from '../text/span.ts';
import { readField, type Field } from './field.ts';
import { fieldNamed, type FieldId } from './fieldNames.ts';
import type { FrontMatter } from './frontMatter.ts';

/** Something that YAML could not read. Its text is yaml’s own and is for the log. */
export interface HeaderError {
  readonly code: string;
  readonly span: Span;
  readonly detail: string;
}

/** The fields of a report’s front matter, each with its place in the report. */
export interface Header {
  readonly frontMatter: FrontMatter;
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly errors: readonly HeaderError[];
}

/** Reads a header as far as it can be read: an unfinished one gives what it already says. */
export function readHeader(frontMatter: FrontMatter, text: string): Header {
  const base = frontMatter.span.start;
  const { document, errors } = parseSafely(frontMatter.yaml);
  return {
    frontMatter,
    fields: document ? readFields(document, base, text) : new Map<FieldId, Field>(),
    errors: errors.map((error) => ({ ...error, span: within(frontMatter.span, error.span) })),
  };
}

/** yaml points one past the end where a header stops short; here every span is inside the header. */
function within(outer: Span, inner: Span): Span {
  const { start, end } = shifted(inner, outer.start);
  return { start: Math.min(start, outer.end), end: Math.min(end, outer.end) };
}

interface Parsed {
  readonly document?: Document.Parsed;
  readonly errors: readonly HeaderError[];
}

/** The failsafe schema keeps every value a string; a nesting too deep for yaml is an error too. */
function parseSafely(yaml: string): Parsed {
  try {
    const options = { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false } as const;
    const document = parseDocument(yaml, { ...options, prettyErrors: false });
    const errors = document.errors.map(({ code, pos: [start, end], message }) => ({
      code,
      span: { start, end },
      detail: message,
    }));
    return { document, errors };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const span = { start: 0, end: yaml.length };
    return { errors: [{ code: 'TOO_DEEP', span, detail: error.message }] };
  }
}

function readFields(document: Document.Parsed, base: number, text: string): Map<FieldId, Field> {
  const ranked = new Map<FieldId, { readonly rank: number; readonly field: Field }>();
  if (!isMap(document.contents)) return new Map();
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const named = fieldNamed(String(key.value));
    if (!named) continue;
    const field = readField(named.id, key, isNode(value) ? value : undefined, { base, text });
    const known = ranked.get(named.id);
    if (!known || named.rank < known.rank) ranked.set(named.id, { rank: named.rank, field });
  }
  return new Map([...ranked].map(([id, { field }]) => [id, field]));
}
