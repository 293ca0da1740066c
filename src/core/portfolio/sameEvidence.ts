import type { UnplacedMention } from '../report/mention.ts';
import type { ReportEntry } from './reportEntry.ts';
import { areAlike } from '../lists.ts';

/** Whether two readings of a report say the same to everyone who looks at the portfolio. */
export function sameEvidence(
  before: ReportEntry | undefined,
  after: ReportEntry | undefined,
): boolean {
  if (!before || !after) return before === after;
  return (
    before.title === after.title &&
    before.section === after.section &&
    before.period === after.period &&
    before.draft === after.draft &&
    before.broken === after.broken &&
    areAlike(before.listed, after.listed) &&
    areAlike(before.mentions, after.mentions, sayTheSame)
  );
}

function sayTheSame(one: UnplacedMention, other: UnplacedMention): boolean {
  return one.kind === other.kind && one.written === other.written;
}
