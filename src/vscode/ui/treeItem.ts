import * as vscode from 'vscode';
import type { Action, NodeIcon, Target, TreeNode } from '../../core/tree/treeNode.ts';
import { OPEN_EVIDENCE } from '../commandIds.ts';

const { ThemeColor, ThemeIcon, TreeItemCollapsibleState, TreeItemCheckboxState } = vscode;
const passed = new ThemeColor('testing.iconPassed');
const begun = new ThemeColor('charts.yellow');
const failed = new ThemeColor('problemsErrorIcon.foreground');
const hint = new ThemeColor('problemsInfoIcon.foreground');

const ICONS: Readonly<Record<NodeIcon, vscode.ThemeIcon>> = {
  candidate: new ThemeIcon('account'),
  bloc: new ThemeIcon('layers'),
  complete: new ThemeIcon('pass-filled', passed),
  partial: new ThemeIcon('color-mode', begun),
  namedOnly: new ThemeIcon('pass', begun),
  draftOnly: new ThemeIcon('edit'),
  missing: new ThemeIcon('circle-large'),
  section: new ThemeIcon('folder'),
  report: new ThemeIcon('file'),
  draft: new ThemeIcon('edit'),
  broken: new ThemeIcon('error', failed),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  ruleMet: new ThemeIcon('pass-filled', passed),
  ruleUnmet: new ThemeIcon('circle-slash', failed),
  advice: new ThemeIcon('lightbulb', hint),
};

/** The command behind each thing that a line offers to do, and what it is told beside the folder. */
const ACTIONS: Readonly<
  Record<Action, { readonly command: string; readonly more: readonly string[] }>
> = {
  fillInProfile: { command: 'portfolioSio.fillInProfile', more: [] },
  fillInAddress: { command: 'portfolioSio.fillInProfile', more: ['url'] },
  adoptFiles: { command: 'portfolioSio.adoptFiles', more: [] },
  exportTable: { command: 'portfolioSio.exportTable', more: [] },
};

/** A node as VS Code draws it, open or not where it has children. */
export function toTreeItem(node: TreeNode, isOpen: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label, collapsibleState(node, isOpen));
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.contextValue = node.kind;
  if (node.icon) item.iconPath = ICONS[node.icon];
  item.accessibilityInformation = { label: node.spoken };
  if (node.checked !== undefined) {
    item.checkboxState = {
      state: node.checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      accessibilityInformation: { label: node.spoken },
    };
  }
  const command = node.target && commandTo(node.target, node.tooltip);
  if (command) item.command = command;
  return item;
}

function commandTo(target: Target, title: string): vscode.Command {
  switch (target.kind) {
    case 'evidence': {
      const { uri, code } = target;
      return { command: OPEN_EVIDENCE, title, arguments: [{ uri, code }] };
    }
    case 'file':
      return { command: 'vscode.open', title, arguments: [vscode.Uri.parse(target.uri, true)] };
    case 'action': {
      const { command, more } = ACTIONS[target.action];
      return { command, title, arguments: [target.folder, ...more] };
    }
  }
}

function collapsibleState({ hasChildren }: TreeNode, isOpen: boolean) {
  const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
  if (!hasChildren) return None;
  return isOpen ? Expanded : Collapsed;
}
