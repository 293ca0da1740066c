import type { ReportEntry } from './reportEntry.ts';
import { SECTIONS, type Section } from '../report/section.ts';

/** A section of the official table, the reports whose section cannot be told, or the drafts. */
export type ReportGroup = Section | 'noSection' | 'drafts';

/** Every group, in the order of the official table; drafts, which do not count, come last. */
const REPORT_GROUPS: readonly ReportGroup[] = [...SECTIONS, 'noSection', 'drafts'];

/** The reports of each group, empty ones included, in the order in which they are given. */
export function inGroups(
  reports: Iterable<ReportEntry>,
): ReadonlyMap<ReportGroup, readonly ReportEntry[]> {
  const groups = new Map(REPORT_GROUPS.map((id): [ReportGroup, ReportEntry[]] => [id, []]));
  for (const report of reports) groups.get(groupOf(report))?.push(report);
  return groups;
}

function groupOf({ draft, section }: ReportEntry): ReportGroup {
  return draft ? 'drafts' : (section ?? 'noSection');
}

export function isSection(group: ReportGroup): group is Section {
  return group !== 'noSection' && group !== 'drafts';
}

const AT_MOST = 8;

/** The periods that reports name, as written, the most used first: reports of a placement share one. */
export function periodsUsed(reports: Iterable<ReportEntry>, except: string): string[] {
  const counts = new Map<string, number>();
  for (const { uri, period } of reports) {
    if (period === undefined || uri === except) continue;
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, AT_MOST)
    .map(([period]) => period);
}
