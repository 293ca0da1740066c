import type { ReportEntry } from './reportEntry.ts';

/**
 * Reports in no particular order. While a portfolio is read they only come, and a list fills many
 * times as fast; from the first that goes on they are a set, so that the next goes as fast among
 * ten thousand.
 */
export class ReportSet implements Iterable<ReportEntry> {
  #list: ReportEntry[] = [];
  #set: Set<ReportEntry> | undefined;

  /** Adds a report that is not among them. */
  add(report: ReportEntry): void {
    if (this.#set) this.#set.add(report);
    else this.#list.push(report);
  }

  delete(report: ReportEntry): void {
    this.#set ??= new Set(this.#list);
    this.#list = [];
    this.#set.delete(report);
  }

  [Symbol.iterator](): Iterator<ReportEntry> {
    return (this.#set ?? this.#list).values();
  }
}
