import { findDates } from '../../report/partialDate.ts';
import { formatPeriod, readPeriod, type Period } from '../../report/period.ts';
import { fold } from '../../text/fold.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Rule } from '../problem.ts';
import { writtenPeriod, type WrittenPeriod } from '../writtenPeriod.ts';

/** A period that ends before it starts. */
export const periodReversed: Rule = {
  problems: {
    'period-reversed': {
      severity: 'warning',
      message: (_, t) => t('The period ends before it starts.'),
    },
  },

  *check(report) {
    const written = writtenPeriod(report);
    const swapped = written && swappedPeriod(written);
    if (!swapped) return;
    const subject = formatPeriod(swapped.period);
    const { edits } = swapped;
    const changes = { fields: ['period'] } as const;
    const fixes = edits ? [{ kind: 'swap', subject, edits, changes } as const] : [];
    yield { code: 'period-reversed', args: {}, span: written.span, fixes };
  },
};

interface SwappedPeriod {
  readonly period: Period;
  /** Absent where the text is not simple enough to be changed. */
  readonly edits?: readonly TextEdit[];
}

/** What an unreadable period says when its two ends change places; undefined where that is nothing. */
export function swappedPeriod(written: WrittenPeriod): SwappedPeriod | undefined {
  if (written.period) return undefined;
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
