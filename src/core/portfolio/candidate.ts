import type { Option } from '../referential/skill.ts';
import type { ExamMode } from '../report/fieldId.ts';

/**
 * What the official forms ask of the student: the head of the table, and what both fiches say where a
 * report does not. A field that is not known is absent.
 */
export interface Candidate {
  readonly lastName?: string;
  readonly firstName?: string;
  readonly number?: string;
  readonly centre?: string;
  readonly option: Option;
  /** The year of the exam, such as 2027. */
  readonly session: number;
  /** Where the portfolio is published. */
  readonly url?: string;
  /** How bloc 2 is assessed. */
  readonly exam?: ExamMode;
  /** The organisation that the réalisations were carried out for. */
  readonly organisation?: string;
  /** The date on the fiches, `JJ/MM/AAAA`. */
  readonly ficheDate?: string;
}

/** A calendar month: `month` counts from 1. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** The month that it is here. */
export function thisMonth(): Month {
  const today = new Date();
  return { year: today.getFullYear(), month: today.getMonth() + 1 };
}

/** The session that a second-year student of `today` sits for: exams are in spring. */
export function comingSession({ year, month }: Month): number {
  return month >= 9 ? year + 1 : year;
}

/** The file at a portfolio’s root that says whose it is. */
export const PROFILE_FILE = 'portfolio.yaml';

/** What a candidate is called: by name where the profile gives one, else as the folder. */
export function candidateName({
  name,
  candidate: { firstName, lastName },
}: {
  readonly name: string;
  readonly candidate: Pick<Candidate, 'firstName' | 'lastName'>;
}): string {
  const given = [lastName, firstName].filter((part) => part !== undefined);
  return given.length > 0 ? given.join(' ') : name;
}
