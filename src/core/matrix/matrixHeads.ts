import { blocState, competencyState, subSkillState } from '../coverage/coverageWords.ts';
import { competencyColumn, subSkillColumn } from './matrixWords.ts';
import type { Translate } from '../l10n/translate.ts';
import type { CompetencyCoverage } from '../portfolio/coverage.ts';
import { escapeXml } from '../table/workbook/xmlText.ts';
import { type Matrix, columnsOf } from './matrix.ts';

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
