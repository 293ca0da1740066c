import * as vscode from 'vscode';
import { Delay } from '../ui/delay.ts';
import { unawaited } from '../ui/messages.ts';
import type { FileReader } from './fileReader.ts';

const SETTLE_MS = 80;
/** From so many changes on, the system may have lost some before it told of them. */
const MANY = 300;
const REST_MS = 1_500;

/** Who tells of files and folders. */
export type Watcher = Pick<
  vscode.FileSystemWatcher,
  'onDidCreate' | 'onDidChange' | 'onDidDelete' | 'dispose'
>;

/**
 * Follows profiles and reports on disk. Where many change at once, the system may lose some before
 * it tells of them: once it is quiet again, all files are looked at.
 */
export class FileWatch implements vscode.Disposable {
  readonly #listening: vscode.Disposable;
  /** Whether each file or folder that was told of was said to be gone, at any time since. */
  readonly #told = new Map<string, boolean>();
  // A checkout changes thousands of files at once: they are taken together.
  readonly #settle = new Delay(SETTLE_MS, () => this.#takeIn());
  readonly #rest = new Delay(REST_MS, () => this.#lookForLost());
  #count = 0;

  constructor(
    private readonly reader: FileReader,
    watcher: Watcher = vscode.workspace.createFileSystemWatcher('**/*'),
  ) {
    this.#listening = vscode.Disposable.from(
      this.#settle,
      this.#rest,
      watcher,
      watcher.onDidCreate((uri) => this.#hear(uri, false)),
      watcher.onDidChange((uri) => this.#hear(uri, false)),
      watcher.onDidDelete((uri) => this.#hear(uri, true)),
    );
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #hear(uri: vscode.Uri, gone: boolean): void {
    const name = uri.toString();
    this.#told.set(name, gone || (this.#told.get(name) ?? false));
    this.#count += 1;
    this.#settle.debounce();
    this.#rest.debounce();
  }

  #takeIn(): void {
    const changes = [...this.#told];
    this.#told.clear();
    unawaited(this.reader.takeIn(changes));
  }

  #lookForLost(): void {
    const isMany = this.#count > MANY;
    this.#count = 0;
    if (isMany) unawaited(this.reader.refreshLost());
  }
}
