import { areAlike } from '../lists.ts';
import type { NamedSkill } from './reference.ts';
import type { ReportRecord } from './reportRecord.ts';

/** Whether two readings of a report say the same to everyone who looks at the portfolio. */
export function sameEvidence(
  before: ReportRecord | undefined,
  after: ReportRecord | undefined,
): boolean {
  if (!before || !after) return before === after;
  return (
    before.title === after.title &&
    before.section === after.section &&
    before.period === after.period &&
    before.draft === after.draft &&
    before.broken === after.broken &&
    areAlike(before.listed, after.listed) &&
    areAlike(before.references, after.references, sayTheSame)
  );
}

function sayTheSame(one: NamedSkill, other: NamedSkill): boolean {
  return one.kind === other.kind && one.written === other.written;
}
