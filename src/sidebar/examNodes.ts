import { examSentence, examSource, lackName } from '../messages/examWords.ts';
import type { Translate } from '../messages/translate.ts';
import { checkExam } from '../portfolio/exam/checkExam.ts';
import type { Detail, ExamFacts, Finding, RuleId } from '../portfolio/exam/finding.ts';
import { reportName } from '../portfolio/reportName.ts';
import { sentenceOf, treeNode, type Action, type TreeNode } from './treeNode.ts';

/** What settles a rule that no place in a report settles. */
const ACTIONS: Partial<Record<RuleId, Action>> = {
  address: 'fillInProfile',
  profile: 'fillInProfile',
  table: 'exportTable',
};

/** The check list of one candidate; `folder` is the URI that actions are about. */
export function examNodes(facts: ExamFacts, folder: string, t: Translate, scope = ''): TreeNode[] {
  return checkExam(facts).map((finding) => findingNode(finding, folder, t, scope));
}

/** How many rules are met, advice not counted: `5 of 7 rules met`. */
export function examSummary(facts: ExamFacts, t: Translate): string {
  const rules = checkExam(facts).filter(({ weight }) => weight === 'rule');
  const met = rules.filter((finding) => finding.met).length;
  return t('{met} of {all} rules met', { met, all: rules.length });
}

function findingNode(finding: Finding, folder: string, t: Translate, scope: string): TreeNode {
  const { rule, weight, met, details } = finding;
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
    spoken: `${label}. ${description}, ${state}. ${source}`,
    tooltip: `${label}\n${source}`,
    icon: met ? 'ruleMet' : weight === 'rule' ? 'ruleUnmet' : 'advice',
    expanded: !met && weight === 'rule',
    children: details.map((detail) => detailNode(detail, id, t)),
    ...(action && { target: { kind: 'action', action, folder } }),
  });
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
        label: `${code} · ${t('to mobilise')}`,
        description: hint ? `${hint} · ${wording}` : wording,
        spoken: `${sentenceOf(skill)} ${t('to mobilise')}${hint ? `, ${hint}` : ''}.`,
        tooltip: `${code} ${wording}${hint ? `\n${hint}` : ''}`,
        icon: 'missing',
        code,
        wording,
        ...(nearest && { target: { kind: 'file', uri: nearest.uri } }),
      });
    }
    case 'report': {
      const { report, lacks } = detail;
      const name = reportName(report);
      const missing = lacks.map((lack) => lackName(lack, t)).join(', ');
      const state = missing === '' ? '' : t('missing: {fields}', { fields: missing });
      return treeNode({
        id: `${scope} ${report.uri}`,
        kind: 'hint',
        label: state === '' ? name : `${state} · ${name}`,
        description: '',
        spoken: state === '' ? `${name}.` : `${name}, ${state}.`,
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
        spoken: `${name}.`,
        tooltip: name,
        icon: 'report',
        target: { kind: 'file', uri: detail.uri },
      });
    }
  }
}
