import { swappedPeriod } from './periodReversed.ts';
import type { Rule } from './problem.ts';
import { writtenPeriod } from './writtenPeriod.ts';

/** A period that is no date: « Semestre 1 », 31/02/26. */
export const unreadablePeriod: Rule = function* (report) {
  const written = writtenPeriod(report);
  if (!written || written.period || swappedPeriod(written)) return;
  const args = { written: written.text };
  yield { code: 'unreadable-period', args, span: written.span, fixes: [] };
};
