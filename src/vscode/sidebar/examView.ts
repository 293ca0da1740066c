import * as vscode from 'vscode';
import { candidateNodes } from '../../sidebar/candidateNodes.ts';
import { examNodes, examSummary } from '../../sidebar/examNodes.ts';
import type { ExamFacts } from '../../portfolio/exam/finding.ts';
import type { TreeNode } from '../../sidebar/treeNode.ts';
import type { CandidateFolders } from '../portfolio/candidateFolders.ts';
import { translate } from '../translate.ts';
import { entriesOf, type FolderEntry } from './candidates.ts';
import { NO_FACTS, readFolderFacts, type FolderFacts } from './examFacts.ts';
import { NodeTree } from './nodeTree.ts';

const EXAM_VIEW = 'portfolioSio.exam';
const LOOK_AGAIN_MS = 400;

/** « Conformité du dossier »: what the exam still asks for, and where to settle it. */
export class ExamView implements vscode.Disposable {
  readonly tree: NodeTree;
  readonly #disposables: vscode.Disposable;
  readonly #known = new Map<string, FolderFacts>();
  #looking: NodeJS.Timeout | undefined;

  constructor(private readonly folders: CandidateFolders) {
    this.tree = new NodeTree(EXAM_VIEW, {
      ready: () => folders.ready,
      nodes: () => this.#nodes(),
    });
    const files = vscode.workspace.createFileSystemWatcher('**/*.{xlsx,pdf,docx,odt,png,jpg,jpeg}');
    const soon = () => this.#lookSoon();
    this.#disposables = vscode.Disposable.from(
      files,
      files.onDidCreate(soon),
      files.onDidChange(soon),
      files.onDidDelete(soon),
      folders.onDidChange(() => {
        this.#update();
        soon();
      }),
      vscode.workspace.onDidSaveTextDocument(soon),
      this.tree.view.onDidChangeVisibility(soon),
    );
    soon();
  }

  dispose(): void {
    clearTimeout(this.#looking);
    vscode.Disposable.from(this.#disposables, this.tree).dispose();
  }

  /** The disk is only asked while somebody looks. */
  #lookSoon(): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => void this.#look(), LOOK_AGAIN_MS);
  }

  async #look(): Promise<void> {
    if (!this.tree.view.visible) return;
    await Promise.all(
      entriesOf(this.folders).map(async ({ id, folder }) => {
        this.#known.set(id, await readFolderFacts(folder));
      }),
    );
    this.#update();
  }

  #update(): void {
    this.tree.update();
    const entries = entriesOf(this.folders);
    const [only] = entries.length === 1 ? entries : [];
    const description = only ? examSummary(this.#factsOf(only), translate) : '';
    if (this.tree.view.description !== description) this.tree.view.description = description;
  }

  #nodes(): TreeNode[] {
    const lines = (entry: FolderEntry, scope: string) =>
      examNodes(this.#factsOf(entry), entry.id, translate, scope);
    return candidateNodes(entriesOf(this.folders), lines, translate);
  }

  #factsOf({ id, portfolio, candidate }: FolderEntry): ExamFacts {
    return { portfolio, candidate, ...(this.#known.get(id) ?? NO_FACTS) };
  }
}
