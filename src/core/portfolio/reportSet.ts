import type { ReportRecord } from './reportRecord.ts';

/**
 * Reports in no particular order. While a portfolio is read they only come, and a list fills many
 * times as fast; from the first that goes on they are a set, so that the next goes as fast among
 * ten thousand.
 */
export class ReportSet implements Iterable<ReportRecord> {
  #list: ReportRecord[] = [];
  #set: Set<ReportRecord> | undefined;

  /** Adds a report that is not among them. */
  add(report: ReportRecord): void {
    if (this.#set) this.#set.add(report);
    else this.#list.push(report);
  }

  delete(report: ReportRecord): void {
    this.#set ??= new Set(this.#list);
    this.#list = [];
    this.#set.delete(report);
  }

  [Symbol.iterator](): Iterator<ReportRecord> {
    return (this.#set ?? this.#list).values();
  }
}
