import { ficheStanding, lackName, ruleWords } from './examWords.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';
import type { Standing } from '../class/candidateWords.ts';
import type { Detail, RuleResult, RuleId } from './ruleResult.ts';
import { reportName } from '../portfolio/reportOrder.ts';
import { inRuns } from '../tree/inRuns.ts';
import {
  OPENED_AT_MOST,
  treeNode,
  type Action,
  type NodeIcon,
  type TreeNode,
} from '../tree/treeNode.ts';

/** What settles a rule that no place in a report settles. */
const ACTIONS: Partial<Record<RuleId, Action>> = {
  address: 'fillInAddress',
  profile: 'fillInProfile',
  table: 'exportTable',
};

/** The check list of one candidate; `folder` is the URI that actions are about. */
export function examNodes(
  results: readonly RuleResult[],
  folder: string,
  t: Translate,
  scope = '',
): TreeNode[] {
  return results.map((result) => resultNode(result, folder, t, scope));
}

/** How many rules are met, advice not counted: `5 of 7 rules met`. */
export function examSummary(results: readonly RuleResult[], t: Translate): string {
  const { met, all } = rulesMet(results);
  return t('{met} of {all} rules met', { met, all });
}

/** Where a candidate stands among others: `5/7`. */
export function examStanding(
  results: readonly RuleResult[],
  t: Translate,
): Standing & { readonly icon: NodeIcon } {
  const { met, all } = rulesMet(results);
  const detail = examSummary(results, t);
  const icon = met === all ? 'ruleMet' : 'ruleUnmet';
  return { mark: `${met}/${all}`, detail, sentence: `${detail}.`, icon };
}

function rulesMet(results: readonly RuleResult[]): { readonly met: number; readonly all: number } {
  const rules = results.filter(({ weight }) => weight === 'rule');
  return { met: rules.filter(({ met }) => met).length, all: rules.length };
}

function resultNode(result: RuleResult, folder: string, t: Translate, scope: string): TreeNode {
  const { rule, weight, met, details } = result;
  const { label, source } = ruleWords(rule, met, t);
  const description = weight === 'rule' ? t('rule') : t('advice');
  const action = met ? undefined : ACTIONS[rule];
  const id = `${scope}${rule}`;
  const state = met ? t('done') : t('to do');
  return treeNode({
    id,
    kind: 'rule',
    label,
    description: `${description} · ${state}`,
    spoken: sentences(label, `${description}, ${state}`, source),
    tooltip: `${label}\n${source}`,
    icon: met ? 'ruleMet' : weight === 'rule' ? 'ruleUnmet' : 'advice',
    expanded: !met && weight === 'rule' && details.length <= OPENED_AT_MOST,
    ...(details.length > 0 && {
      children: () =>
        inRuns(details, {
          id: `${id} details`,
          lineOf: (detail) => detailNode(detail, id, t),
          nameOf: nameOfDetail,
          t,
        }),
    }),
    ...(action && { target: { kind: 'action', action, folder } }),
  });
}

function nameOfDetail(detail: Detail): string {
  if (detail.kind === 'competency') return detail.skill.code;
  return reportName(detail.kind === 'report' ? detail.report : detail);
}

function detailNode(detail: Detail, scope: string, t: Translate): TreeNode {
  if (detail.kind === 'competency') return missingNode(detail, scope, t);
  const uri = detail.kind === 'report' ? detail.report.uri : detail.uri;
  const name = nameOfDetail(detail);
  const state = detail.kind === 'report' ? stateOf(detail, t) : '';
  return treeNode({
    id: `${scope} ${uri}`,
    kind: 'hint',
    label: name,
    description: state,
    spoken: sentences(name, state),
    tooltip: name,
    icon: 'report',
    target: { kind: 'file', uri },
    ...(detail.kind === 'report' && { report: uri }),
  });
}

type DetailOf<Kind extends Detail['kind']> = Extract<Detail, { readonly kind: Kind }>;

function missingNode(
  { skill: { code, wording }, nearest }: DetailOf<'competency'>,
  scope: string,
  t: Translate,
): TreeNode {
  const hint = nearest && t('nearest report: {name}', { name: reportName(nearest) });
  return treeNode({
    id: `${scope} ${code}`,
    kind: 'competency',
    label: `${code} ${wording}`,
    description: [t('to mobilise'), ...(hint === undefined ? [] : [hint])].join(' · '),
    spoken: sentences(`${code} ${wording}`, t('to mobilise'), hint ?? ''),
    tooltip: `${code} ${wording}${hint ? `\n${hint}` : ''}`,
    icon: 'missing',
    code,
    wording,
    ...(nearest && { target: { kind: 'file', uri: nearest.uri } }),
  });
}

/** What of a report is missing, and where its fiche stands. */
function stateOf({ lacks, number, fiche }: DetailOf<'report'>, t: Translate): string {
  const missing = lacks.map((lack) => lackName(lack, t)).join(', ');
  return [
    ...(number ? [t('fiche {number}', { number })] : []),
    ...(missing === '' ? [] : [t('missing: {fields}', { fields: missing })]),
    ...(fiche ? ficheStanding(fiche, t) : []),
  ].join(' · ');
}
