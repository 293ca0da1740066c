import { evidenceKind } from '../messages/coverageWords.ts';
import type { Translate } from '../messages/translate.ts';
import type { Evidence } from '../portfolio/evidenceIndex.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { reportName } from '../portfolio/reportName.ts';
import { treeNode, type TreeNode } from './treeNode.ts';

/** What every line of a candidate’s tree is made from. */
export interface Context {
  readonly portfolio: Portfolio;
  readonly t: Translate;
  /** Keeps ids apart between candidates; empty where there is one. */
  readonly scope: string;
}

/** The reports that evidence a skill: those that count by name, then drafts. */
export function evidenceNodes(code: string, { portfolio, t, scope }: Context): TreeNode[] {
  return [...portfolio.evidenceOf(code)]
    .sort(byNameDraftsLast)
    .map((evidence) => evidenceNode(`${scope}${code} ${evidence.report.uri}`, evidence, t));
}

function byNameDraftsLast({ report: a }: Evidence, { report: b }: Evidence): number {
  return (
    Number(a.draft) - Number(b.draft) ||
    reportName(a).localeCompare(reportName(b), 'fr') ||
    (a.uri < b.uri ? -1 : 1)
  );
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
    spoken: t('The report “{name}” evidences {code}: {kind}.', { name, code, kind }),
    tooltip: t('Open the report at {code}', { code }),
    icon: report.draft ? 'draft' : 'report',
    target: { kind: 'evidence', uri: report.uri, code },
    code,
    wording: skill.wording,
    report: report.uri,
  });
}
