import { SECTIONS } from '../report/section.ts';
import { csvText } from '../text/escaping.ts';
import { oneLine } from './workbook/xmlText.ts';
import { FORM_COLUMNS, FORM_TEXT } from './officialWording.ts';
import {
  type SummaryTable,
  type TableRow,
  type TableOptions,
  type TableStyle,
  tableStyle,
} from './summaryTable.ts';

/** The table as a French spreadsheet opens it, one line a réalisation. */
export function tableCsv(table: SummaryTable, options?: TableOptions): string {
  return csvText(lines(table, tableStyle(options)));
}

function* lines(table: SummaryTable, style: TableStyle): Iterable<readonly string[]> {
  const competencies = FORM_COLUMNS.map(({ competency }) => competency);
  yield ['Cadre', 'Réalisation', 'Productions', 'Période', ...competencies];
  for (const section of SECTIONS) {
    const heading = FORM_TEXT.section[section].trim();
    const rows = table.sections.find((each) => each.section === section)?.rows ?? [];
    for (const row of rows) yield [heading, ...rowFields(row, style)];
  }
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
