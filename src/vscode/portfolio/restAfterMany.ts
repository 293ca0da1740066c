import type * as vscode from 'vscode';

/** From so many changes on, the system may have lost some before it told of them. */
const MANY = 300;
const REST_MS = 1_500;

/** Notices when many changes came together, once they have come to rest. */
export class RestAfterMany implements vscode.Disposable {
  #count = 0;
  #resting: NodeJS.Timeout | undefined;

  /** @param tell is called when nothing has come for a while after many changes. */
  constructor(private readonly tell: () => void) {}

  /** A change came. */
  count(): void {
    this.#count += 1;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      const isMany = this.#count > MANY;
      this.#count = 0;
      if (isMany) this.tell();
    }, REST_MS);
  }

  dispose(): void {
    clearTimeout(this.#resting);
  }
}
