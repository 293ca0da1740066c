import { comparePeriods, readPeriod, type Period } from '../report/period.ts';
import type { ReportRecord } from './reportRecord.ts';

/** The period of a report; undefined where there is none that can be read. */
export function periodOf({ period }: ReportRecord): Period | undefined {
  return period === undefined ? undefined : readPeriod(period);
}

/**
 * By period; what has no readable one comes last. The rest of the order never depends on the file
 * system.
 */
export function byDate(a: ReportRecord, b: ReportRecord): number {
  const [periodA, periodB] = [periodOf(a), periodOf(b)];
  if (periodA && periodB) {
    const order = comparePeriods(periodA, periodB);
    if (order !== 0) return order;
  } else if (periodA ?? periodB) return periodA ? -1 : 1;
  return a.uri < b.uri ? -1 : 1;
}
