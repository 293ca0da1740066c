import * as vscode from 'vscode';
import { coverageNodes } from '../../sidebar/coverageNodes.ts';
import type { NodeIcon, TreeNode } from '../../sidebar/treeNode.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import type { CandidateFolders } from '../portfolio/candidateFolders.ts';
import { OPEN_EVIDENCE, evidencePlace } from '../language/openEvidence.ts';
import { translate } from '../translate.ts';

const COVERAGE_VIEW = 'portfolioSio.coverage';

const ICONS: Readonly<Record<NodeIcon, vscode.ThemeIcon>> = {
  candidate: new vscode.ThemeIcon('account'),
  bloc: new vscode.ThemeIcon('layers'),
  complete: new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed')),
  partial: new vscode.ThemeIcon('color-mode', new vscode.ThemeColor('charts.yellow')),
  namedOnly: new vscode.ThemeIcon('circle-large', new vscode.ThemeColor('charts.yellow')),
  draftOnly: new vscode.ThemeIcon('edit'),
  missing: new vscode.ThemeIcon('circle-large'),
  report: new vscode.ThemeIcon('file'),
  draft: new vscode.ThemeIcon('edit'),
};

/** The coverage view: what is evidenced, by which report, and what is missing. */
export class CoverageTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: vscode.TreeView<TreeNode>;
  readonly #listening: vscode.Disposable;

  constructor(private readonly folders: CandidateFolders) {
    this.#view = vscode.window.createTreeView(COVERAGE_VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#listening = folders.onDidChange(() => this.#refresh());
    this.#refresh();
  }

  /** No report at all leaves the view to its welcome text. */
  getChildren(node?: TreeNode): TreeNode[] {
    if (node) return [...node.children];
    const shown = this.folders.all.filter(hasReports);
    const [only] = shown;
    if (shown.length === 1 && only) return coverageNodes(only.portfolio, translate);
    return shown.map(candidateNode);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = new vscode.TreeItem(node.label, collapsibleState(node));
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.contextValue = node.kind;
    item.iconPath = ICONS[node.icon];
    item.accessibilityInformation = { label: node.spoken };
    if (node.evidence) {
      const place = evidencePlace(node.evidence);
      item.command = { command: OPEN_EVIDENCE, title: node.tooltip, arguments: [place] };
    }
    return item;
  }

  dispose(): void {
    vscode.Disposable.from(this.#listening, this.#view, this.#changed).dispose();
  }

  #refresh(): void {
    const shown = this.folders.all.filter(hasReports);
    const [only] = shown;
    this.#view.description = shown.length === 1 && only ? subtitle(only) : '';
    this.#changed.fire();
  }
}

function hasReports({ portfolio }: CandidateFolder): boolean {
  return portfolio.reports().next().done !== true;
}

function candidateNode(folder: CandidateFolder): TreeNode {
  const description = subtitle(folder);
  return {
    id: folder.folder.uri.toString(),
    kind: 'candidate',
    label: folder.folder.name,
    description,
    spoken: `${folder.folder.name}, ${description}`,
    tooltip: folder.folder.name,
    icon: 'candidate',
    expanded: true,
    children: coverageNodes(folder.portfolio, translate, `${folder.folder.uri.toString()} `),
  };
}

function subtitle({ candidate }: CandidateFolder): string {
  const { option, session } = candidate;
  return translate('{option} · session {session}', { option, session: String(session) });
}

function collapsibleState({ children, expanded }: TreeNode): vscode.TreeItemCollapsibleState {
  const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  if (children.length === 0) return None;
  return expanded ? Expanded : Collapsed;
}
