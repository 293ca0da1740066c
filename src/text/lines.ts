import type { Span } from './span.ts';

/** The line at `offset`, without its line end. */
export function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return { start, end: text.charAt(end - 1) === '\r' && end > start ? end - 1 : end };
}

/** The line break of a text, as its first line ends. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  const end = text.indexOf('\n');
  return end > 0 && text.charAt(end - 1) === '\r' ? '\r\n' : '\n';
}
