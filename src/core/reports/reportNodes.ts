import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { reportCount } from '../coverage/coverageWords.ts';
import { groupName, reportDetail, reportTrouble } from './reportWords.ts';
import { sentences } from '../l10n/sentences.ts';
import type { Translate } from '../l10n/translate.ts';
import { unreadableMessage, type Unreadable } from '../portfolio/unreadable.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { inGroups, isSection, type ReportGroup } from '../portfolio/reportGroups.ts';
import { inOrderOfDate, reportName } from '../portfolio/reportOrder.ts';
import { inRuns, type RunsOf } from '../tree/inRuns.ts';
import { Memo } from '../tree/drawnTree.ts';
import { OPENED_AT_MOST, treeNode, type NodeIcon, type TreeNode } from '../tree/treeNode.ts';

/** What is known of the files beside what they say of themselves. */
export interface FileStates {
  readonly unreadable: ReadonlyMap<string, Unreadable>;
  /** How many problems are listed for a file. */
  readonly problems: (uri: string) => number;
  /** How many files are no reports and could become some, and the candidate’s folder, by its URI. */
  readonly adoptable?: { readonly count: number; readonly folder: string };
}

interface Context {
  readonly portfolio: Portfolio;
  /** The line of each report as it was made before, and may still hold. */
  readonly memo: Memo<TreeNode>;
  readonly files: FileStates;
  readonly t: Translate;
  readonly scope: string;
}

/**
 * The reports of one candidate: by section and date, those whose section cannot be told, drafts,
 * files that cannot be read at all, and a line about those that could become reports.
 */
export function reportNodes(
  portfolio: Portfolio,
  files: FileStates,
  t: Translate,
  scope = '',
  memo = new Memo<TreeNode>(),
): TreeNode[] {
  const context = { portfolio, files, t, scope, memo };
  const groups = inGroups(inOrderOfDate(portfolio.reports()));
  return [
    ...[...groups].filter(isShown).map(([id, reports]) => groupNode(id, reports, context)),
    ...unreadableNode(context),
    ...adoptableNode(context),
  ];
}

/** The sections always, since something can be dropped on them. */
function isShown([id, reports]: readonly [ReportGroup, readonly ReportEntry[]]): boolean {
  return isSection(id) || reports.length > 0;
}

function groupNode(id: ReportGroup, reports: readonly ReportEntry[], context: Context): TreeNode {
  const section = isSection(id) && { section: id };
  const runs: RunsOf<ReportEntry> = {
    id: `${context.scope}${id}`,
    lineOf: (report) => reportNode(report, context),
    nameOf: ({ period, title = '' }) => period ?? title,
    t: context.t,
    ...section,
  };
  const label = `${groupName(id, context.t)} · ${reportCount(reports.length, context.t)}`;
  // Another line once it has reports, as VS Code asks for (https://github.com/microsoft/vscode/issues/183360):
  // else it may keep one closed that had nothing to open.
  const empty = reports.length === 0 ? ' empty' : '';
  return treeNode({
    id: `${context.scope}${id}${empty}`,
    kind: isSection(id) ? 'section' : 'group',
    label,
    description: '',
    spoken: sentences(label),
    tooltip: label,
    icon: id === 'drafts' ? 'draft' : 'section',
    expanded: reports.length <= OPENED_AT_MOST,
    ...(reports.length > 0 && {
      children: () => inRuns(reports, runs),
    }),
    ...section,
  });
}

function reportNode(report: ReportEntry, context: Context): TreeNode {
  const { files, memo, scope } = context;
  const problems = files.problems(report.uri);
  return memo.of(report, [problems, scope], () => newReportNode(report, problems, context));
}

function newReportNode(report: ReportEntry, problems: number, context: Context): TreeNode {
  const { portfolio, t, scope } = context;
  const name = reportName(report);
  const trouble = reportTrouble(report, problems, t);
  const detail = reportDetail(report, portfolio.evidenceIn(report.uri).length, t);
  return treeNode({
    id: `${scope}${report.uri}`,
    kind: 'report',
    label: name,
    description: [...(trouble === undefined ? [] : [trouble]), detail].join(' · '),
    spoken: sentences(t('The report “{name}”', { name }), detail, trouble ?? ''),
    tooltip: [name, detail, ...(trouble ? [trouble] : [])].join('\n'),
    icon: iconOf(report, problems),
    target: { kind: 'file', uri: report.uri },
    report: report.uri,
  });
}

function iconOf({ broken, draft }: ReportEntry, problems: number): NodeIcon {
  if (broken) return 'broken';
  if (problems > 0) return 'warning';
  return draft ? 'draft' : 'report';
}

function unreadableNode({ files: { unreadable }, t, scope }: Context): TreeNode[] {
  if (unreadable.size === 0) return [];
  const label = t('Cannot be read · {count}', { count: unreadable.size });
  const files = [...unreadable.keys()].sort();
  const runs = {
    id: `${scope}unreadable`,
    lineOf: (uri: string) => fileNode(uri, unreadable.get(uri) ?? 'noAccess', scope, t),
    nameOf: (uri: string) => reportName({ uri }),
    t,
  };
  return [
    treeNode({
      id: `${scope}unreadable`,
      kind: 'group',
      label,
      description: '',
      spoken: sentences(label),
      tooltip: label,
      icon: 'broken',
      expanded: files.length <= OPENED_AT_MOST,
      children: () => inRuns(files, runs),
    }),
  ];
}

function adoptableNode({ files: { adoptable }, t, scope }: Context): TreeNode[] {
  if (!adoptable || adoptable.count === 0) return [];
  const { count, folder } = adoptable;
  const label =
    count === 1
      ? t('1 file could become a report')
      : t('{count} files could become reports', { count });
  const description = t('Adopt…');
  return [
    treeNode({
      id: `${scope}adoptable`,
      kind: 'hint',
      label,
      description,
      spoken: sentences(label, description),
      tooltip: t(
        '{count} Markdown files name competencies without being reports: see what is understood of each, and choose.',
        { count },
      ),
      icon: 'advice',
      target: { kind: 'action', action: 'adoptFiles', folder },
    }),
  ];
}

function fileNode(uri: string, reason: Unreadable, scope: string, t: Translate): TreeNode {
  const name = reportName({ uri });
  const message = unreadableMessage(reason, t);
  return treeNode({
    id: `${scope}${uri}`,
    kind: 'unreadable',
    label: name,
    description: message,
    spoken: sentences(name, message),
    tooltip: `${name}\n${message}`,
    icon: 'broken',
    target: { kind: 'file', uri },
  });
}
