import * as vscode from 'vscode';
import { Delayer } from '../ui/delayer.ts';
import { unawaited } from '../ui/messages.ts';
import type { FileReader } from './fileReader.ts';
import { isProfile } from './files.ts';
import { isMarkdown } from './markdown.ts';

const READ_AFTER_MS = 80;
/** From so many changes on, the system may have lost some before it told of them. */
const MANY = 300;
const RECOVER_AFTER_MS = 1_500;
/** VS Code begins to watch a while after it was asked to; until then, it tells of no change. */
const LOOK_AGAIN_MS = [5_000, 20_000];
/** The end of the name of what is a file, as a rule: few folders are called like that. */
const LIKE_A_FILE = /\.[a-z]\w{0,7}$/i;

/** Who tells of files and folders. */
export type Watcher = Pick<
  vscode.FileSystemWatcher,
  'onDidCreate' | 'onDidChange' | 'onDidDelete' | 'dispose'
>;

/**
 * Follows profiles, reports and folders on disk. Where many change at once, the system may lose some before
 * it tells of them: once it is quiet again, all files are looked at.
 */
export class FileWatch implements vscode.Disposable {
  readonly #listening: vscode.Disposable;
  /** Whether each file or folder that was told of was said to be gone, at any time since. */
  readonly #told = new Map<string, boolean>();
  // A checkout changes thousands of files at once: they are taken together.
  readonly #reading = new Delayer(READ_AFTER_MS, () => this.#takeIn());
  readonly #recovering = new Delayer(RECOVER_AFTER_MS, () => this.#lookForLost());
  readonly #lookingAgain = LOOK_AGAIN_MS.map(
    (time) => new Delayer(time, () => this.reader.refreshFew()),
  );
  #count = 0;

  constructor(
    private readonly reader: FileReader,
    watcher: Watcher = vscode.workspace.createFileSystemWatcher('**/*'),
  ) {
    this.#listening = vscode.Disposable.from(
      this.#reading,
      this.#recovering,
      ...this.#lookingAgain,
      watcher,
      watcher.onDidCreate((uri) => this.#hear(uri, false)),
      // A folder changes with what is in it, which is told of as well.
      watcher.onDidChange((uri) => isRead(uri) && this.#hear(uri, false)),
      watcher.onDidDelete((uri) => this.#hear(uri, true)),
    );
  }

  /** Looks some seconds from now for what has changed before VS Code watched. */
  lookAgain(): void {
    for (const looking of this.#lookingAgain) looking.debounce();
  }

  dispose(): void {
    this.#listening.dispose();
  }

  #hear(uri: vscode.Uri, gone: boolean): void {
    if (this.reader.ignores(uri)) return;
    const name = uri.toString();
    this.#told.set(name, gone || (this.#told.get(name) ?? false));
    this.#count += 1;
    this.#reading.debounce();
    this.#recovering.debounce();
  }

  #takeIn(): void {
    // Among few, one may be a folder that is called like a file; of many, what is lost is looked for.
    const isFew = this.#told.size <= MANY;
    const changes = [...this.#told].filter(([name]) => isFew || isFollowed(name));
    this.#told.clear();
    unawaited(this.reader.takeIn(changes));
  }

  #lookForLost(): void {
    const isMany = this.#count > MANY;
    this.#count = 0;
    if (isMany) unawaited(this.reader.refreshLost());
  }
}

/** Whether this is read, or is called as folders are. */
function isFollowed(name: string): boolean {
  return !LIKE_A_FILE.test(name) || isRead(vscode.Uri.parse(name, true));
}

function isRead(uri: vscode.Uri): boolean {
  return isMarkdown(uri) || isProfile(uri);
}
