import type { Report } from '../report/report.ts';
import { type Period, readPeriod } from '../report/period.ts';
import type { Span } from '../text/span.ts';
import { periodText, type HeaderValue } from '../report/header.ts';

/** The period of a report as it stands there. */
export interface WrittenPeriod {
  readonly values: readonly HeaderValue[];
  /** Its two ends, when written apart, are joined. */
  readonly text: string;
  readonly span: Span;
  /** Absent where it cannot be read. */
  readonly period?: Period;
}

/** What the header says of the period; undefined where it says nothing. */
export function writtenPeriod(report: Report): WrittenPeriod | undefined {
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
