/** A calendar day: no hour, no time zone. `month` is 1–12, `day` 1–31. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number of days of a month (1–12) in a year of the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the calendar has that day; only years that two digits can say (2000–2099) count. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  const inRange = year >= 2000 && year <= 2099 && month >= 1 && month <= 12;
  return inRange && day >= 1 && day <= daysIn(year, month);
}

/** Negative when `a` comes before `b`, 0 when they are the same day. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** `JJ/MM/AA`. */
export function formatDay({ year, month, day }: CalendarDay): string {
  return [day, month, year % 100].map((part) => String(part).padStart(2, '0')).join('/');
}
