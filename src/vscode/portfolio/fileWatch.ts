import * as vscode from 'vscode';
import { PendingChanges } from '../../portfolio/pendingChanges.ts';
import type { FileReader } from './fileReader.ts';
import { isFolderLink, isMarkdown, isProfile } from './files.ts';
import { RestAfterMany } from './restAfterMany.ts';

const SETTLE_MS = 80;

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
  readonly #pending = new PendingChanges((uri) => isFile(vscode.Uri.parse(uri, true)));
  readonly #rest = new RestAfterMany(() => this.#inTurn(() => this.#takeLost()));
  #settled: Promise<unknown> = Promise.resolve();
  #settling: NodeJS.Timeout | undefined;

  constructor(
    private readonly reader: FileReader,
    watcher: Watcher = vscode.workspace.createFileSystemWatcher('**/*'),
  ) {
    this.#listening = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => this.#hear(uri, false)),
      watcher.onDidChange((uri) => this.#hear(uri, false)),
      watcher.onDidDelete((uri) => this.#hear(uri, true)),
    );
  }

  dispose(): void {
    clearTimeout(this.#settling);
    vscode.Disposable.from(this.#rest, this.#listening).dispose();
  }

  #hear(uri: vscode.Uri, gone: boolean): void {
    this.#rest.count();
    this.#pending.note(uri.toString(), gone);
    // A checkout changes thousands of files at once: they are taken together.
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#inTurn(() => this.#settle()), SETTLE_MS);
  }

  /** One after the other, or what was read first might be told last. */
  #inTurn(work: () => Promise<void>): void {
    this.#settled = this.#settled.then(work, work);
  }

  async #takeLost(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const lost = await this.reader.findLost(folders.map(({ uri }) => uri));
    for (const { uri, gone } of lost) this.#pending.note(uri, gone);
    await this.#settle();
  }

  async #settle(): Promise<void> {
    const { gone, present } = this.#pending.take();
    const changes = [
      ...gone.map((name) => ({ name, isGone: true })),
      ...present.map((name) => ({ name, isGone: false })),
    ];
    await this.reader.manyAtOnce(changes, async ({ name, isGone }) => {
      if (isGone) this.reader.forget(name);
      else await this.#refresh(vscode.Uri.parse(name, true));
    });
  }

  /** A folder of the window may be a link; one that comes to it is not followed. */
  async #refresh(uri: vscode.Uri): Promise<void> {
    if (isFile(uri) || !(await isFolderLink(uri))) await this.reader.refresh(uri);
  }
}

function isFile(uri: vscode.Uri): boolean {
  return isMarkdown(uri) || isProfile(uri);
}
