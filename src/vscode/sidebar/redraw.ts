import * as vscode from 'vscode';

const AGAIN_AFTER_MS = 2_000;
const AGAIN_AT_MOST = 4;

/**
 * Tells the editor that a tree has changed, until it comes for the lines. A busy VS Code may lose the
 * first word: it forgets its lines at once, and waits; an earlier answer that is still on its way then
 * counts as the new one, and the view would stay as it was.
 */
export class Redraw implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #waiting: NodeJS.Timeout | undefined;

  /**
   * @param isSeen whether the view shows: for one that does not, the editor comes later.
   * @param after how long the editor has, in milliseconds.
   */
  constructor(
    private readonly isSeen: () => boolean,
    private readonly after = AGAIN_AFTER_MS,
  ) {}

  /** Has the tree drawn again. */
  ask(times = AGAIN_AT_MOST): void {
    this.answered();
    if (times > 0) {
      this.#waiting = setTimeout(() => {
        if (this.isSeen()) this.ask(times - 1);
      }, this.after);
    }
    this.#changed.fire();
  }

  /** The editor has come for the lines. */
  answered(): void {
    clearTimeout(this.#waiting);
  }

  dispose(): void {
    this.answered();
    this.#changed.dispose();
  }
}
