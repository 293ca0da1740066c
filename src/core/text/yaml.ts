import { parseDocument, type Document, type Scalar } from 'yaml';
import { mayNestTooDeep } from './nesting.ts';
import type { YamlError } from './span.ts';

export interface ParsedYaml {
  readonly document?: Document.Parsed;
  readonly errors: readonly YamlError[];
}

/**
 * Reads YAML as far as it can be read. The failsafe schema keeps every value a string (`1.10` stays
 * `1.10`, a date stays text) and nothing in the text can make it run or build anything.
 */
export function parseYaml(text: string): ParsedYaml {
  if (mayNestTooDeep(text)) {
    const span = { start: 0, end: text.length };
    return { errors: [{ code: 'TOO_DEEP', span, detail: 'Too many brackets or dashes.' }] };
  }
  const options = { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false } as const;
  const document = parseDocument(text, { ...options, prettyErrors: false });
  return { document, errors: document.errors.map((error) => readError(error, text.length)) };
}

/** yaml points one past the end where a text stops short; a span never leaves the text. */
function readError(error: Document.Parsed['errors'][number], length: number): YamlError {
  const [start, end] = error.pos;
  const span = { start: Math.min(start, length), end: Math.min(end, length) };
  return { code: error.code, span, detail: error.message };
}

/** `~` and `null` are YAML’s words for no value; the failsafe schema takes them for text. */
export function isNullWord({ type, value }: Scalar): boolean {
  return (
    type === 'PLAIN' && typeof value === 'string' && /^(?:~|null|Null|NULL)$/.test(value.trim())
  );
}
