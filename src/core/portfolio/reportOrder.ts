import type { ReportEntry } from './reportEntry.ts';
import { type Period, comparePeriods, readPeriod } from '../report/period.ts';
import { baseName, decoded } from '../text/uri.ts';

/** The period of a report; undefined where there is none that can be read. */
export function periodOf({ period }: ReportEntry): Period | undefined {
  return period === undefined ? undefined : readPeriod(period);
}

/**
 * Reports by period, each period read once; what has no readable one comes last. The rest of the
 * order never depends on the file system.
 */
export function inOrderOfDate(reports: Iterable<ReportEntry>): ReportEntry[] {
  return Array.from(reports, (report) => ({ report, period: periodOf(report) }))
    .sort(byDate)
    .map(({ report }) => report);
}

/** The first `count` reports in the same order, without putting all of them in order. */
export function earliest(reports: readonly ReportEntry[], count: number): ReportEntry[] {
  const found: Dated[] = [];
  for (const report of reports) {
    const dated = { report, period: periodOf(report) };
    const place = found.findIndex((other) => byDate(dated, other) < 0);
    found.splice(place < 0 ? found.length : place, 0, dated);
    if (found.length > count) found.pop();
  }
  return found.map(({ report }) => report);
}

interface Dated {
  readonly report: ReportEntry;
  readonly period: Period | undefined;
}

function byDate(a: Dated, b: Dated): number {
  if (a.period && b.period) {
    const order = comparePeriods(a.period, b.period);
    if (order !== 0) return order;
  } else if (a.period ?? b.period) return a.period ? -1 : 1;
  return a.report.uri < b.report.uri ? -1 : 1;
}

/** What has a name in lists. */
interface Named {
  readonly title?: string | undefined;
  readonly uri: string;
}

/** What a report is called in lists: its title, or else the name of its file. */
export function reportName({ title, uri }: Named): string {
  return title ?? decoded(baseName(uri));
}
