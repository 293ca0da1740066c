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

/** `text` as it must stand in a snippet of VS Code to mean just these characters. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Joins what stands on both sides of it, and shows nothing. */
const WORD_JOINER = '\u2060';

/**
 * A text in which VS Code finds no link. Its messages, progress, questions and notes above views make
 * links, and commands that a click runs, of `[words](address)`; in a name of a file or a title of a
 * report that is what somebody else wrote. The reader sees the same text.
 */
export function unlinked(text: string): string {
  return text.replaceAll('](', `]${WORD_JOINER}(`);
}
