import { readPeriod } from '../report/period.ts';
import { oneLine } from './cellContent.ts';
import { dayOfSerial, serialOfDay } from './workbook/dates.ts';

/** What a cell of the period column is to hold: a text, or the number of a day. */
export type PeriodContent = { readonly text: string } | { readonly number: number };

/** A cell of the period column as it is. */
export interface HeldPeriod {
  readonly text: string;
  /** Whether it is a number that is shown as a date. */
  readonly isDate: boolean;
}

/**
 * What becomes of a cell that says `held` where the report says `period`; undefined where it can stay:
 * it says the same in other words, or there is nothing to say. A date stays a date where it can.
 */
export function periodContent(held: HeldPeriod, period: string): PeriodContent | undefined {
  const text = oneLine(period);
  if (text === '' || text === oneLine(held.text)) return undefined;
  const said = readPeriod(text);
  if (!held.isDate) {
    const before = readPeriod(oneLine(held.text));
    return said && before && isSame(said, before) ? undefined : { text };
  }
  const day = dayOfSerial(Number(held.text));
  const { start, end } = said ?? {};
  if (!day || !start || !end || serialOfDay(start) !== serialOfDay(end)) return { text };
  return serialOfDay(day) === serialOfDay(start) ? undefined : { number: serialOfDay(start) };
}

type Period = NonNullable<ReturnType<typeof readPeriod>>;

function isSame(a: Period, b: Period): boolean {
  const ends = ({ start, end }: Period): unknown[] =>
    [start, end].map((day) => day && serialOfDay(day));
  return ends(a).every((day, index) => day === ends(b)[index]);
}
