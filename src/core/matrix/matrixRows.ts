import { competencySentence, subSkillSentenceOf } from './matrixWords.ts';
import { groupName } from '../reports/reportWords.ts';
import type { Translate } from '../l10n/translate.ts';
import type { CompetencyCoverage } from '../portfolio/coverage.ts';
import { reportName } from '../portfolio/reportOrder.ts';
import type { Competency, SubSkill } from '../referential/skill.ts';
import { escapeXml } from '../table/workbook/xmlText.ts';
import { competencyCell, type MatrixGroup, type MatrixRow, columnsOf } from './matrix.ts';

/** A group of reports under its name. */
export function groupRows(
  { id, rows }: MatrixGroup,
  columns: readonly CompetencyCoverage[],
  expanded: ReadonlySet<string>,
  t: Translate,
): string {
  const all = columns.reduce((sum, each) => sum + columnsOf(each, expanded), 0);
  const name = escapeXml(groupName(id, t));
  return [
    `<tbody><tr class="group"><th scope="rowgroup" data-key="group ${id}"><span>${name}</span></th>`,
    `<td colspan="${all}" data-key="group ${id} rest" aria-label="${name}"></td></tr>`,
    ...rows.map((row) => reportRow(row, columns, expanded, t)),
    '</tbody>\n',
  ].join('');
}

function reportRow(
  row: MatrixRow,
  columns: readonly CompetencyCoverage[],
  expanded: ReadonlySet<string>,
  t: Translate,
): string {
  const uri = escapeXml(row.report.uri);
  const name = escapeXml(reportName(row.report));
  const period = escapeXml(row.report.period ?? t('no period'));
  const cells = columns.flatMap(({ skill }) => [
    competencyTd(row, skill, t),
    ...(expanded.has(skill.code) ? skill.subSkills.map((each) => subSkillTd(row, each, t)) : []),
  ]);
  const cssClass = row.report.draft ? ' class="draft"' : '';
  const head = `<th scope="row" data-key="${uri}" data-uri="${uri}"><span>${name}</span><small>${period}</small></th>`;
  return `<tr${cssClass}>${head}${cells.join('')}</tr>`;
}

function competencyTd(row: MatrixRow, skill: Competency, t: Translate): string {
  const cell = competencyCell(row, skill);
  const label = competencySentence(row, cell, skill, t);
  const { length } = cell.subSkills;
  const sign = length > 0 ? `${length}/${skill.subSkills.length}` : cell.named ? '◇' : '';
  const cssClass = length === skill.subSkills.length ? 'all' : length > 0 ? 'some' : 'named';
  return td(row, skill.code, sign, label, cssClass);
}

function subSkillTd(row: MatrixRow, skill: SubSkill, t: Translate): string {
  const label = subSkillSentenceOf(row, skill, t);
  return td(row, skill.code, row.evidence.has(skill.code) ? '●' : '', label, 'all subSkill');
}

function td(row: MatrixRow, code: string, sign: string, label: string, cssClass: string): string {
  const uri = escapeXml(row.report.uri);
  const key = `data-key="${uri} ${code}" aria-label="${escapeXml(label)}"`;
  if (sign === '') return `<td ${key}></td>`;
  const shown = row.report.draft ? `(${sign})` : sign;
  const place = `data-uri="${uri}" data-code="${code}" title="${escapeXml(label)}"`;
  return `<td class="${cssClass}" ${key} ${place}>${shown}</td>`;
}
