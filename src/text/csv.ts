// What a spreadsheet may take for a formula: also behind white space, and in full width.
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/**
 * Lines as a French spreadsheet opens them: semicolons, a byte order mark. A text that a spreadsheet
 * would compute is kept text by an apostrophe before it.
 */
export function csvText(lines: Iterable<readonly string[]>): string {
  return `\uFEFF${Array.from(lines, (line) => `${line.map(field).join(';')}\r\n`).join('')}`;
}

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
