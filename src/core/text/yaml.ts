import {
  parseDocument,
  type Document,
  type DocumentOptions,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';
import type { YamlError } from './span.ts';

export interface ParsedYaml {
  readonly document?: Document.Parsed;
  readonly errors: readonly YamlError[];
}

/** The failsafe schema keeps every value a string: `1.10` stays `1.10`, a date text. `~` is no value. */
const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  ...{ schema: 'failsafe', customTags: (tags) => [...tags, 'null'] },
  ...{ logLevel: 'silent', uniqueKeys: false, prettyErrors: false },
};

/** Reads YAML as far as it can be read. Nothing in the text can make it run or build anything. */
export function parseYaml(text: string): ParsedYaml {
  if (mayNestTooDeep(text)) {
    const span = { start: 0, end: text.length };
    return { errors: [{ code: 'TOO_DEEP', span, detail: 'Too many brackets or dashes.' }] };
  }
  const document = parseDocument(text, OPTIONS);
  return { document, errors: document.errors.map((error) => readError(error, text.length)) };
}

/** yaml points one past the end where a text stops short; a span never leaves the text. */
function readError(error: Document.Parsed['errors'][number], length: number): YamlError {
  const [start, end] = error.pos;
  const span = { start: Math.min(start, length), end: Math.min(end, length) };
  return { code: error.code, span, detail: error.message };
}

/** Far deeper than any real header, and far from where yaml’s reader runs out of stack. */
const DEEPEST = 250;

/**
 * Whether YAML may nest deeper than is safe to read: counted without closing anything, so that it
 * can say yes wrongly, never no wrongly. It must be asked first: where the stack runs out while a
 * regular expression is compiled, V8 ends the whole process instead of throwing.
 */
function mayNestTooDeep(yaml: string): boolean {
  if (!nestsDeep(yaml)) return false;
  const bare = yaml.replace(QUOTED_LINE, '');
  // Where a quote stands anywhere else, lines alone do not tell what is quoted.
  return /"|(?:^|[\s:,[{-])'/.test(bare) || nestsDeep(bare);
}

/** A line whose whole value is a text in double quotes, of which nothing nests. */
const QUOTED_LINE =
  /^[ \t]*(?:-[ \t]+)*(?:[\p{L}_][\p{L}\p{M}\p{N}_-]*:[ \t]+)?"(?:[^"\\\r\n]|\\.)*"[ \t]*$/gmu;

function nestsDeep(yaml: string): boolean {
  return (
    count(yaml, /[[{]/g) > DEEPEST ||
    yaml.split('\n').some((line) => count(line, /[-?:](?=\s|$)/g) > DEEPEST)
  );
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
