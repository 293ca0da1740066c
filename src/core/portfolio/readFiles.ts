import { isBelow } from '../text/uri.ts';

/** What is known of a file from when it was read. */
export interface ReadNote {
  /** When reading began, in milliseconds since 1970. */
  readonly at: number;
  /** In bytes; undefined where the file could not be read. */
  readonly size: number | undefined;
}

/** What a file system says of a file. */
export interface FileState {
  /** When it was written last, in milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
}

/** Clocks of file systems go by ticks: what is written after a look may bear a time before it. */
const TICK_MS = 20;
/** Some count whole seconds, or every other one. */
const COARSE_TICK_MS = 2_000;

/** Which files were read, and when: by URI. */
export class ReadFiles {
  readonly #notes = new Map<string, ReadNote>();

  get size(): number {
    return this.#notes.size;
  }

  note(uri: string, note: ReadNote): void {
    this.#notes.set(uri, note);
  }

  /** Forgets a file, or all that is in a folder. */
  forgetAtOrBelow(uri: string): void {
    if (this.#notes.delete(uri)) return;
    for (const file of this.#notes.keys()) if (isBelow(file, uri)) this.#notes.delete(file);
  }

  /** Whether a file may be another than the one that was read; one that never was, is. */
  mayDiffer(uri: string, { mtime, size }: FileState): boolean {
    const note = this.#notes.get(uri);
    if (note?.size !== size) return true;
    return mtime + (mtime % 1_000 === 0 ? COARSE_TICK_MS : TICK_MS) >= note.at;
  }

  /** The files that were read and are not among these. */
  notAmong(uris: ReadonlySet<string>): string[] {
    return [...this.#notes.keys()].filter((uri) => !uris.has(uri));
  }
}
