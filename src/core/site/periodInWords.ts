import type { CalendarDay } from '../report/calendarDay.ts';
import type { Period } from '../report/period.ts';

const MONTHS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
] as const;

/** A period as a page says it, as finely as it was written: « du 13 janvier au 7 février 2026 ». */
export function periodInWords({ start, end, precision }: Period): string {
  if (precision === 'year') return years(start, end);
  const say = precision === 'day' ? dayInWords : monthInWords;
  const [since, until] =
    precision === 'day' ? ['depuis le ', 'jusqu’au '] : ['depuis ', 'jusqu’en '];
  if (!start || !end) return start ? since + say(start) : end ? until + say(end) : '';
  if (say(start) === say(end)) return precision === 'day' ? `le ${say(end)}` : say(end);
  const from = say(start, start.year === end.year ? end : undefined);
  return precision === 'day' ? `du ${from} au ${say(end)}` : `${elided(from)} à ${say(end)}`;
}

/** Without the month and the year that `before` says too. */
function dayInWords({ year, month, day }: CalendarDay, before?: CalendarDay): string {
  const number = day === 1 ? '1er' : String(day);
  if (before?.month === month) return number;
  return `${number} ${monthInWords({ year, month, day }, before)}`;
}

function monthInWords({ year, month }: CalendarDay, before?: CalendarDay): string {
  const name = MONTHS[month - 1] ?? '';
  return before ? name : `${name} ${year}`;
}

function elided(month: string): string {
  return /^[aeiou]/.test(month) ? `d’${month}` : `de ${month}`;
}

function years(start: CalendarDay | undefined, end: CalendarDay | undefined): string {
  if (!start || !end) return start ? `depuis ${start.year}` : end ? `jusqu’en ${end.year}` : '';
  if (start.year === end.year) return String(start.year);
  const isSchoolYear = end.year === start.year + 1 && start.month === 9 && end.month === 8;
  return isSchoolYear ? `${start.year}-${end.year}` : `de ${start.year} à ${end.year}`;
}
