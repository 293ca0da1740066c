import { reportCount } from '../messages/coverageWords.ts';
import { reportDetail, reportTrouble, sectionName } from '../messages/reportWords.ts';
import type { Translate } from '../messages/translate.ts';
import { unreadableMessage, type Unreadable } from '../messages/unreadableMessage.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { reportName } from '../portfolio/reportName.ts';
import { byDate } from '../portfolio/reportOrder.ts';
import type { ReportRecord } from '../portfolio/reportRecord.ts';
import { SECTIONS, type Section } from '../portfolio/section.ts';
import { treeNode, type NodeIcon, type TreeNode } from './treeNode.ts';

interface Context {
  readonly portfolio: Portfolio;
  readonly t: Translate;
  readonly scope: string;
}

/**
 * The reports of one candidate: by section and date, those whose section cannot be told, drafts, and
 * files that cannot be read at all.
 */
export function reportNodes(
  portfolio: Portfolio,
  unreadable: ReadonlyMap<string, Unreadable>,
  t: Translate,
  scope = '',
): TreeNode[] {
  const context = { portfolio, t, scope };
  const reports = [...portfolio.reports()].sort(byDate);
  const counted = reports.filter(({ draft }) => !draft);
  const inSection = (section: Section | undefined) =>
    counted.filter((report) => report.section === section);
  const drafts = reports.filter(({ draft }) => draft);
  return [
    ...SECTIONS.map((section) => sectionNode(section, inSection(section), context)),
    ...groupNode('noSection', t('Section to choose'), inSection(undefined), context),
    ...groupNode('drafts', t('Drafts'), drafts, context),
    ...unreadableNode(unreadable, context),
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

function reportNode(report: ReportRecord, { portfolio, t, scope }: Context): TreeNode {
  const name = reportName(report);
  const trouble = reportTrouble(report, t);
  const detail = reportDetail(report, portfolio.evidenceIn(report.uri).length, t);
  return treeNode({
    id: `${scope}${report.uri}`,
    kind: 'report',
    label: trouble === undefined ? name : `${trouble} · ${name}`,
    description: detail,
    spoken: [t('The report “{name}”', { name }), detail, ...(trouble ? [trouble] : [])].join(', '),
    tooltip: [name, detail, ...(trouble ? [trouble] : [])].join('\n'),
    icon: iconOf(report),
    target: { kind: 'file', uri: report.uri },
    report: report.uri,
  });
}

function iconOf({ broken, problems, draft }: ReportRecord): NodeIcon {
  if (broken) return 'broken';
  if (problems > 0) return 'warning';
  return draft ? 'draft' : 'report';
}

function unreadableNode(
  unreadable: ReadonlyMap<string, Unreadable>,
  { t, scope }: Context,
): TreeNode[] {
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
