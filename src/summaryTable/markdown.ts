import { type Parts, wholeText } from '../steps.ts';
import { oneLine } from './cellContent.ts';
import { fieldValues } from './headFields.ts';
import { FORM_COLUMNS, FORM_TEXT } from './officialWording.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';
import { type TableOptions, type TableStyle, tableStyle } from './tableStyle.ts';
import { linkTarget, webAddress } from './workbook/links.ts';

/** The table in Markdown: a heading and the candidate, then each section that has réalisations as a table. */
export function tableMarkdown(table: SummaryTable, options?: TableOptions): string {
  return wholeText(tableMarkdownParts(table, options));
}

/** The same in parts, one a row. */
export function* tableMarkdownParts(table: SummaryTable, options?: TableOptions): Parts {
  const style = tableStyle(options);
  const columns = ['Réalisation', 'Période', ...FORM_COLUMNS.map(({ competency }) => competency)];
  const head = [
    line(columns.map(escaped)),
    line(columns.map((_, index) => (index < 2 ? '---' : ':---:'))),
  ];
  yield `## ${FORM_TEXT.title.trim()}\n\n${candidateList(table)}\n`;
  for (const { section, rows } of table.sections) {
    if (rows.length === 0) continue;
    yield `\n### ${escaped(FORM_TEXT.section[section])}\n\n${head.join('\n')}\n`;
    for (const row of rows) yield `${rowLine(row, style)}\n`;
  }
}

function candidateList({ candidate }: SummaryTable): string {
  const values = fieldValues(candidate);
  const items = [
    ...(['name', 'number', 'centre'] as const).map((field) => [
      FORM_TEXT[field],
      values.get(field),
    ]),
    [FORM_TEXT.option, candidate.option],
    ['Session', String(candidate.session)],
    [FORM_TEXT.url, values.get('url')],
  ].flatMap(([label = '', value]) => {
    if (value === undefined) return [];
    const shown = label === FORM_TEXT.url ? address(value) : escaped(value);
    return [`- ${label.replace(/\s*:\s*$/, '')} : ${shown}`];
  });
  return items.join('\n');
}

/** Only what is an address of the web stands between angle brackets: `<plaintext>` would be HTML. */
function address(written: string): string {
  const web = linkTarget(webAddress(written) ?? '');
  return web === undefined ? escaped(written) : `<${web}>`;
}

function rowLine(row: TableRow, { tick, link }: TableStyle): string {
  const { title, productions, period, competencies } = row;
  const listed = productions.map(({ label, target }) => {
    const linked = target === undefined ? undefined : linkTarget(link(target, row) ?? '');
    return linked === undefined ? escaped(label) : `[${escaped(label)}](${inBrackets(linked)})`;
  });
  return line([
    [`**${escaped(title)}**`, ...listed].join('<br>'),
    escaped(period),
    ...FORM_COLUMNS.map(({ code }) => (competencies.has(code) ? escaped(tick) : '')),
  ]);
}

/** An address as it stands between the round brackets of a link. */
function inBrackets(address: string): string {
  return address.replaceAll('(', '%28').replaceAll(')', '%29');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** `text` on one line, with nothing in it that Markdown or a table of it would read. */
function escaped(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>#|~&]/g, (char) => `\\${char}`);
}
