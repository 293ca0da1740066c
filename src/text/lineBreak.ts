/** The line break of a text, as its first line ends. */
export function lineBreakOf(text: string): '\r\n' | '\n' {
  const end = text.indexOf('\n');
  return end > 0 && text.charAt(end - 1) === '\r' ? '\r\n' : '\n';
}
