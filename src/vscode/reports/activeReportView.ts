import * as vscode from 'vscode';
import { declareCode } from '../../core/portfolio/declaration.ts';
import { withdrawCode } from '../../core/portfolio/withdrawal.ts';
import { activeReportNodes } from '../../core/reports/activeReportNodes.ts';
import type { TreeNode } from '../../core/tree/treeNode.ts';
import { baseName } from '../../core/text/uri.ts';
import { Delayer } from '../ui/delayer.ts';
import { editReport } from '../workspace/editReport.ts';
import type { Services } from '../services.ts';
import { unawaited } from '../ui/messages.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';
import { translate } from '../translate.ts';
import { NodeTree } from '../ui/nodeTree.ts';

const ACTIVE_VIEW = 'portfolioSio.activeReport';
const FOLLOW_AFTER_MS = 120;

const REFUSAL = () =>
  translate(
    'This report claims it in a way that cannot be changed safely, perhaps beside others. Change it by hand.',
  );

/** The skills of the report in the active editor, each with a box to tick. */
export class ActiveReportView implements vscode.Disposable {
  readonly tree: NodeTree;
  readonly #listening: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  readonly #following = new Delayer(FOLLOW_AFTER_MS, () =>
    this.#follow(vscode.window.activeTextEditor),
  );

  constructor(private readonly services: Services) {
    const { window, workspace } = vscode;
    this.tree = new NodeTree(
      ACTIVE_VIEW,
      { ready: () => Promise.resolve(), nodes: () => this.#nodes() },
      { showCollapseAll: true, manageCheckboxStateManually: true },
    );
    this.#listening = vscode.Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.#following.debounce();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#show(undefined);
      }),
      services.folders.onDidChange(() => this.#show(this.#document)),
      this.tree.view.onDidChangeCheckboxState(({ items }) => unawaited(this.#tick(items))),
    );
    this.#follow(window.activeTextEditor);
  }

  /** The report that ticks are written to. */
  get report(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** Ticks or unticks the selected line; one without a box opens or closes, as in any tree. */
  async toggleSelected(): Promise<void> {
    const [selected] = this.tree.view.selection;
    const node = selected && this.tree.node(selected.id); // as it says now
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    if (node?.checked === undefined) await vscode.commands.executeCommand('list.toggleExpand');
    else await this.#tick([[node, node.checked ? Unchecked : Checked]]);
  }

  dispose(): void {
    vscode.Disposable.from(this.#following, this.#listening, this.tree).dispose();
  }

  /** Other panes than editors leave the report as it is. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (!editor) return;
    const { document } = editor;
    const known = document === this.#document;
    const isReport = isMarkdownDocument(document) && this.services.documentReports.of(document);
    // A header that is being typed is no report for a moment: the view stays.
    if (isReport || !known) this.#show(isReport ? document : undefined);
  }

  #show(document: vscode.TextDocument | undefined): void {
    const before = this.#document;
    this.#document = document;
    this.tree.update();
    const portfolio = document && this.services.folders.portfolioOf(document.uri);
    const uri = document?.uri;
    const name = uri ? (portfolio?.report(uri.toString())?.title ?? baseName(uri.path)) : '';
    if (this.tree.view.description !== name) this.tree.view.description = name;
    if (Boolean(before) === Boolean(document)) return;
    const active = document !== undefined;
    unawaited(vscode.commands.executeCommand('setContext', 'portfolioSio.reportActive', active));
  }

  #nodes(): TreeNode[] {
    const document = this.#document;
    const report = document && this.services.documentReports.of(document);
    return report ? activeReportNodes(report, translate, `${document.uri.toString()} `) : [];
  }

  async #tick(items: readonly [TreeNode, vscode.TreeItemCheckboxState][]): Promise<void> {
    const document = this.#document;
    if (!document) return;
    const { referential } = this.services.folders.portfolioOf(document.uri);
    let done = true;
    for (const [{ code }, state] of items) {
      if (code === undefined) continue;
      const checked = state === vscode.TreeItemCheckboxState.Checked;
      const change = checked ? declareCode : withdrawCode;
      const refusal = checked ? undefined : REFUSAL();
      // Each edit is worked out on the text that the one before it left.
      // eslint-disable-next-line no-await-in-loop
      done &&= await editReport(document.uri, (text) => change(text, code, referential), refusal);
    }
    this.tree.update();
    if (!done) this.tree.redraw();
  }
}
