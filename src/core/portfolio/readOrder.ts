/**
 * Which of the things that were learnt of a file was asked for last: an older read that ends later
 * must not win. Whoever is about to read takes a ticket, and asks whether it still counts once it
 * has read.
 */
export class ReadOrder {
  #last = 0;
  readonly #files = new Map<string, number>();
  /** Folders that went, with all that was in them. */
  readonly #folders = new Map<string, number>();

  /** To be taken before the file is read; later tickets are greater. */
  takeTicket(): number {
    this.#last += 1;
    return this.#last;
  }

  /** Whether what was read with this ticket is the newest of the file; if so, older tickets expire. */
  accept(uri: string, ticket: number): boolean {
    if (ticket <= this.#newestOf(uri)) return false;
    this.#files.set(uri, ticket);
    return true;
  }

  /** The file, or the folder with all that is in it, is known otherwise now: older tickets expire. */
  supersede(uri: string, isFolder: boolean): void {
    (isFolder ? this.#folders : this.#files).set(uri, this.takeTicket());
  }

  #newestOf(uri: string): number {
    let newest = this.#files.get(uri) ?? 0;
    if (this.#folders.size === 0) return newest;
    for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) {
      newest = Math.max(newest, this.#folders.get(uri.slice(0, at)) ?? 0);
    }
    return newest;
  }
}
