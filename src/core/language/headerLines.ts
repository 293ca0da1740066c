import { fieldNamed } from '../report/fieldNames.ts';
import type { FieldId } from '../report/fieldId.ts';
import { lineAt } from '../text/lines.ts';

const KEY = /^([^\s#:'"[\]{},-][^:\n]*):(?=\s|$)/;

/** A top-level key of a header, found by its line alone: it holds in a header that is no YAML yet. */
export interface KeyLine {
  readonly name: string;
  /** Where its line begins. */
  readonly start: number;
  /** Right behind the colon. */
  readonly valueStart: number;
}

/** The key that `line` begins with. */
function keyNameOf(line: string): string | undefined {
  return KEY.exec(line)?.[1];
}

/** The fields that the lines of a header name, one for each key. */
export function fieldsNamedIn(yaml: string): FieldId[] {
  return yaml.split('\n').flatMap((line) => {
    const named = fieldNamed(keyNameOf(line) ?? '');
    return named ? [named.id] : [];
  });
}

/** The top-level key whose value the line at `lineStart` belongs to. */
export function keyLineAbove(text: string, lineStart: number, from: number): KeyLine | undefined {
  for (let start = lineStart; start > from; start = text.lastIndexOf('\n', start - 2) + 1) {
    const match = KEY.exec(text.slice(start, lineAt(text, start).end));
    if (match?.[1] !== undefined) {
      return { name: match[1], start, valueStart: start + match[0].length };
    }
  }
  return undefined;
}

/** Where the next top-level key begins; the end of the header where there is none. */
export function keyLineBelow(text: string, lineEnd: number, headerEnd: number): number {
  for (let start = lineEnd; start < headerEnd; start = lineAt(text, start).end) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0 || start >= headerEnd) break;
    if (KEY.test(text.slice(start, lineAt(text, start).end))) return start;
  }
  return headerEnd;
}
