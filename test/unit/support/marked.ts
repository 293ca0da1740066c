import assert from 'node:assert/strict';
import type { Span } from '../../../src/core/text/span.ts';

/** A text written with marks: `|` for a cursor, `⟦…⟧` around what is expected. */
export interface Marked {
  /** The text without the marks. */
  readonly text: string;
  /** Where the cursors stand. */
  readonly cursors: readonly number[];
  readonly spans: readonly Span[];
}

/** Reads the marks of a text. */
export function marked(source: string): Marked {
  let text = '';
  const cursors: number[] = [];
  const starts: number[] = [];
  const spans: Span[] = [];
  for (const part of source.split(/([|⟦⟧])/)) {
    if (part === '|') cursors.push(text.length);
    else if (part === '⟦') starts.push(text.length);
    else if (part === '⟧') spans.push({ start: starts.pop() ?? NaN, end: text.length });
    else text += part;
  }
  return { text, cursors, spans };
}

/** A text with one cursor. */
export function withCursor(source: string): { readonly text: string; readonly offset: number } {
  const { text, cursors } = marked(source);
  const [offset] = cursors;
  assert.ok(offset !== undefined && cursors.length === 1, 'write exactly one | into the text');
  return { text, offset };
}

/** `text` with marks around `spans`, as `marked` reads them: what a failing test shows. */
export function mark(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { at: start, sign: '⟦' },
    { at: end, sign: '⟧' },
  ]);
  const order = marks.map((item, rank) => ({ ...item, rank }));
  order.sort((a, b) => a.at - b.at || a.rank - b.rank);
  let result = '';
  let from = 0;
  for (const { at, sign } of order) {
    result += text.slice(from, at) + sign;
    from = at;
  }
  return result + text.slice(from);
}
