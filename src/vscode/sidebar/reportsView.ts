import * as vscode from 'vscode';
import { candidateNodes } from '../../sidebar/candidateNodes.ts';
import { reportNodes } from '../../sidebar/reportNodes.ts';
import type { TreeNode } from '../../sidebar/treeNode.ts';
import type { CandidateFolders } from '../portfolio/candidateFolders.ts';
import { translate } from '../translate.ts';
import { entriesOf } from './candidates.ts';
import { ReportDrag, type ReportDrops } from './drag.ts';
import { NodeTree } from './nodeTree.ts';

const WARNING = vscode.DiagnosticSeverity.Warning;
const REPORTS_VIEW = 'portfolioSio.reports';

/** The reports view: each report in its section, with its period, its codes and its problems. */
export class ReportsView implements vscode.Disposable {
  readonly tree: NodeTree;
  readonly #listening: vscode.Disposable;

  constructor(folders: CandidateFolders, drops: ReportDrops) {
    this.tree = new NodeTree(
      REPORTS_VIEW,
      { ready: () => folders.ready, nodes: () => nodesOf(folders) },
      { showCollapseAll: true, dragAndDropController: new ReportDrag(drops) },
    );
    this.#listening = vscode.Disposable.from(
      folders.onDidChange(() => this.tree.update()),
      vscode.languages.onDidChangeDiagnostics(() => this.tree.update()),
    );
  }

  /** The section that a line stands for: its own, or that of the report that it is. */
  sectionOf(node: TreeNode): TreeNode['section'] {
    return node.section ?? this.tree.getParent(node)?.section;
  }

  dispose(): void {
    vscode.Disposable.from(this.#listening, this.tree).dispose();
  }
}

function nodesOf(folders: CandidateFolders): TreeNode[] {
  return candidateNodes(
    entriesOf(folders),
    ({ portfolio, folder: { unreadable } }, scope) =>
      reportNodes(portfolio, { unreadable, problems: shownProblems }, translate, scope),
    translate,
  );
}

/** What the Problems panel says of a report, so that both say the same. */
function shownProblems(uri: string): number {
  return vscode.languages
    .getDiagnostics(vscode.Uri.parse(uri))
    .filter(({ source, severity }) => source === 'Portfolio SIO' && severity <= WARNING).length;
}
