import { oneLine } from './workbook/xmlText.ts';
import { FORM_COLUMNS, FORM_TEXT } from './officialWording.ts';
import {
  fieldValues,
  type SummaryTable,
  type TableRow,
  type TableOptions,
  type TableStyle,
  tableStyle,
} from './summaryTable.ts';
import { linkTarget, webAddress } from './workbook/links.ts';

/** The table in Markdown: a heading and the candidate, then each section that has réalisations as a table. */
export function tableMarkdown(table: SummaryTable, options?: TableOptions): string {
  const style = tableStyle(options);
  const columns = ['Réalisation', 'Période', ...FORM_COLUMNS.map(({ competency }) => competency)];
  const head = [
    line(columns.map(escaped)),
    line(columns.map((_, index) => (index < 2 ? '---' : ':---:'))),
  ];
  const sections = table.sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ section, rows }) => {
      const lines = [...head, ...rows.map((row) => rowLine(row, style))];
      return `\n### ${escaped(FORM_TEXT.section[section])}\n\n${lines.join('\n')}\n`;
    });
  return `## ${FORM_TEXT.title.trim()}\n\n${candidateList(table)}\n${sections.join('')}`;
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
