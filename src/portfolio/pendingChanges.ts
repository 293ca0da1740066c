interface Change {
  /** Whether the file or folder is gone now. */
  readonly gone: boolean;
  /** Whether it was gone in the meantime: what is there now may be another. */
  readonly wasGone: boolean;
}

/** What is to be done about changes on disk, in this order. */
export interface ChangesTaken {
  /** Files and folders of which nothing that was known is so any more. */
  readonly gone: readonly string[];
  /** Files and folders that are to be read as they are now. */
  readonly present: readonly string[];
}

/** Changes on disk, by URI, that have been told of and not been looked at yet. */
export class PendingChanges {
  readonly #changes = new Map<string, Change>();

  constructor(
    /** Whether a URI is that of a file, which is read whole; a folder may have lost some of its files. */
    private readonly isFile: (uri: string) => boolean,
  ) {}

  note(uri: string, gone: boolean): void {
    const wasGone = gone || (this.#changes.get(uri)?.wasGone ?? false);
    this.#changes.set(uri, { gone, wasGone });
  }

  /** Gives up what was told of: what is told from now on comes with the next. */
  take(): ChangesTaken {
    const changes = [...this.#changes];
    this.#changes.clear();
    const uris = (wanted: (change: Change, uri: string) => boolean) =>
      changes.filter(([uri, change]) => wanted(change, uri)).map(([uri]) => uri);
    return {
      gone: uris(({ gone, wasGone }, uri) => gone || (wasGone && !this.isFile(uri))),
      present: uris(({ gone }) => !gone),
    };
  }
}
