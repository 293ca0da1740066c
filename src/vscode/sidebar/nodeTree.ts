import * as vscode from 'vscode';
import type { TreeNode } from '../../sidebar/treeNode.ts';
import { OpenLines } from '../../sidebar/openLines.ts';
import { LiveLines } from './liveLines.ts';
import { Redraw } from './redraw.ts';
import { toTreeItem } from './treeItem.ts';

/** What a view is made of. */
export interface NodeSource {
  /** Settles when the first nodes can be made; until then the view shows that it is at work. */
  readonly ready: () => Promise<unknown>;
  /** The outermost lines, in full. */
  nodes(): readonly TreeNode[];
  /** Whether the lines are there for a moment only: how they are left then need not be kept. */
  readonly isPassing?: () => boolean;
}

type RevealOptions = Parameters<vscode.TreeView<TreeNode>['reveal']>[1];
type ViewOptions = Omit<vscode.TreeViewOptions<TreeNode>, 'treeDataProvider'>;

/**
 * A view of the sidebar that draws nodes. It is redrawn only where a word of what is drawn has
 * changed, and nodes are made only for what is drawn: a portfolio may have tens of thousands.
 */
export class NodeTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  readonly #redraw = new Redraw(() => this.view.visible);
  readonly onDidChangeTreeData = this.#redraw.onDidChange;
  readonly #listening: vscode.Disposable;
  readonly #open = new OpenLines();
  readonly #lines: LiveLines;
  #hasAnswered = false;

  constructor(
    id: string,
    private readonly source: NodeSource,
    options: ViewOptions = {},
  ) {
    this.#lines = new LiveLines(() => source.nodes(), {
      isSeen: () => this.view.visible,
      redraw: () => this.redraw(),
    });
    this.view = vscode.window.createTreeView(id, { ...options, treeDataProvider: this });
    this.#listening = vscode.Disposable.from(
      this.view.onDidChangeVisibility(() => this.update()),
      this.view.onDidExpandElement(({ element }) => this.#note(element, true)),
      this.view.onDidCollapseElement(({ element }) => this.#note(element, false)),
    );
    this.update();
  }

  /** The node of that id, as it is now. */
  node(id: string): TreeNode | undefined {
    return this.#lines.now.find(id);
  }

  get roots(): readonly TreeNode[] {
    return this.#lines.now.roots;
  }

  /** Makes the nodes again, at once while they are seen. Lines that say the same are left alone. */
  update(): void {
    this.#lines.update();
  }

  /** Draws every line again: what the user did to one of them did not come true. */
  redraw(): void {
    this.#redraw.ask();
  }

  #note(line: TreeNode, isOpen: boolean): void {
    if (this.source.isPassing?.() !== true) this.#open.note(line, isOpen);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...this.#lines.below(node)];
    this.#redraw.answered();
    await this.source.ready();
    // What was read meanwhile is not told of yet, and an empty view would show for a moment.
    if (!this.#hasAnswered) this.#lines.expire();
    this.#hasAnswered = true;
    return [...this.#lines.roots()];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#lines.drawn.parentOf(node);
  }

  /** The outermost line that `node` is below, or is. */
  rootOf(node: TreeNode): TreeNode {
    const parent = this.getParent(node);
    return parent ? this.rootOf(parent) : node;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, this.#open.isOpen(node));
  }

  /** Opens the outermost lines down to `levels`, three at most, without moving selection or focus. */
  async expand(levels: number): Promise<void> {
    for (const node of this.roots.filter(({ hasChildren }) => hasChildren)) {
      // One after the other, or VS Code loses some.
      // eslint-disable-next-line no-await-in-loop
      await this.reveal(node, { expand: levels, select: false, focus: false });
    }
    const [first] = this.roots;
    if (first) await this.#goTo(first, false);
  }

  /** Selects the line of that id where it shows without a click; otherwise goes to the first line. */
  async turnTo(id: string): Promise<void> {
    const [line, [first]] = [this.node(id), this.roots];
    if (line && this.#isInSight(line)) await this.#goTo(line, true);
    else if (first) await this.#goTo(first, false);
  }

  /** Brings a line in sight, once the editor knows of it. */
  async reveal(line: TreeNode, how: RevealOptions): Promise<void> {
    await this.#lines.told();
    await this.view.reveal(line, how);
  }

  async #goTo(line: TreeNode, select: boolean): Promise<void> {
    try {
      await this.reveal(line, { select, focus: false });
    } catch (error) {
      // While somebody types words to search for, the lines may have changed again.
      if (this.node(line.id)) throw error;
    }
  }

  /** Whether everything above a line is open. */
  #isInSight(line: TreeNode): boolean {
    const parent = this.getParent(line);
    return !parent || (this.#open.isOpen(parent) && this.#isInSight(parent));
  }

  dispose(): void {
    vscode.Disposable.from(this.#listening, this.view, this.#redraw, this.#lines).dispose();
  }
}
