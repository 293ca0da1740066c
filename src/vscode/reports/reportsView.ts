import * as vscode from 'vscode';
import { reportsStanding } from '../../core/class/candidateWords.ts';
import { candidateNodes } from '../../core/class/candidateNodes.ts';
import { reportNodes } from '../../core/reports/reportNodes.ts';
import { Memo } from '../../core/tree/drawnTree.ts';
import type { TreeNode } from '../../core/tree/treeNode.ts';
import type { CandidateFolder, CandidateFolders } from '../workspace/candidateFolder.ts';
import { type FolderEntry, entriesOf } from '../workspace/candidateEntry.ts';
import { Delayer } from '../ui/delayer.ts';
import { translate } from '../translate.ts';
import { ReportDrag, type ReportDrops } from './drag.ts';
import { NodeTree } from '../ui/nodeTree.ts';
import { ProblemCounts } from './problemCounts.ts';

const COUNT_AFTER_MS = 80;
const REPORTS_VIEW = 'portfolioSio.reports';

/** The reports view: each report in its section, with its period, its codes and its problems. */
export class ReportsView implements vscode.Disposable {
  readonly tree: NodeTree;
  readonly #listening: vscode.Disposable;
  readonly #memo = new Memo<readonly TreeNode[]>();
  /** By what is known of the report: of ten thousand that are open, one may have changed. */
  readonly #reportMemo = new Memo<TreeNode>();
  readonly #problems = new ProblemCounts((uris) => this.#countAgain(uris));
  /** Counts the changes of problems in the reports of a candidate. */
  readonly #checks = new WeakMap<CandidateFolder, number>();

  // A check of all reports tells of them in many parts.
  readonly #counting = new Delayer(COUNT_AFTER_MS, () => this.tree.update());

  constructor(
    private readonly folders: CandidateFolders,
    drops: ReportDrops,
  ) {
    this.tree = new NodeTree(
      REPORTS_VIEW,
      { ready: () => folders.ready, nodes: () => this.#nodes() },
      { showCollapseAll: true, dragAndDropController: new ReportDrag(drops) },
    );
    this.#listening = folders.onDidChange(() => this.tree.update());
  }

  /** The section that a line stands for: its own, or that of the report that it is. */
  sectionOf(node: TreeNode): TreeNode['section'] {
    return node.section ?? this.tree.getParent(node)?.section;
  }

  dispose(): void {
    vscode.Disposable.from(this.#counting, this.#listening, this.#problems, this.tree).dispose();
  }

  #countAgain(uris: readonly vscode.Uri[]): void {
    for (const folder of new Set(uris.flatMap((uri) => this.folders.of(uri) ?? []))) {
      this.#checks.set(folder, (this.#checks.get(folder) ?? 0) + 1);
    }
    this.#counting.throttle();
  }

  #nodes(): readonly TreeNode[] {
    return candidateNodes(
      entriesOf(this.folders, 'name', ({ adoptable }) => adoptable.size > 0),
      {
        nodes: (entry, scope) => this.#nodesOf(entry, scope),
        standing: (entry) => ({ ...reportsStanding(entry, translate), icon: 'candidate' }),
        inputs: ({ folder }) => [this.#checks.get(folder)],
        isNeverEmpty: true, // the sections are there without reports as well
      },
      translate,
      this.#memo,
    );
  }

  #nodesOf({ folder, portfolio }: FolderEntry, scope: string): readonly TreeNode[] {
    const { unreadable } = folder;
    const problems = (uri: string) => this.#problems.of(uri);
    const adoptable = { count: folder.adoptable.size, folder: folder.folder.uri.toString() };
    const files = { unreadable, problems, adoptable };
    return reportNodes(portfolio, files, translate, scope, this.#reportMemo);
  }
}
