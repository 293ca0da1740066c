import { blocState, competencyState, subSkillState } from '../coverage/coverageWords.ts';
import {
  competencyColumn,
  subSkillColumn,
  competencySentence,
  subSkillSentenceOf,
} from './matrixWords.ts';
import type { Translate } from '../l10n/translate.ts';
import type { CompetencyCoverage } from '../portfolio/coverage.ts';
import { escapeXml } from '../table/workbook/xmlText.ts';
import {
  type Matrix,
  columnsOf,
  competencyCell,
  type MatrixGroup,
  type MatrixRow,
} from './matrix.ts';
import { groupName } from '../reports/reportWords.ts';
import { reportName } from '../portfolio/reportOrder.ts';
import type { Competency, SubSkill } from '../referential/skill.ts';

/** The row of the blocs, each above its competencies, with what is covered of it. */
export function blocHeads({ blocs }: Matrix, expanded: ReadonlySet<string>, t: Translate): string {
  const heads = blocs.map((coverage) => {
    const { bloc, competencies } = coverage;
    const columns = competencies.reduce((sum, each) => sum + columnsOf(each, expanded), 0);
    const title = `Bloc ${bloc.code.slice(1)} · ${bloc.name}`;
    const state = blocState(coverage, t);
    const attributes = `class="bloc" colspan="${columns}" data-key="${bloc.code}"`;
    const label = escapeXml(`${title}. ${state}.`);
    return `<th scope="colgroup" ${attributes} aria-label="${label}" title="${label}"><div>${escapeXml(title)}<small>${escapeXml(state)}</small></div></th>`;
  });
  return `<tr><th class="corner" data-key="corner" aria-label="${escapeXml(t('Competency Matrix'))}"></th>${heads.join('')}</tr>`;
}

/** The row of the competencies and of the sub-skills that are shown. */
export function columnHeads(
  columns: readonly CompetencyCoverage[],
  expanded: ReadonlySet<string>,
  t: Translate,
): string {
  const heads = columns.flatMap((coverage) => {
    const { skill, state, subSkills } = coverage;
    const open = expanded.has(skill.code);
    const attributes = [
      `class="competency ${state}" data-key="${skill.code}" data-toggle="${skill.code}"`,
      `aria-expanded="${open}" aria-label="${escapeXml(competencyColumn(coverage, t))}"`,
    ].join(' ');
    const own = columnHead(skill, competencyState(coverage, t), attributes, open ? '▾' : '▸');
    if (!open) return [own];
    const below = subSkills.map((each) => {
      const label = escapeXml(subSkillColumn(each, t));
      const attributes = `class="subSkill ${each.state}" data-key="${each.skill.code}" aria-label="${label}"`;
      return columnHead(each.skill, subSkillState(each, t), attributes);
    });
    return [own, ...below];
  });
  const reports = escapeXml(t('Reports'));
  return `<tr><th scope="col" class="reports" data-key="reports">${reports}</th>${heads.join('')}</tr>`;
}

function columnHead(
  { code, wording }: { readonly code: string; readonly wording: string },
  state: string,
  attributes: string,
  twistie = '',
): string {
  const sign = twistie === '' ? '' : `<i aria-hidden="true">${twistie}</i>`;
  return [
    `<th scope="col" ${attributes} title="${escapeXml(`${code} ${wording}`)}">`,
    `<div class="turned" lang="fr">${escapeXml(wording)}</div>`,
    `<div class="code">${sign}${code}</div><small>${escapeXml(state)}</small></th>`,
  ].join('');
}

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
  const shown = columns.flatMap(({ skill }) => [
    competencySigned(row, skill, t),
    ...(expanded.has(skill.code) ? skill.subSkills.map((each) => signed(row, each, t)) : []),
  ]);
  const cells = shown.map((cell) => td(cell, uri, row.report.draft));
  const cssClass = row.report.draft ? ' class="draft"' : '';
  const head = `<th scope="row" data-key="${uri}" data-uri="${uri}"><span>${name}</span><small>${period}</small></th>`;
  return `<tr${cssClass}>${head}${cells.join('')}</tr>`;
}

/** What a cell shows, and what it says. */
interface Signed {
  readonly code: string;
  readonly sign: string;
  readonly label: string;
  readonly cssClass: string;
}

function competencySigned(row: MatrixRow, skill: Competency, t: Translate): Signed {
  const cell = competencyCell(row, skill);
  const label = competencySentence(row, cell, skill, t);
  const { length } = cell.subSkills;
  const sign = length > 0 ? `${length}/${skill.subSkills.length}` : cell.named ? '◇' : '';
  const cssClass = length === skill.subSkills.length ? 'all' : length > 0 ? 'some' : 'named';
  return { code: skill.code, sign, label, cssClass };
}

function signed(row: MatrixRow, skill: SubSkill, t: Translate): Signed {
  const label = subSkillSentenceOf(row, skill, t);
  const sign = row.evidence.has(skill.code) ? '●' : '';
  return { code: skill.code, sign, label, cssClass: 'all subSkill' };
}

/** `uri` is that of the report, escaped once for all its cells. */
function td({ code, sign, label: said, cssClass }: Signed, uri: string, draft: boolean): string {
  const label = escapeXml(said);
  const key = `data-key="${uri} ${code}" aria-label="${label}"`;
  if (sign === '') return `<td ${key}></td>`;
  const shown = draft ? `(${sign})` : sign;
  const place = `data-uri="${uri}" data-code="${code}" title="${label}"`;
  return `<td class="${cssClass}" ${key} ${place}>${shown}</td>`;
}
