import { reportCount } from '../messages/coverageWords.ts';
import { reportDetail, reportTrouble, sectionName } from '../messages/reportWords.ts';
import type { Translate } from '../messages/translate.ts';
import { unreadableMessage, type Unreadable } from '../messages/unreadableMessage.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { reportName } from '../portfolio/reportName.ts';
import { inOrderOfDate } from '../portfolio/reportOrder.ts';
import type { ReportRecord } from '../portfolio/reportRecord.ts';
import { SECTIONS, type Section } from '../portfolio/section.ts';
import { treeNode, type NodeIcon, type TreeNode } from './treeNode.ts';

/** What is known of the files beside what they say of themselves. */
export interface FileStates {
  readonly unreadable: ReadonlyMap<string, Unreadable>;
  /** How many errors and warnings are shown for a file. */
  readonly problems: (uri: string) => number;
}

interface Context {
  readonly portfolio: Portfolio;
  readonly files: FileStates;
  readonly t: Translate;
  readonly scope: string;
}

/**
 * The reports of one candidate: by section and date, those whose section cannot be told, drafts, and
 * files that cannot be read at all.
 */
export function reportNodes(
  portfolio: Portfolio,
  files: FileStates,
  t: Translate,
  scope = '',
): TreeNode[] {
  const context = { portfolio, files, t, scope };
  const reports = inOrderOfDate(portfolio.reports());
  const counted = reports.filter(({ draft }) => !draft);
  const inSection = (section: Section | undefined) =>
    counted.filter((report) => report.section === section);
  const drafts = reports.filter(({ draft }) => draft);
  return [
    ...SECTIONS.map((section) => sectionNode(section, inSection(section), context)),
    ...groupNode('noSection', t('Section to choose'), inSection(undefined), context),
    ...groupNode('drafts', t('Drafts'), drafts, context),
    ...unreadableNode(context),
  ];
}

function sectionNode(
  section: Section,
  reports: readonly ReportRecord[],
  context: Context,
): TreeNode {
  return { ...group(section, sectionName(section, context.t), reports, context), section };
}

/** A group that is only there while it holds something. */
function groupNode(
  id: string,
  name: string,
  reports: readonly ReportRecord[],
  context: Context,
): TreeNode[] {
  return reports.length === 0 ? [] : [group(id, name, reports, context)];
}

function group(
  id: string,
  name: string,
  reports: readonly ReportRecord[],
  context: Context,
): TreeNode {
  const label = `${name} · ${reportCount(reports.length, context.t)}`;
  return treeNode({
    id: `${context.scope}${id}`,
    kind: id === 'noSection' || id === 'drafts' ? 'group' : 'section',
    label,
    description: '',
    spoken: `${label}.`,
    tooltip: label,
    icon: id === 'drafts' ? 'draft' : 'section',
    expanded: true,
    children: reports.map((report) => reportNode(report, context)),
  });
}

function reportNode(report: ReportRecord, { portfolio, files, t, scope }: Context): TreeNode {
  const name = reportName(report);
  const problems = files.problems(report.uri);
  const trouble = reportTrouble(report, problems, t);
  const detail = reportDetail(report, portfolio.evidenceIn(report.uri).length, t);
  return treeNode({
    id: `${scope}${report.uri}`,
    kind: 'report',
    label: trouble === undefined ? name : `${trouble} · ${name}`,
    description: detail,
    spoken: [t('The report “{name}”', { name }), detail, ...(trouble ? [trouble] : [])].join(', '),
    tooltip: [name, detail, ...(trouble ? [trouble] : [])].join('\n'),
    icon: iconOf(report, problems),
    target: { kind: 'file', uri: report.uri },
    report: report.uri,
  });
}

function iconOf({ broken, draft }: ReportRecord, problems: number): NodeIcon {
  if (broken) return 'broken';
  if (problems > 0) return 'warning';
  return draft ? 'draft' : 'report';
}

function unreadableNode({ files: { unreadable }, t, scope }: Context): TreeNode[] {
  if (unreadable.size === 0) return [];
  const label = t('Cannot be read · {count}', { count: unreadable.size });
  const children = [...unreadable].map(([uri, reason]) => {
    const name = reportName({ uri });
    const message = unreadableMessage(reason, t);
    return treeNode({
      id: `${scope}${uri}`,
      kind: 'unreadable',
      label: name,
      description: message,
      spoken: `${name}: ${message}`,
      tooltip: `${name}\n${message}`,
      icon: 'broken',
      target: { kind: 'file', uri },
    });
  });
  return [
    treeNode({
      id: `${scope}unreadable`,
      kind: 'group',
      label,
      description: '',
      spoken: `${label}.`,
      tooltip: label,
      icon: 'broken',
      expanded: true,
      children: children.sort((a, b) => (a.id < b.id ? -1 : 1)),
    }),
  ];
}
