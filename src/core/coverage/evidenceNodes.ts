import { evidenceKind } from './coverageWords.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';
import type { Evidence } from '../portfolio/reportEntry.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { reportName } from '../portfolio/reportOrder.ts';
import { inRuns } from '../tree/inRuns.ts';
import { treeNode, type TreeNode } from '../tree/treeNode.ts';

/** What every line of a candidate’s tree is made from. */
export interface Context {
  readonly portfolio: Portfolio;
  readonly t: Translate;
  /** Keeps ids apart between candidates; empty where there is one. */
  readonly scope: string;
}

/** The reports that evidence a skill: those that count by name, then drafts. */
export function evidenceNodes(code: string, { portfolio, t, scope }: Context): TreeNode[] {
  const evidence = [...portfolio.evidenceOf(code)].sort(byNameDraftsLast());
  return inRuns(evidence, {
    id: `${scope}${code} by name`,
    lineOf: (each) => evidenceNode(`${scope}${code} ${each.report.uri}`, each, t),
    nameOf: ({ report }) => reportName(report),
    t,
  });
}

/** `localeCompare` would look for the rules of French each time. */
function byNameDraftsLast(): (a: Evidence, b: Evidence) => number {
  const french = new Intl.Collator('fr');
  return ({ report: a }, { report: b }) =>
    Number(a.draft) - Number(b.draft) ||
    french.compare(reportName(a), reportName(b)) ||
    (a.uri < b.uri ? -1 : 1);
}

function evidenceNode(id: string, evidence: Evidence, t: Translate): TreeNode {
  const { report, skill } = evidence;
  const { code } = skill;
  const [name, kind] = [reportName(report), evidenceKind(evidence, t)];
  return treeNode({
    id,
    kind: 'evidence',
    label: name,
    description: kind,
    spoken: sentences(t('The report “{name}” evidences {code}: {kind}.', { name, code, kind })),
    tooltip: t('Open the report at {code}', { code }),
    icon: report.draft ? 'draft' : 'report',
    target: { kind: 'evidence', uri: report.uri, code },
    code,
    wording: skill.wording,
    report: report.uri,
  });
}
