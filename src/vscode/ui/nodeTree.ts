import * as vscode from 'vscode';
import { DrawnTree } from '../../core/tree/drawnTree.ts';
import type { TreeNode } from '../../core/tree/treeNode.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { toTreeItem } from './treeItem.ts';

/** What a view is made of. */
export interface NodeSource {
  /** Settles when the first nodes can be made; until then the view shows that it is at work. */
  readonly ready: () => Promise<unknown>;
  /** The outermost nodes as they are now: the same list as before while nothing has changed. */
  nodes(): readonly TreeNode[];
  /** Whether the nodes are there for a moment only: how they are left then need not be kept. */
  readonly isPassing?: () => boolean;
}

type RevealOptions = Parameters<vscode.TreeView<TreeNode>['reveal']>[1];
type ViewOptions = Omit<vscode.TreeViewOptions<TreeNode>, 'treeDataProvider'>;

/**
 * A view of the sidebar that draws nodes. It is drawn again only where a word of what is drawn has
 * changed, and nodes are made only for what is drawn.
 */
export class NodeTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #listening: vscode.Disposable;
  /** How the user left nodes, by id: VS Code forgets it of one that leaves the tree for a while. */
  readonly #expansion = new Map<string, boolean>();
  /** Of a class that stands open, VS Code asks for the children of a thousand nodes at once. */
  readonly #slicer = new TimeSlicer();
  #tree = new DrawnTree([]);
  /** Whether something may have changed since the nodes were made. */
  #isStale = true;

  constructor(
    id: string,
    private readonly source: NodeSource,
    options: ViewOptions = {},
  ) {
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
    return this.#now.find(id);
  }

  get roots(): readonly TreeNode[] {
    return this.#now.roots;
  }

  /** Something may have changed: while the nodes are seen, they are made and drawn again. */
  update(): void {
    this.#isStale = true;
    if (this.view.visible) this.#refresh();
  }

  /** Draws every node again: what the user did to one of them did not come true. */
  redraw(): void {
    this.#changed.fire();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return this.#slicer.run(() => [...this.#tree.childrenOf(node)]);
    await this.source.ready();
    // What was read meanwhile may not have been told of yet; all is drawn again now.
    this.#tree = new DrawnTree(this.source.nodes());
    this.#isStale = false;
    return [...this.#tree.roots];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#tree.parentOf(node);
  }

  /** The outermost node that `node` is below, or is. */
  rootOf(node: TreeNode): TreeNode {
    const parent = this.getParent(node);
    return parent ? this.rootOf(parent) : node;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node, this.#isOpen(node));
  }

  get #now(): DrawnTree {
    if (this.#isStale) this.#refresh();
    return this.#tree;
  }

  #refresh(): void {
    this.#isStale = false;
    const before = this.#tree;
    const roots = this.source.nodes();
    if (roots === before.roots) return;
    this.#tree = new DrawnTree(roots);
    if (!this.#tree.showsSame(before)) this.#changed.fire();
  }

  #note({ id }: TreeNode, isOpen: boolean): void {
    if (this.source.isPassing?.() !== true) this.#expansion.set(id, isOpen);
  }

  #isOpen({ id, expanded }: TreeNode): boolean {
    return this.#expansion.get(id) ?? expanded;
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

  /** Brings a node in sight. */
  async reveal(node: TreeNode, how: RevealOptions): Promise<void> {
    await this.view.reveal(node, how);
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
    return !parent || (this.#isOpen(parent) && this.#isInSight(parent));
  }

  dispose(): void {
    vscode.Disposable.from(this.#listening, this.view, this.#changed).dispose();
  }
}
