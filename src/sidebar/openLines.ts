import type { TreeNode } from './treeNode.ts';

/**
 * Which lines of a tree the user has opened and closed. The editor forgets it of a line that leaves
 * the tree; here it is kept, so that a line comes back as it was left.
 */
export class OpenLines {
  readonly #states = new Map<string, boolean>();

  /** Notes that the user has opened a line, or closed it. */
  note({ id }: TreeNode, isOpen: boolean): void {
    this.#states.set(id, isOpen);
  }

  /** Whether a line is open when it is drawn for the first time, or again. */
  isOpen({ id, expanded }: TreeNode): boolean {
    return this.#states.get(id) ?? expanded;
  }
}
