import { compareDays, formatDay, type CalendarDay } from '../../report/calendarDay.ts';
import { periodText, type HeaderValue } from '../../report/header.ts';
import { findDates } from '../../report/partialDate.ts';
import { formatPeriod, readPeriod, type Period } from '../../report/period.ts';
import type { Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import type { Rule } from '../problem.ts';

/** A period that cannot be read, ends before it starts, or is not within the school years of the exam. */
export const period: Rule = {
  problems: {
    'unreadable-period': {
      severity: 'warning',
      message: (args, t) =>
        t('“{written}” cannot be read as a period: write it like {example}.', {
          ...args,
          example: '13/01/26 au 07/02/26',
        }),
    },
    'period-reversed': {
      severity: 'warning',
      message: (_, t) => t('The period ends before it starts.'),
    },
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
    const written = writtenPeriod(report);
    if (!written) return;
    const { text, span } = written;
    if (written.period) {
      const years = session === undefined ? undefined : schoolYearsOf(session);
      if (session === undefined || !years || isWithin(written.period, years)) return;
      const args = { session, first: formatDay(years.first), last: formatDay(years.last) };
      yield { code: 'period-outside-session', args, span, fixes: [] };
      return;
    }
    const swapped = swappedPeriod(written);
    if (!swapped) {
      yield { code: 'unreadable-period', args: { written: text }, span, fixes: [] };
      return;
    }
    const subject = formatPeriod(swapped.period);
    const { edits } = swapped;
    const changes = { fields: ['period'] } as const;
    const fixes = edits ? [{ kind: 'swap', subject, edits, changes } as const] : [];
    yield { code: 'period-reversed', args: {}, span, fixes };
  },
};

/** The period of a report as it stands there. */
interface WrittenPeriod {
  readonly values: readonly HeaderValue[];
  /** Its two ends, when written apart, are joined. */
  readonly text: string;
  readonly span: Span;
  /** Absent where it cannot be read. */
  readonly period?: Period;
}

/** What the header says of the period; undefined where it says nothing. */
function writtenPeriod(report: Report): WrittenPeriod | undefined {
  const field = report.field('period');
  const values = field?.values.filter(({ value }) => value.trim() !== '') ?? [];
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return undefined;
  const text = periodText(field) ?? '';
  // `annee: 1` is the first year of the diploma, and no period at all.
  if (/^[12]\D*$/.test(text)) return undefined;
  const period = readPeriod(text);
  return {
    values,
    text,
    span: { start: first.span.start, end: last.span.end },
    ...(period && { period }),
  };
}

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

interface SwappedPeriod {
  readonly period: Period;
  /** Absent where the text is not simple enough to be changed. */
  readonly edits?: readonly TextEdit[];
}

/** What an unreadable period says when its two ends change places; undefined where that is nothing. */
function swappedPeriod(written: WrittenPeriod): SwappedPeriod | undefined {
  const text = fold(written.text);
  const [first, second, ...more] = findDates(text);
  if (!first || !second || more.length > 0) return undefined;
  const [one, two] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
  const between = text.slice(first.end, second.start);
  const swapped = text.slice(0, first.start) + two + between + one + text.slice(second.end);
  const period = readPeriod(swapped);
  const edits = period && swap(written, one, two);
  return period && { period, ...(edits && { edits }) };
}

function swap({ values }: WrittenPeriod, one: string, two: string): TextEdit[] | undefined {
  const [from, to, ...more] = values;
  if (!from || more.length > 0) return undefined;
  if (to) {
    return [
      { span: from.span, newText: to.source },
      { span: to.span, newText: from.source },
    ];
  }
  // Folding keeps the places of what has neither accents nor double spaces: of most dates.
  const [start, later] = [from.source.indexOf(one), from.source.lastIndexOf(two)];
  if (start < 0 || later < start + one.length) return undefined;
  return [
    { span: placed(from.span.start + start, one), newText: two },
    { span: placed(from.span.start + later, two), newText: one },
  ];
}

function placed(start: number, text: string): TextEdit['span'] {
  return { start, end: start + text.length };
}
