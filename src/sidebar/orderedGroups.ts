import { inGroups, type ReportGroup } from '../portfolio/reportGroups.ts';
import { orderSteps } from '../portfolio/reportOrder.ts';
import type { ReportRecord } from '../portfolio/reportRecord.ts';
import { atOnce, type Steps } from '../steps.ts';

/** The reports of one candidate by group; a group is put in order of date when it is looked into. */
export class OrderedGroups {
  /** In no particular order. */
  readonly all: ReadonlyMap<ReportGroup, readonly ReportRecord[]>;
  readonly #ordered = new Map<ReportGroup, readonly ReportRecord[]>();

  constructor(reports: Iterable<ReportRecord>) {
    this.all = inGroups(reports);
  }

  /** The reports of a group in order of date. */
  inOrder(id: ReportGroup): readonly ReportRecord[] {
    if (!this.#ordered.has(id)) atOnce(this.putInOrder(id));
    return this.#ordered.get(id) ?? [];
  }

  /** Puts a group in order beforehand. */
  *putInOrder(id: ReportGroup): Steps<void> {
    const ordered = yield* orderSteps(this.all.get(id) ?? []);
    this.#ordered.set(id, ordered);
  }
}
