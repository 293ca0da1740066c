import { arraysEqual } from '../iteration.ts';
import type { TreeNode } from './treeNode.ts';

/** The nodes of a tree at one moment, made as far as an editor has asked for them. */
export class DrawnTree {
  readonly #nodes = new Map<string, TreeNode>();
  readonly #parents = new Map<string, TreeNode>();
  /** The ids of the nodes whose children were asked for. */
  readonly #drawn = new Set<string>();

  constructor(readonly roots: readonly TreeNode[]) {
    for (const root of roots) this.#nodes.set(root.id, root);
  }

  /** The children of a node, as they are now; it may be one of an earlier tree. */
  childrenOf({ id }: TreeNode): readonly TreeNode[] {
    const node = this.find(id);
    if (!node) return [];
    this.#drawn.add(id);
    for (const child of node.children) {
      this.#nodes.set(child.id, child);
      this.#parents.set(child.id, node);
    }
    return node.children;
  }

  /** The node above one, which may be of an earlier tree; undefined for a root. */
  parentOf({ id }: TreeNode): TreeNode | undefined {
    return this.find(id) && this.#parents.get(id);
  }

  /** The node of an id. Of those not yet asked for, only such are made as may be on the way to it. */
  find(id: string): TreeNode | undefined {
    return this.#nodes.get(id) ?? this.#findBelow(this.roots, id);
  }

  /**
   * Whether all that was drawn of an earlier tree says the same here, and counts as drawn from now on.
   * A node that was kept is the same with all that is below it: nobody looks there.
   */
  showsSame(before: DrawnTree): boolean {
    for (const id of before.#drawn) this.#drawn.add(id);
    const isSame = (node: TreeNode, old: TreeNode): boolean =>
      node === old ||
      (saysSame(node, old) && (!this.#drawn.has(node.id) || areSame(node.children, old.children)));
    const areSame = (now: readonly TreeNode[], old: readonly TreeNode[]): boolean =>
      now === old || arraysEqual(now, old, isSame);
    return areSame(this.roots, before.roots);
  }

  #findBelow(nodes: readonly TreeNode[], id: string): TreeNode | undefined {
    for (const node of nodes) {
      if (node.id === id) return node;
      const mayLead = node.kind === 'section' || node.kind === 'group' || id.startsWith(node.id);
      const found = mayLead && node.hasChildren ? this.#findBelow(node.children, id) : undefined;
      if (!found) continue;
      this.childrenOf(node); // what leads to it is drawn with it
      return found;
    }
    return undefined;
  }
}

/** Whether two nodes say the same, whatever is below them. */
function saysSame(a: TreeNode, b: TreeNode): boolean {
  const [words, others] = [wordsOf(a), new Map(wordsOf(b))];
  return (
    words.length === others.size && words.every(([name, value]) => isSame(value, others.get(name)))
  );
}

function wordsOf(node: TreeNode): [string, unknown][] {
  return Object.entries(node).filter(([name]) => name !== 'children');
}

/** Where a click leads is a small object of its own, made anew each time. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** Keeps what was made of each owner until one of the inputs is another. */
export class Memo<T> {
  readonly #made = new WeakMap<object, { readonly inputs: readonly unknown[]; readonly it: T }>();

  /** What `make` made for `owner` the last time that it had these inputs, or makes now. */
  of(owner: object, inputs: readonly unknown[], make: () => T): T {
    const known = this.#made.get(owner);
    if (known && arraysEqual(known.inputs, inputs)) return known.it;
    const it = make();
    this.#made.set(owner, { inputs, it });
    return it;
  }
}
