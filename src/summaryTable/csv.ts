import { SECTIONS } from '../portfolio/section.ts';
import { oneLine } from './cellContent.ts';
import { FORM_COLUMNS, FORM_TEXT } from './officialWording.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';
import { type TableOptions, type TableStyle, tableStyle } from './tableStyle.ts';

// What a spreadsheet may take for a formula: also behind white space, and in full width.
const FORMULA = /^\s*[=+\-@＝＋－＠]/;

/**
 * The table as a French spreadsheet opens it: semicolons, a byte order mark, one line a réalisation.
 * A text that a spreadsheet would compute is kept text by an apostrophe before it.
 */
export function tableCsv(table: SummaryTable, options?: TableOptions): string {
  const style = tableStyle(options);
  const competencies = FORM_COLUMNS.map(({ competency }) => competency);
  const lines = [
    ['Cadre', 'Réalisation', 'Productions', 'Période', ...competencies],
    ...SECTIONS.flatMap((section) => {
      const heading = FORM_TEXT.section[section].trim();
      const rows = table.sections.find((each) => each.section === section)?.rows ?? [];
      return rows.map((row) => [heading, ...rowFields(row, style)]);
    }),
  ];
  return `\uFEFF${lines.map((line) => `${line.map(field).join(';')}\r\n`).join('')}`;
}

function rowFields(row: TableRow, { tick, link }: TableStyle): string[] {
  const { title, productions, period, competencies } = row;
  const listed = productions.map(({ label, target }) => {
    const address = target === undefined ? undefined : link(target, row);
    return oneLine(address === undefined || address === label ? label : `${label} (${address})`);
  });
  const ticks = FORM_COLUMNS.map(({ code }) => (competencies.has(code) ? tick : ''));
  return [oneLine(title), listed.join('\n'), oneLine(period), ...ticks];
}

function field(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
