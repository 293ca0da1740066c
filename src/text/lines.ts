import type { Span } from './span.ts';

/** The line at `offset`, without its line end. */
export function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next < 0 ? text.length : next;
  return { start, end: text.charAt(end - 1) === '\r' && end > start ? end - 1 : end };
}

/** The line end that a text uses: what is put in uses the same. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
