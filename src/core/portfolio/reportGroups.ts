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
