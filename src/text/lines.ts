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

/** The line break of a text, as its first line ends. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  const end = text.indexOf('\n');
  return end > 0 && text.charAt(end - 1) === '\r' ? '\r\n' : '\n';
}
