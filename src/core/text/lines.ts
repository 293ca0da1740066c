import type { Span } from './span.ts';

/** The line at `offset`, without its line end. */
export function lineAt(text: string, offset: number): Span {
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: lineEnd(text, offset) };
}

/** Where the line that `offset` stands on ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}

/**
 * `text` as an editor shows it: VS Code takes a lone carriage return for a line break too, and gives
 * all lines the break that most of them have (Windows’ own only where more than half hold a return).
 */
export function asOpened(text: string): string {
  if (!text.includes('\r')) return text;
  const breaks = text.match(/\r\n?|\n/g) ?? [];
  const withReturn = breaks.filter((each) => each !== '\n').length;
  const eol = withReturn > breaks.length / 2 ? '\r\n' : '\n';
  return breaks.every((each) => each === eol) ? text : text.replace(/\r\n?|\n/g, eol);
}

/** The line break of a text, as its first line ends. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  const end = text.indexOf('\n');
  return end > 0 && text.charAt(end - 1) === '\r' ? '\r\n' : '\n';
}

/** A line and a column of a text, in UTF-16 units; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds the line and the column of an offset. */
export type PlaceFinder = (offset: number) => Place;

/** Finds places in one text, whose line breaks are looked up once. */
export function placeFinder(text: string): PlaceFinder {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  return (offset) => {
    const line = Math.max(
      starts.findLastIndex((start) => start <= offset),
      0,
    );
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
