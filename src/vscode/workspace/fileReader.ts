import * as vscode from 'vscode';
import { FileSync, type FileStore } from '../../core/portfolio/fileSync.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import type { Exclusions } from './exclusions.ts';
import { isFolderLink, WorkspaceDisk } from './files.ts';

/** VS Code takes a message to the window and back for each: with few under way, it waits for those. */
const AT_ONCE = 256;
/** So many changes at once are told of together. */
const MANY = 50;
/** Of more files, it would take VS Code seconds to say how each is now. */
const FEW = 2_000;

/** Reads profiles and reports of the window, in time slices. */
export class FileReader implements vscode.Disposable {
  readonly #slicer = new TimeSlicer();
  readonly #cancellation = new vscode.CancellationTokenSource();
  readonly #sync: FileSync;
  readonly #finished = new vscode.EventEmitter<void>();
  /** Fires when many changes have all been taken in. */
  readonly onDidFinish = this.#finished.event;
  #busy = 0;

  constructor(
    portfolios: FileStore,
    private readonly exclusions: Exclusions,
    log: Pick<vscode.LogOutputChannel, 'error'>,
  ) {
    const { token } = this.#cancellation;
    const disk = new WorkspaceDisk({ exclusions, slicer: this.#slicer, token });
    this.#sync = new FileSync(portfolios, disk, {
      each: (items, work) => this.#each([...items], work),
      failed: (uri, error) => log.error(`${uri}: ${String(error)}`),
    });
  }

  /** Whether many changes are being taken in: what is known meanwhile is half of it. */
  get isBusy(): boolean {
    return this.#busy > 0;
  }

  /** Whether what happens to a file or folder is none of ours. */
  ignores(uri: vscode.Uri): boolean {
    return this.exclusions.has(uri);
  }

  /** Reads everything at or below `uri`: a file or a folder that is there, came or changed. */
  async refresh(uri: vscode.Uri): Promise<void> {
    if (!this.exclusions.has(uri)) await this.#sync.refresh(uri.toString());
  }

  /** Takes in changes that were told of: each file or folder, and whether it is gone. */
  async takeIn(changes: readonly (readonly [uri: string, gone: boolean])[]): Promise<void> {
    await this.#each(changes, async ([name, gone]) => {
      const uri = vscode.Uri.parse(name, true);
      if (this.exclusions.has(uri)) return;
      // A folder of the window may be a link; one that comes to it is not followed.
      if (gone) await this.#sync.gone(name);
      else if (!(await isFolderLink(uri))) await this.#sync.refresh(name);
    });
  }

  /** Reads what is no longer as it was read, whether or not anybody has told of it. */
  async refreshLost(): Promise<void> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    await this.#sync.refreshLost(folders.map(({ uri }) => uri.toString()));
  }

  /** The same, where it is soon done. */
  async refreshFew(): Promise<void> {
    if (this.#sync.fileCount <= FEW) await this.refreshLost();
  }

  /** What an editor holds of a file that is saved is newer than what is being read. */
  supersede(uri: string): void {
    this.#sync.supersede(uri);
  }

  dispose(): void {
    this.#cancellation.cancel();
    vscode.Disposable.from(this.#cancellation, this.#finished).dispose();
  }

  async #each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const many = items.length > MANY ? 1 : 0;
    this.#busy += many;
    try {
      await forEachBounded(items, AT_ONCE, async (item) => {
        await this.#slicer.run(async () => {
          if (!this.#cancellation.token.isCancellationRequested) await work(item);
        });
      });
    } finally {
      this.#busy -= many;
      if (many > 0 && this.#busy === 0) this.#finished.fire();
    }
  }
}
