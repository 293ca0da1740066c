import * as vscode from 'vscode';
import { candidateNodes } from '../../core/class/candidateNodes.ts';
import { examNodes, examStanding, examSummary } from '../../core/exam/examNodes.ts';
import { Memo } from '../../core/tree/drawnTree.ts';
import { checkExam } from '../../core/exam/checkExam.ts';
import type { RuleResult } from '../../core/exam/ruleResult.ts';
import type { TreeNode } from '../../core/tree/treeNode.ts';
import type { CandidateFolder, CandidateFolders } from '../workspace/candidateFolder.ts';
import { type FolderEntry, entriesOf } from '../workspace/candidateEntry.ts';
import { translate } from '../translate.ts';
import { Delayer } from '../ui/delayer.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { NO_FACTS, readFolderFacts, type FolderFacts } from './examFacts.ts';
import { NodeTree } from '../ui/nodeTree.ts';
import { unawaited } from '../ui/messages.ts';

const EXAM_VIEW = 'portfolioSio.exam';
const REFRESH_AFTER_MS = 400;

interface Found {
  readonly revision: number;
  readonly facts: FolderFacts;
  readonly results: readonly RuleResult[];
}

/** « Conformité du dossier »: what the exam still asks for, and where to settle it. */
export class ExamView implements vscode.Disposable {
  readonly tree: NodeTree;
  readonly #disposables: vscode.Disposable;
  /** What was found last; while it is being looked for anew, that stands. */
  readonly #found = new WeakMap<CandidateFolder, Found>();
  /** Stands for the search that is at work; a newer one takes its place. */
  #search = {};
  readonly #memo = new Memo<readonly TreeNode[]>();
  #facts: ReadonlyMap<string, FolderFacts> = new Map();
  readonly #refreshing = new Delayer(REFRESH_AFTER_MS, () => this.#look());

  constructor(private readonly folders: CandidateFolders) {
    this.tree = new NodeTree(EXAM_VIEW, {
      ready: async () => {
        await folders.ready;
        await this.#find();
        this.tree.update();
      },
      nodes: () => this.#nodes(),
    });
    const files = vscode.workspace.createFileSystemWatcher('**/*.{xlsx,pdf,docx,odt,png,jpg,jpeg}');
    const soon = () => this.#refreshing.debounce();
    this.#disposables = vscode.Disposable.from(
      files,
      files.onDidCreate(soon),
      files.onDidChange(soon),
      files.onDidDelete(soon),
      folders.onDidChange(() => {
        unawaited(this.#findAndShow());
        soon();
      }),
      vscode.workspace.onDidSaveTextDocument(soon),
      this.tree.view.onDidChangeVisibility(() => {
        unawaited(this.#findAndShow());
        soon();
      }),
    );
    soon();
  }

  dispose(): void {
    vscode.Disposable.from(this.#refreshing, this.#disposables, this.tree).dispose();
  }

  /** The disk is only asked while somebody looks. */
  async #look(): Promise<void> {
    if (!this.tree.view.visible) return;
    this.#facts = await readFolderFacts(this.folders, this.#facts);
    await this.#findAndShow();
  }

  /** Holds the rules against what is known now, and shows what came of it, while somebody looks. */
  async #findAndShow(): Promise<void> {
    if (!this.tree.view.visible || !(await this.#find())) return;
    this.tree.update();
    const entries = entriesOf(this.folders);
    const [only] = entries.length === 1 ? entries : [];
    const description = only ? examSummary(this.#resultsOf(only), translate) : '';
    if (this.tree.view.description !== description) this.tree.view.description = description;
  }

  #nodes(): readonly TreeNode[] {
    return candidateNodes(
      entriesOf(this.folders),
      {
        nodes: (entry, scope) => examNodes(this.#resultsOf(entry), entry.id, translate, scope),
        standing: (entry) => examStanding(this.#resultsOf(entry), translate),
        inputs: (entry) => [this.#resultsOf(entry)],
      },
      translate,
      this.#memo,
    );
  }

  #resultsOf({ folder }: FolderEntry): readonly RuleResult[] {
    return this.#found.get(folder)?.results ?? [];
  }

  /** Returns whether it came to its end before another search began. */
  async #find(): Promise<boolean> {
    const search = (this.#search = {});
    const slicer = new TimeSlicer();
    for (const { id, folder, portfolio, candidate } of entriesOf(this.folders)) {
      const facts = this.#facts.get(id) ?? NO_FACTS;
      const { revision } = folder;
      const known = this.#found.get(folder);
      if (known?.revision === revision && known.facts === facts) continue;
      // eslint-disable-next-line no-await-in-loop -- a class has many candidates
      await slicer.next();
      if (this.#search !== search) return false;
      const results = checkExam({ portfolio, candidate, ...facts });
      this.#found.set(folder, { revision, facts, results });
    }
    return this.#search === search;
  }
}
