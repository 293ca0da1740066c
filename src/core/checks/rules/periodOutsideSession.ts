import { compareDays, formatDay, type CalendarDay } from '../../report/calendarDay.ts';
import type { Period } from '../../report/period.ts';
import type { Rule } from '../problem.ts';
import { writtenPeriod } from '../writtenPeriod.ts';

/** A period that is not within the two school years before the exam: most often a wrong year. */
export const periodOutsideSession: Rule = {
  problems: {
    'period-outside-session': {
      severity: 'warning',
      later: true,
      message: (args, t) =>
        t(
          'The period leaves the school years of the {session} session ({first} to {last}): check the year.',
          args,
        ),
    },
  },

  *check(report, { session }) {
    const written = session === undefined ? undefined : writtenPeriod(report);
    if (session === undefined || !written?.period) return;
    const years = schoolYearsOf(session);
    if (isWithin(written.period, years)) return;
    const args = { session, first: formatDay(years.first), last: formatDay(years.last) };
    yield { code: 'period-outside-session', args, span: written.span, fixes: [] };
  },
};

interface Days {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
}

/** From the first of September, two years before, to the end of the August of the exam. */
function schoolYearsOf(session: number): Days {
  return {
    first: { year: session - 2, month: 9, day: 1 },
    last: { year: session, month: 8, day: 31 },
  };
}

/** What is written in months or years alone says no day: it may stick out, but not lie outside. */
function isWithin({ start, end, precision }: Period, { first, last }: Days): boolean {
  if (precision === 'day') {
    return [start, end].every(
      (day) => !day || (compareDays(first, day) <= 0 && compareDays(day, last) <= 0),
    );
  }
  const isBefore = end !== undefined && compareDays(end, first) < 0;
  const isAfter = start !== undefined && compareDays(start, last) > 0;
  return !isBefore && !isAfter;
}
