import type { Steps } from '../steps.ts';
import { saySame } from './sameLines.ts';
import type { TreeNode } from './treeNode.ts';

/** Stands for what is above the outermost lines. */
type Above = string | undefined;

/** The lines of a tree as far as someone has asked for them. */
export class DrawnLines {
  readonly #byId = new Map<string, TreeNode>();
  readonly #parents = new Map<string, TreeNode>();
  /** The lines below a line that were asked for to be drawn, by the id of that line. */
  readonly #drawn = new Map<Above, readonly TreeNode[]>();
  /** The ids of the lines whose children are known by their own. */
  readonly #opened = new Set<string>();
  /** The lines of before, until all that is drawn of them is compared with these. */
  #before: DrawnLines | undefined;
  #saysOther = false;

  constructor(
    readonly roots: readonly TreeNode[],
    before?: DrawnLines,
  ) {
    this.#before = before;
    for (const root of roots) this.#byId.set(root.id, root);
  }

  /** Whether all that was drawn of the lines of before is compared with these. */
  get isCompared(): boolean {
    return this.#before === undefined;
  }

  /** Whether one of these lines was found to say something else than before. */
  get saysOther(): boolean {
    return this.#saysOther;
  }

  /** The outermost lines, to be drawn. */
  drawRoots(): readonly TreeNode[] {
    this.#drawn.set(undefined, this.roots);
    return this.roots;
  }

  /** The children of a line, as they are now, to be drawn; it may be one of an earlier tree. */
  drawBelow(line: TreeNode): readonly TreeNode[] {
    const now = this.#asNow(line) ?? line;
    this.#open(now);
    this.#drawn.set(now.id, now.children);
    return now.children;
  }

  parentOf(line: TreeNode): TreeNode | undefined {
    const now = this.#asNow(line);
    return now && this.#parents.get(now.id);
  }

  /** The line of an id. Of those not yet asked for, only such are made as may be on the way to it. */
  find(id: string): TreeNode | undefined {
    return this.#byId.get(id) ?? this.#findBelow(this.roots, id);
  }

  /**
   * Holds what was drawn of the lines of before against these, level by level, in steps that each
   * have the lines below one made. From then on the lines of before are not needed any more.
   */
  *compare(): Steps<void> {
    const before = this.#before;
    if (!before) return;
    const parents: (TreeNode | undefined)[] = [undefined];
    for (const parent of parents) {
      yield;
      if (parent) this.#open(parent);
      const lines = parent ? parent.children : this.roots;
      const old = before.#drawnBelow(parent?.id);
      if (old) this.#hold(parent?.id, lines, old);
      for (const line of lines) if (before.#isOpened(line.id)) parents.push(line);
    }
    this.#before = undefined;
  }

  /** What is drawn since cannot be of before. */
  #hold(above: Above, lines: readonly TreeNode[], old: readonly TreeNode[]): void {
    if (this.#drawn.has(above)) return;
    this.#drawn.set(above, lines);
    this.#saysOther ||= !saySame(lines, old);
  }

  #drawnBelow(above: Above): readonly TreeNode[] | undefined {
    const before = this.#before;
    return this.#drawn.get(above) ?? (before && before.#drawnBelow(above));
  }

  #isOpened(id: string): boolean {
    const before = this.#before;
    return this.#opened.has(id) || (before !== undefined && before.#isOpened(id));
  }

  #open(line: TreeNode): void {
    if (this.#opened.has(line.id)) return;
    this.#opened.add(line.id);
    for (const child of line.children) {
      this.#byId.set(child.id, child);
      this.#parents.set(child.id, line);
    }
  }

  /** The line of the same id; where it was in the lines of before, it is looked for there. */
  #asNow(line: TreeNode): TreeNode | undefined {
    const known = this.#byId.get(line.id);
    const parent = known ? undefined : this.#before?.parentOf(line);
    const above = parent && this.#asNow(parent);
    if (above) this.#open(above);
    return known ?? this.#byId.get(line.id);
  }

  #findBelow(lines: readonly TreeNode[], id: string): TreeNode | undefined {
    for (const line of lines) {
      if (line.id === id) return line;
      const mayLead = line.kind === 'section' || line.kind === 'group' || id.startsWith(line.id);
      const found = mayLead && line.hasChildren ? this.#findBelow(line.children, id) : undefined;
      if (!found) continue;
      this.#open(line); // what leads to it is drawn with it
      return found;
    }
    return undefined;
  }
}
