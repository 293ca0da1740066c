import * as vscode from 'vscode';
import type { TreeNode } from '../../sidebar/treeNode.ts';
import { toTreeItem } from './treeItem.ts';

/** What a view is made of. */
export interface NodeSource {
  /** Settles when the first nodes can be made; until then the view shows that it is at work. */
  readonly ready: () => Promise<unknown>;
  /** The outermost lines, in full. */
  nodes(): readonly TreeNode[];
}

type ViewOptions = Omit<vscode.TreeViewOptions<TreeNode>, 'treeDataProvider'>;

/** A view of the sidebar that draws nodes. It is redrawn only where a word of it has changed. */
export class NodeTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly view: vscode.TreeView<TreeNode>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #parents = new Map<string, TreeNode | undefined>();
  readonly #byId = new Map<string, TreeNode>();
  #roots: readonly TreeNode[] = [];
  #drawn = '';

  constructor(
    id: string,
    private readonly source: NodeSource,
    options: ViewOptions = {},
  ) {
    this.view = vscode.window.createTreeView(id, { ...options, treeDataProvider: this });
    this.update();
  }

  /** The node of that id, as last drawn. */
  node(id: string): TreeNode | undefined {
    return this.#byId.get(id);
  }

  get roots(): readonly TreeNode[] {
    return this.#roots;
  }

  /** Makes the nodes again. Lines that say the same as before are left alone. */
  update(): void {
    const roots = this.source.nodes();
    const drawn = JSON.stringify(roots);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#roots = roots;
    this.#parents.clear();
    this.#byId.clear();
    this.#index(roots, undefined);
    this.#changed.fire();
  }

  /** Draws every line again: what the user did to one of them did not come true. */
  redraw(): void {
    this.#changed.fire();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node) return [...(this.#byId.get(node.id) ?? node).children];
    await this.source.ready();
    return [...this.#roots];
  }

  getParent({ id }: TreeNode): TreeNode | undefined {
    return this.#parents.get(id);
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return toTreeItem(node);
  }

  /** Opens every line that `wanted` accepts, without moving selection or focus. */
  async expand(wanted: (node: TreeNode) => boolean): Promise<void> {
    const open = [...this.#byId.values()].filter(
      (node) => node.children.length > 0 && wanted(node),
    );
    // Lines open from the outside in, or the inner ones are not there yet.
    for (const node of open) {
      // eslint-disable-next-line no-await-in-loop
      await this.view.reveal(node, { expand: true, select: false, focus: false });
    }
    const [first] = this.#roots;
    if (first) await this.view.reveal(first, { select: false, focus: false });
  }

  dispose(): void {
    vscode.Disposable.from(this.view, this.#changed).dispose();
  }

  #index(nodes: readonly TreeNode[], parent: TreeNode | undefined): void {
    for (const node of nodes) {
      this.#byId.set(node.id, node);
      this.#parents.set(node.id, parent);
      this.#index(node.children, node);
    }
  }
}
