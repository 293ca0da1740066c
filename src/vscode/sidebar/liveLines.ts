import type { TreeNode } from '../../sidebar/treeNode.ts';
import { DrawnLines } from '../../sidebar/drawnLines.ts';
import type { Steps } from '../../steps.ts';
import { inSlices } from '../pace.ts';
import { unawaited } from '../messages.ts';

/** Who draws the lines. */
export interface LineEditor {
  /** Whether somebody sees the lines: while nobody does, they can wait. */
  isSeen(): boolean;
  /** Has all lines drawn again. */
  redraw(): void;
}

/**
 * The lines of a tree as they are now. Whether they say something else than what is drawn is found
 * out a few lines at a time: ten thousand may be open.
 */
export class LiveLines {
  #lines = new DrawnLines([]);
  /** Whether the lines may no longer say what is so. */
  #isLate = true;
  /** Whether something else is drawn than what the lines say. */
  #isOther = false;
  /** The lines that the editor came for last, or was told to come for. */
  #told = this.#lines;
  #settling: Promise<void> | undefined;
  #comparing: Promise<void> = Promise.resolve();

  constructor(
    private readonly make: () => readonly TreeNode[],
    private readonly editor: LineEditor,
  ) {}

  /** The lines, made again where something may have changed. */
  get now(): DrawnLines {
    if (!this.#isLate) return this.#lines;
    this.#isLate = false;
    const roots = this.make();
    if (roots !== this.#lines.roots) this.#lines = new DrawnLines(roots, this.#lines);
    return this.#lines;
  }

  /** The lines as they were made last, and may still be drawn. */
  get drawn(): DrawnLines {
    return this.#lines;
  }

  /** Something may have changed. While the lines are seen, they are drawn again where it has. */
  update(): void {
    this.expire();
    if (this.editor.isSeen()) unawaited(this.#settle());
  }

  /** Something may have changed; whoever asks next gets the lines as they are then. */
  expire(): void {
    this.#isLate = true;
  }

  /** The outermost lines for the editor, which is about to draw everything again. */
  roots(): readonly TreeNode[] {
    const lines = this.now;
    this.#told = lines;
    this.#isOther = false;
    if (!lines.isCompared) unawaited(this.#settle());
    return lines.drawRoots();
  }

  /** The children of a line for the editor; it may be one of an earlier tree. */
  below(line: TreeNode): readonly TreeNode[] {
    return this.#lines.drawBelow(line);
  }

  /** Settles when the editor has been told of what the lines say now, or of what came after. */
  async told(): Promise<void> {
    const lines = this.now;
    unawaited(this.#settle());
    // eslint-disable-next-line no-await-in-loop -- those of before may be at it first
    while (lines === this.#lines && !lines.isCompared) await this.#comparing;
  }

  dispose(): void {
    this.#isLate = false;
    this.#lines = new DrawnLines([]);
  }

  #settle(): Promise<void> {
    return (this.#settling ??= this.#compareAll());
  }

  /** Compares until there is nothing left to compare; what is small, within this very call. */
  async #compareAll(): Promise<void> {
    try {
      do {
        this.#comparing = inSlices(this.#compare(this.now));
        // eslint-disable-next-line no-await-in-loop -- what came meanwhile comes next
        await this.#comparing;
      } while ((this.#isLate && this.editor.isSeen()) || !this.#lines.isCompared);
    } finally {
      this.#settling = undefined;
    }
  }

  *#compare(lines: DrawnLines): Steps<void> {
    for (const step of lines.compare()) {
      this.#heed(lines);
      yield step;
      if (lines !== this.#lines) return;
    }
    this.#heed(lines);
  }

  /** Tells the editor, once, as soon as the first difference is found. */
  #heed(lines: DrawnLines): void {
    if (lines.saysOther && lines !== this.#told) this.#isOther = true;
    if (!this.#isOther || !this.editor.isSeen()) return;
    this.#isOther = false;
    this.#told = lines;
    this.editor.redraw();
  }
}
