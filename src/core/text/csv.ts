// What a spreadsheet may take for a formula, also behind what shows nothing; a break or a tab at the
// start might have it begin a cell of its own.
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@])/u;

/**
 * Lines as a French spreadsheet opens them: semicolons, a byte order mark. Every field is quoted, since
 * programs also split at tabs, commas and lone carriage returns. A text that a spreadsheet would
 * compute is kept text by an apostrophe before it.
 */
export function csvText(lines: Iterable<readonly string[]>): string {
  return `\uFEFF${Array.from(lines, (line) => `${line.map(field).join(';')}\r\n`).join('')}`;
}

function field(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text;
  return `"${safe.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}

/** Also in full width or any other form that stands for the same sign. */
function isFormula(text: string): boolean {
  return FORMULA.test(text.normalize('NFKC'));
}
