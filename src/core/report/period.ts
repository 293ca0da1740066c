import { type CalendarDay, compareDays, daysIn, formatDay, isCalendarDay } from './calendarDay.ts';
import { type PartialDate, findDates } from './partialDate.ts';
import { fold } from '../text/fold.ts';

/** How finely a period was written; the coarser of its two ends. */
export type Precision = 'day' | 'month' | 'year';

/** From the first to the last day, both included. An open end is absent; never both. */
export interface Period {
  readonly start?: CalendarDay;
  readonly end?: CalendarDay;
  readonly precision: Precision;
}

/** The two ends of a period where they are written apart (`debut:`, `fin:`). */
export interface PeriodTexts {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

const TO = String.raw`(?:au|a|to|et|jusqu'(?:au|a|en)|/|\.\.+|[-–—→⇒=>]+)`;
const NAME = String.raw`(?:periode|date|annee(?: scolaire)?)s? ?:?`;
const FROM = String.raw`(?:${NAME})? ?(?:du|de|d'|des|le|entre|from)?`;
const NOW = String.raw`(?:auj(?:ourd'hui|\.)?|(?:a )?ce jour|en cours|actuel(?:lement)?|present|maintenant|today|now|\.\.+|…|\?)`;

// What may stand around the dates (each a #). Anything else, such as « Semestre 1 », is not a period.
const SHAPES = {
  range: new RegExp(`^${FROM} ?(?:le )?# ?${TO} ?(?:le )?#\\.?$`),
  bare: new RegExp(`^${FROM} ?# #$`),
  single: new RegExp(`^(?:${NAME}|le|en|courant|semaine du)? ?#\\.?$`),
  since: /^(?:depuis|a (?:partir|compter|dater)|des|since)(?: le| du| de| d')? ?#\.?$/,
  ongoing: new RegExp(`^${FROM} ?# ?(?:${TO}|${TO}? ?${NOW})$`),
  until: /^(?:jusqu'(?:au|a|en)|until) ?#\.?$/,
};

const NOISE = /\([^)]*\)|\binclus\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b/g;

/**
 * The period that a student wrote: `13/01/26 au 07/02/26`, `2026-01-13/2026-02-07`,
 * `janvier à mars 2026`, `09/2024 → 06/2026`, `depuis le 13/01/2026`, `2025-2026` (a school year)…,
 * or its two ends written apart, of which one may be missing.
 * `undefined` where it cannot be read, names no year, holds an impossible day or ends before it starts.
 */
export function readPeriod(written: string | PeriodTexts): Period | undefined {
  if (typeof written === 'string') return readOfficial(written) ?? readText(written);
  const [start, end] = [written.start?.trim(), written.end?.trim()];
  if (start && end) return readText(`${start} → ${end}`) ?? readText(`${start} - ${end}`);
  return start ? readText(`depuis ${start}`) : end ? readText(`jusqu'au ${end}`) : undefined;
}

/** `period` as the official form wants it: `13/01/26 au 07/02/26`; `depuis le 13/01/26` when open. */
export function formatPeriod({ start, end }: Period): string {
  if (start && end) return `${formatDay(start)} au ${formatDay(end)}`;
  return start ? `depuis le ${formatDay(start)}` : end ? `jusqu’au ${formatDay(end)}` : '';
}

/** Orders by start, then by end; where they start together, one that still goes on comes last. */
export function comparePeriods(a: Period, b: Period): number {
  return compareEnds(a.start ?? a.end, b.start ?? b.end) || compareEnds(a.end, b.end);
}

function compareEnds(a: CalendarDay | undefined, b: CalendarDay | undefined): number {
  return a && b ? compareDays(a, b) : Number(!a) - Number(!b);
}

const OFFICIAL = /^(\d\d)\/(\d\d)\/(?:20)?(\d\d) au (\d\d)\/(\d\d)\/(?:20)?(\d\d)$/;

/** The spelling of the official form, at once: lists of reports are in the order of their periods. */
function readOfficial(text: string): Period | undefined {
  const numbers = OFFICIAL.exec(text)?.slice(1).map(Number);
  if (!numbers) return undefined;
  const [day = 0, month = 0, year = 0, lastDayOf = 0, lastMonth = 0, lastYear = 0] = numbers;
  const start = { year: 2000 + year, month, day };
  const end = { year: 2000 + lastYear, month: lastMonth, day: lastDayOf };
  return compareDays(start, end) > 0 ? undefined : period(start, end, 'day');
}

/** Twice the longest that makes sense; what is longer is no period, and not looked at. */
const LONGEST = 200;

function readText(text: string): Period | undefined {
  if (text.length > LONGEST) return undefined;
  const clean = fold(fold(text).replace(NOISE, ' '));
  const dates = findDates(clean);
  const [first, second] = dates.map(({ date }) => date);
  if (!first || dates.length > 2) return undefined;
  const shape = shapeOf(clean, dates);
  if (second) {
    const isRange = shape === 'range' || (shape === 'bare' && datesEqual(first, second));
    return isRange ? rangeOf(first, second) : undefined;
  }
  if (shape === 'single') return period(firstDay(first), lastDay(first), precisionOf(first));
  if (shape === 'until') return period(undefined, lastDay(first), precisionOf(first));
  return shape ? period(firstDay(first), undefined, precisionOf(first)) : undefined;
}

function shapeOf(text: string, dates: readonly { start: number; end: number }[]) {
  let around = '';
  let from = 0;
  for (const { start, end } of dates) {
    around += `${text.slice(from, start)}#`;
    from = end;
  }
  around += text.slice(from);
  const shapes = Object.entries(SHAPES);
  return shapes.find(([, shape]) => shape.test(around))?.[0] as keyof typeof SHAPES | undefined;
}

/** Two dates with nothing between them are a period where each says as much as the other. */
function datesEqual(first: PartialDate, second: PartialDate): boolean {
  const says = ({ year, month, day }: PartialDate) => [year, month, day].map((part) => part && 1);
  return first.year !== undefined && String(says(first)) === String(says(second));
}

/** `13 au 17 janvier 2026`, `novembre à janvier 2026`: each end lends the other what it leaves out. */
function rangeOf(first: PartialDate, second: PartialDate): Period | undefined {
  const schoolYear = readSchoolYear(first, second);
  if (schoolYear) return schoolYear;
  const start = { ...lent(second, first), ...first };
  const end = { ...lent(first, second), ...second };
  const precision = [precisionOf(start), precisionOf(end)].sort(byCoarseness)[0] ?? 'day';
  const [from, to] = [firstDay(start), lastDay(end)];
  if (!from || !to || compareDays(from, to) <= 0) return period(from, to, precision);
  if (first.year === undefined) return period({ ...from, year: from.year - 1 }, to, precision);
  if (second.year === undefined) return period(from, { ...to, year: to.year + 1 }, precision);
  return undefined;
}

/** What `other` leaves out and `one` says: the year, and the month where `other` is a day alone. */
function lent(one: PartialDate, other: PartialDate): PartialDate {
  const needsMonth = other.day !== undefined && other.month === undefined;
  return {
    ...(one.year !== undefined && { year: one.year }),
    ...(needsMonth && one.month !== undefined && { month: one.month }),
  };
}

/** `2025-2026`, `2025/26`: French students mean a school year by it, 1 September to 31 August. */
function readSchoolYear(first: PartialDate, second: PartialDate): Period | undefined {
  const { year } = first;
  if (year === undefined || first.month !== undefined || second.month !== undefined)
    return undefined;
  if (second.year !== year + 1 && second.day !== (year + 1) % 100) return undefined;
  return period({ year, month: 9, day: 1 }, { year: year + 1, month: 8, day: 31 }, 'year');
}

function firstDay({ year, month, day }: PartialDate): CalendarDay | undefined {
  if (year === undefined || (day !== undefined && month === undefined)) return undefined;
  return { year, month: month ?? 1, day: day ?? 1 };
}

function lastDay({ year, month = 12, day }: PartialDate): CalendarDay | undefined {
  return year === undefined ? undefined : { year, month, day: day ?? daysIn(year, month) };
}

const byCoarseness = (a: Precision, b: Precision): number => COARSE.indexOf(a) - COARSE.indexOf(b);
const COARSE: readonly Precision[] = ['year', 'month', 'day'];

function precisionOf({ month, day }: PartialDate): Precision {
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

function period(
  start: CalendarDay | undefined,
  end: CalendarDay | undefined,
  precision: Precision,
): Period | undefined {
  const ends = [start, end].filter((day) => day !== undefined);
  if (ends.length === 0 || !ends.every(isCalendarDay)) return undefined;
  return { ...(start && { start }), ...(end && { end }), precision };
}
