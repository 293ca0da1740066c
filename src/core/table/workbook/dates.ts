import type { CalendarDay } from '../../report/calendarDay.ts';

const DAY = 86_400_000; // milliseconds
/** The day before the first that a spreadsheet counts from, with the 29 February 1900 that it believes in. */
const ORIGIN = Date.UTC(1899, 11, 30);
/** 1 March 1900 and 31 December 9999: before and behind, a number is no date. */
const [FIRST, LAST] = [61, 2_958_465];

/** The day that a spreadsheet shows for a number (`45769`), in a workbook that counts from 1900. */
export function dayOfSerial(serial: number): CalendarDay | undefined {
  if (!(FIRST <= serial && serial <= LAST)) return undefined;
  const date = new Date(ORIGIN + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The number of a day. */
export function serialOfDay({ year, month, day }: CalendarDay): number {
  return Math.round((Date.UTC(year, month - 1, day) - ORIGIN) / DAY);
}
