import type { Production } from '../report/production.ts';
import { COLUMN_WIDTHS, SECTION_ROWS } from './officialForm.ts';
import { FORM_COLUMNS, FORM_TEXT, type FormColumn } from './officialWording.ts';
import { formsOf } from './sessions.ts';
import {
  fieldValues,
  type FormField,
  type SummaryTable,
  type TableRow,
  type TableSection,
} from './summaryTable.ts';
import { oneLine, escapeXml } from './workbook/xmlText.ts';

/** The preview’s own words: the form’s are French, these are in the reader’s language. */
export interface PreviewWords {
  /** Stands where the form would be empty. */
  readonly missing: string;
  /** What a screen reader says of a tick, with `{code}` and `{title}` in it. */
  readonly tick: string;
}

/**
 * The table as it will print, as the inside of a page’s body. What can be clicked is a button that
 * names its report (`data-uri`), its competency (`data-code`) or a field of the form’s head (`data-profile`).
 * Everything that comes from reports is escaped.
 */
export function tablePreview(table: SummaryTable, mark: string, words: PreviewWords): string {
  const columns = COLUMN_WIDTHS.map(() => '<col>').join('');
  return [
    `<table lang="fr">\n<colgroup>${columns}</colgroup>\n`,
    `<thead>${head(table, words)}${columnHeads()}</thead>\n`,
    ...table.sections.map((section) => sectionRows(section, mark, words)),
    '</table>',
  ].join('');
}

function head({ candidate }: SummaryTable, words: PreviewWords): string {
  const values = fieldValues(candidate);
  const { asksUrl } = formsOf(candidate.session);
  const field = (id: FormField, span: number, label: string): string => {
    const value = values.get(id);
    const shown = value === undefined ? missing(words, `data-profile="${id}"`) : escapeXml(value);
    return `<td class="field" colspan="${span}">${escapeXml(label.trimEnd())} ${shown}</td>`;
  };
  const box = (option: 'SISR' | 'SLAM'): string =>
    `<td class="field">${option === candidate.option ? '☒' : '▢'} ${option}</td>`;
  return [
    `<tr class="title"><th colspan="6">${escapeXml(FORM_TEXT.diploma)}</th>`,
    `<th colspan="2">${FORM_TEXT.session(candidate.session)}</th></tr>`,
    `<tr class="title"><th colspan="8">${escapeXml(FORM_TEXT.title)}</th></tr>`,
    `<tr>${field('name', 5, FORM_TEXT.name)}${field('number', 3, FORM_TEXT.number)}</tr>`,
    `<tr>${field('centre', 5, FORM_TEXT.centre)}`,
    `<td class="field">${FORM_TEXT.option}</td>${box('SISR')}${box('SLAM')}</tr>`,
    ...(asksUrl ? [`<tr>${field('url', 8, FORM_TEXT.url)}</tr>`] : []),
  ].join('');
}

function columnHeads(): string {
  const [competencies = '', realisations = '', hint = ''] = FORM_TEXT.corner.split(/\n+/);
  const corner = `<span>${competencies}</span><span>${realisations}<br>${hint}</span>`;
  const names = FORM_COLUMNS.map(({ competency }) => `<th scope="col">${competency}</th>`);
  return [
    `<tr class="names"><th rowspan="2" class="corner"><div>${corner}</div></th>`,
    `<th rowspan="2" scope="col" class="turned"><div>${FORM_TEXT.period}</div></th>${names.join('')}</tr>`,
    `<tr class="skills">${FORM_COLUMNS.map(subSkills).join('')}</tr>`,
  ].join('');
}

function subSkills(column: FormColumn): string {
  const lines = column.subSkills.map((skill) => `▸${escapeXml(skill.trim())}`).join('<br>');
  return `<td class="turned"><div>${lines}</div></td>`;
}

function sectionRows({ section, rows }: TableSection, mark: string, words: PreviewWords): string {
  const name = FORM_TEXT.section[section].trim();
  const heading = `<tr class="section"><th colspan="8" scope="rowgroup">${name}</th></tr>`;
  const lines = rows.map((row) => `${realisation(row, mark, words)}\n`);
  const blank = Math.max(0, SECTION_ROWS[section] - rows.length);
  const empty = `<tr class="row">${'<td></td>'.repeat(COLUMN_WIDTHS.length)}</tr>`;
  return `<tbody>\n${heading}\n${lines.join('')}${empty.repeat(blank)}\n</tbody>\n`;
}

function realisation(row: TableRow, mark: string, words: PreviewWords): string {
  const uri = escapeXml(row.uri);
  const title = oneLine(row.title);
  const productions = row.productions.map(production).join('');
  const place = `data-uri="${uri}"`;
  const period = row.period === '' ? missing(words, place) : escapeXml(oneLine(row.period));
  const ticks = FORM_COLUMNS.map(({ code }) => {
    if (!row.competencies.has(code)) return '<td></td>';
    const label = words.tick.replace('{code}', code).replace('{title}', () => title);
    return `<td class="tick">${button(`data-uri="${uri}" data-code="${code}" aria-label="${escapeXml(label)}"`, escapeXml(mark))}</td>`;
  });
  return [
    `<tr class="row"><th scope="row">${button(place, escapeXml(title))}`,
    productions === '' ? '' : `<ul>${productions}</ul>`,
    `</th><td class="period">${period}</td>${ticks.join('')}</tr>`,
  ].join('');
}

function production({ label }: Production): string {
  return `<li>${escapeXml(oneLine(label))}</li>`;
}

/** A gap is a button that leads to where it is filled: a report, or a field of the profile. */
function missing({ missing: text }: PreviewWords, place: string): string {
  return button(`class="missing" ${place}`, escapeXml(text));
}

function button(attributes: string, content: string): string {
  return `<button type="button" ${attributes}>${content}</button>`;
}
