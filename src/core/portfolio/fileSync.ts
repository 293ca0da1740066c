import { ReadFiles, type FileState } from './readFiles.ts';
import { ReadOrder } from './readOrder.ts';
import type { Unreadable } from './unreadable.ts';

/** A file as a disk tells of it. */
export type FileText =
  /** With the size of the file in bytes. */
  | { readonly text: string; readonly size: number }
  | { readonly unreadable: Unreadable }
  /** The file is gone. */
  | undefined;

/** The URIs of what a folder holds for us. */
export interface FilesFound {
  readonly profiles: readonly string[];
  /** Every Markdown file. */
  readonly reports: readonly string[];
}

/** The files of a window, by URI. What a disk refuses is a value; whatever rejects is a fault. */
export interface Disk {
  kindOf(uri: string): 'profile' | 'report' | 'folder';
  /** What is at or below a folder, or nothing where there is no such folder. */
  list(folder: string): Promise<FilesFound>;
  read(uri: string): Promise<FileText>;
  /** Undefined where there is no such file. */
  stat(uri: string): Promise<FileState | undefined>;
}

/** How the work of many files is done. */
export interface SyncWork {
  /** Does the work of every item, so many at a time, in time slices. */
  each<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void>;
  /** Tells of a file whose work has failed: the others go on. */
  failed(uri: string, error: unknown): void;
}

/** What is kept true to the files, by their URIs; a text is undefined where the file is gone. */
export interface FileStore {
  setProfile(uri: string, read: string | { readonly unreadable: Unreadable } | undefined): void;
  setFile(uri: string, read: string | { readonly unreadable: Unreadable } | undefined): void;
  /** The file, or the folder with all that is in it, is gone. */
  forget(uri: string): void;
}

/**
 * Keeps portfolios as the files are. Reads may end in any order and events may come at any time: what
 * was asked for last is what counts, for each file, and in the end all is as it is on disk.
 */
export class FileSync {
  readonly #order = new ReadOrder();
  readonly #read = new ReadFiles();

  constructor(
    private readonly portfolios: FileStore,
    private readonly disk: Disk,
    private readonly work: SyncWork,
  ) {}

  /** How many files were read and are there. */
  get fileCount(): number {
    return this.#read.size;
  }

  /** Reads everything at or below `uri`: a file or a folder that is there, came or changed. */
  async refresh(uri: string): Promise<void> {
    const isFolder = this.disk.kindOf(uri) === 'folder';
    const found = isFolder ? await this.#listed(uri) : [[uri]];
    // Profiles come first: they say whose the reports are, and how they are to be understood.
    for (const uris of found) {
      // eslint-disable-next-line no-await-in-loop -- the one list after the other
      await this.work.each(uris, (each) => this.#refreshFile(each));
    }
  }

  /** Something is gone, or is said to be: what there is now is read. */
  async gone(uri: string): Promise<void> {
    if (this.disk.kindOf(uri) === 'folder') this.forget(uri);
    await this.refresh(uri);
  }

  /** Forgets everything at or below `uri`; what is still being read there counts no more. */
  forget(uri: string): void {
    this.#order.supersede(uri, this.disk.kindOf(uri) === 'folder');
    this.#read.forgetAtOrBelow(uri);
    this.portfolios.forget(uri);
  }

  /** What an editor holds of a file that is saved is newer than what is being read. */
  supersede(uri: string): void {
    this.#order.supersede(uri, false);
  }

  /** Reads again what is no longer as it was read, whether or not anybody has told of it. */
  async refreshLost(folders: readonly string[]): Promise<void> {
    const found = await Promise.all(folders.map((folder) => this.#listed(folder)));
    const there = new Set(found.flat(2));
    const lost: string[] = [];
    await this.work.each(there, async (uri) => {
      const state = await this.disk.stat(uri);
      if (state && this.#read.mayDiffer(uri, state)) lost.push(uri);
    });
    // A folder that could not be listed for a moment has lost nothing: each file is asked for.
    await this.work.each([...lost, ...this.#read.notAmong(there)], (uri) => this.#refreshFile(uri));
  }

  async #listed(folder: string): Promise<readonly (readonly string[])[]> {
    try {
      const { profiles, reports } = await this.disk.list(folder);
      return [profiles, reports];
    } catch (error) {
      this.work.failed(folder, error);
      return [];
    }
  }

  async #refreshFile(uri: string): Promise<void> {
    const ticket = this.#order.takeTicket();
    const at = Date.now();
    try {
      const read = await this.disk.read(uri);
      if (this.#order.accept(uri, ticket)) this.#take(uri, read, at);
    } catch (error) {
      this.work.failed(uri, error);
    }
  }

  #take(uri: string, read: FileText, at: number): void {
    const text = read && 'text' in read ? read.text : read;
    if (read) this.#read.note(uri, { at, size: 'size' in read ? read.size : undefined });
    else this.#read.forgetAtOrBelow(uri);
    if (this.disk.kindOf(uri) === 'profile') this.portfolios.setProfile(uri, text);
    else this.portfolios.setFile(uri, text);
  }
}
