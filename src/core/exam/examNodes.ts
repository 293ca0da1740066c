import { examSentence, examSource, ficheStanding, lackName } from './examWords.ts';
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
  const label = examSentence(rule, met, t);
  const description = weight === 'rule' ? t('rule') : t('advice');
  const source = examSource(rule, t);
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
  switch (detail.kind) {
    case 'competency': {
      const { skill, nearest } = detail;
      const { code, wording } = skill;
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
    case 'report': {
      const { report, lacks, number, fiche } = detail;
      const name = reportName(report);
      const missing = lacks.map((lack) => lackName(lack, t)).join(', ');
      const state = [
        ...(number ? [t('fiche {number}', { number })] : []),
        ...(missing === '' ? [] : [t('missing: {fields}', { fields: missing })]),
        ...(fiche ? ficheStanding(fiche, t) : []),
      ].join(' · ');
      return treeNode({
        id: `${scope} ${report.uri}`,
        kind: 'hint',
        label: name,
        description: state,
        spoken: sentences(name, state),
        tooltip: name,
        icon: 'report',
        target: { kind: 'file', uri: report.uri },
        report: report.uri,
      });
    }
    case 'file': {
      const name = reportName({ uri: detail.uri });
      return treeNode({
        id: `${scope} ${detail.uri}`,
        kind: 'hint',
        label: name,
        description: '',
        spoken: sentences(name),
        tooltip: name,
        icon: 'report',
        target: { kind: 'file', uri: detail.uri },
      });
    }
  }
}
