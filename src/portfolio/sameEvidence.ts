import type { Reference } from './reference.ts';
import type { ReportRecord } from './reportRecord.ts';

/**
 * Whether two readings of a report say the same to everyone who looks at the portfolio. Where a
 * reference stands is not compared: it moves with every line typed above it.
 */
export function sameEvidence(
  before: ReportRecord | undefined,
  after: ReportRecord | undefined,
): boolean {
  if (!before || !after) return before === after;
  return keyOf(before) === keyOf(after);
}

function keyOf(record: ReportRecord): string {
  return JSON.stringify({ ...record, references: record.references.map(referenceKey) });
}

function referenceKey({ kind, written }: Reference): string[] {
  return [kind, written];
}
