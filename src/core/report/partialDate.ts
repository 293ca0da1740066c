/** A date as far as it was written. `month` is 1–12, `day` 1–31; a day alone has neither month nor year. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date found in a text, with its place there (UTF-16, half-open). */
export interface FoundDate {
  readonly date: PartialDate;
  readonly start: number;
  readonly end: number;
}

// Folded (no accents, lower case), French and English, at the length people shorten them to.
const MONTHS = [
  /^jan/,
  /^f[ei][bv]/,
  /^mar/,
  /^a[vp]r/,
  /^ma[iy]/,
  /^jun|^juin/,
  /^jui?l/,
  /^a[ou][ug]/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];

const MONTH_NAME =
  '(?<name>janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre' +
  '|january|february|march|april|may|june|july|august|september|october|november|december' +
  '|(?:janv?|fevr?|feb|avr|apr|jun|juil|jul|aug|sept?|oct|nov|dec)\\b\\.?)(?![a-z])';

// The hour that programs write behind a day, and their time zone: it says nothing of the day.
const HOUR =
  '(?:(?:t| )\\d{1,2}[:h]\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?(?:z|[-+]\\d{2}:\\d{2}|\\+\\d{4}|-\\d{4}(?!-\\d)))?(?!\\d))?';

// The more a form says, the earlier it is tried. `(?!\d)` keeps 2026-01/2026 from being read as 2026-01-20.
const FORMS = [
  `(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})(?!\\d)${HOUR}`,
  `(?<d>\\d{1,2})([-/.])(?<m>\\d{1,2})\\2(?<y>\\d{4}|\\d{2})(?!\\d)${HOUR}`,
  `(?:(?<d>\\d{1,2})(?:er)?\\s+)?${MONTH_NAME}(?:\\s+(?<y>\\d{4}|\\d{2})(?!\\d))?`,
  '(?<y>\\d{4})[-/.](?<m>0?[1-9]|1[0-2])(?!\\d)',
  '(?<m>\\d{1,2})[-/.](?<y>\\d{4})(?!\\d)',
  '(?<d>\\d{1,2})[/.](?<m>\\d{1,2})(?!\\d)',
  '(?<y>\\d{4})(?!\\d)',
  '(?<d>\\d{1,2})(?:er)?(?!\\d)',
].map((form) => new RegExp(form, 'y'));

/** The dates in `text` (folded: no accents, lower case), in their order, without overlap. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  let at = 0;
  while (at < text.length) {
    const here = isInsideWord(text, at) ? undefined : dateAt(text, at);
    if (here) found.push(here);
    at = here ? here.end : at + 1;
  }
  return found;
}

function isInsideWord(text: string, at: number): boolean {
  return /[a-z0-9]{2}/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function dateAt(text: string, at: number): FoundDate | undefined {
  for (const form of FORMS) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match) return { date: toDate(match.groups ?? {}), start: at, end: form.lastIndex };
  }
  return undefined;
}

function toDate({ y, m, d, name }: Record<string, string | undefined>): PartialDate {
  const month = name === undefined ? m && Number(m) : MONTHS.findIndex((is) => is.test(name)) + 1;
  // Without a year, 09/24 can only be a month of 2024; 05/12 stays the fifth of December.
  if (!y && !name && d && m && Number(m) > 12) return { month: Number(d), year: 2000 + Number(m) };
  return {
    ...(y && { year: y.length === 2 ? 2000 + Number(y) : Number(y) }),
    ...(month && { month }),
    ...(d && { day: Number(d) }),
  };
}
