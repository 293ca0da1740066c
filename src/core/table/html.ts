import { FORM_COLUMNS, FORM_TEXT } from './officialWording.ts';
import {
  fieldValues,
  type SummaryTable,
  type TableRow,
  type TableSection,
  type TableOptions,
  type TableStyle,
  tableStyle,
} from './summaryTable.ts';
import { linkTarget } from './workbook/links.ts';
import { oneLine, escapeXml } from './workbook/xmlText.ts';

/**
 * The table as a fragment of HTML for a page of the student's own: no styles, no scripts, headings
 * and scopes that assistive technology reads.
 */
export function tableHtml(table: SummaryTable, options?: TableOptions): string {
  const style = tableStyle(options);
  const columns = ['Réalisation', 'Période', ...FORM_COLUMNS.map(({ competency }) => competency)];
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`).join('');
  return [
    `<section class="tableau-synthese" lang="fr">\n<h2>${text(FORM_TEXT.title)}</h2>\n`,
    `${candidateList(table)}\n<table>\n`,
    `<caption>${text(FORM_TEXT.session(table.candidate.session))}</caption>\n`,
    `<thead><tr>${head}</tr></thead>\n`,
    ...table.sections.map((section) => sectionBody(section, columns.length, style)),
    '</table>\n</section>\n',
  ].join('');
}

function candidateList({ candidate }: SummaryTable): string {
  const values = fieldValues(candidate);
  const items = (['name', 'number', 'centre'] as const).flatMap((field) => {
    const value = values.get(field);
    return value === undefined ? [] : [[FORM_TEXT[field], text(value)] as const];
  });
  const url = values.get('url');
  const all = [
    ...items,
    [FORM_TEXT.option, candidate.option] as const,
    ...(url === undefined ? [] : [[FORM_TEXT.url, link(url, url)] as const]),
  ];
  const lines = all.map(([label, value]) => {
    return `<dt>${text(label.replace(/\s*:\s*$/, ''))}</dt><dd>${value}</dd>`;
  });
  return `<dl>${lines.join('')}</dl>`;
}

function sectionBody({ section, rows }: TableSection, columns: number, style: TableStyle): string {
  const heading = `<th scope="rowgroup" colspan="${columns}">${text(FORM_TEXT.section[section])}</th>`;
  const lines = rows.map((row) => `${rowHtml(row, style)}\n`);
  return `<tbody>\n<tr>${heading}</tr>\n${lines.join('')}</tbody>\n`;
}

function rowHtml(row: TableRow, style: TableStyle): string {
  const { title, productions, period, competencies } = row;
  const items = productions.map(({ label, target }) => {
    const address = target === undefined ? undefined : style.link(target, row);
    return `<li>${link(label, address)}</li>`;
  });
  const list = items.length > 0 ? `<ul>${items.join('')}</ul>` : '';
  const ticks = FORM_COLUMNS.map(({ code }) => {
    return `<td>${competencies.has(code) ? text(style.tick) : ''}</td>`;
  });
  return `<tr><th scope="row">${text(title)}${list}</th><td>${text(period)}</td>${ticks.join('')}</tr>`;
}

function link(label: string, target: string | undefined): string {
  const address = target === undefined ? undefined : linkTarget(target);
  return address === undefined ? text(label) : `<a href="${escapeXml(address)}">${text(label)}</a>`;
}

function text(value: string): string {
  return escapeXml(oneLine(value));
}
