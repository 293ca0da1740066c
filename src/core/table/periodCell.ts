import type { CalendarDay } from '../report/calendarDay.ts';
import { readPeriod } from '../report/period.ts';
import { oneLine } from './workbook/xmlText.ts';

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

const DAY = 86400000; // milliseconds
/** The day before the first that a spreadsheet counts from, with the 29 February 1900 that it believes in. */
const ORIGIN = Date.UTC(1899, 11, 30);
/** 1 March 1900 and 31 December 9999: before and behind, a number is no date. */
const [FIRST, LAST] = [61, 2958465];

/** The day that a spreadsheet shows for a number (`45769`), in a workbook that counts from 1900. */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  if (!(FIRST <= serial && serial <= LAST)) return undefined;
  const date = new Date(ORIGIN + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of a day. */
function serialOfDay({ year, month, day }: CalendarDay): number {
  return Math.round((Date.UTC(year, month - 1, day) - ORIGIN) / DAY);
}
