import { OPTIONS, type Option } from '../referential/skill.ts';
import { readExamMode, readFicheDate } from '../report/ficheFields.ts';
import type { Pairs } from '../text/pair.ts';
import { readPairs } from '../text/pairs.ts';
import type { Span } from '../text/span.ts';
import type { Candidate } from './candidate.ts';
import { profilePair, type ProfilePair } from './profileFields.ts';
import { publishEntries, type PublishedOnRequest } from './publication.ts';

/** What `portfolio.yaml` says; everything may be missing. */
export type Profile = Partial<Candidate>;

/** What is wrong in `portfolio.yaml`. */
export interface ProfileProblem {
  readonly code:
    | 'profile-not-text'
    | 'profile-not-yaml'
    | 'profile-date'
    | 'profile-exam'
    | 'profile-option'
    | 'profile-publish'
    | 'profile-session'
    | 'profile-url';
  readonly span: Span;
  /** What stands there. */
  readonly written: string;
}

export interface ParsedProfile {
  readonly profile: Profile;
  /** What else of it the candidate wants published. */
  readonly publish: readonly PublishedOnRequest[];
  readonly problems: readonly ProfileProblem[];
  /** Whether it is no YAML that says something by name: what it says of the candidate is not known. */
  readonly isUnreadable: boolean;
}

/** What is known of a profile whose file cannot be read. */
export const UNREADABLE_PROFILE: ParsedProfile = {
  profile: {},
  publish: [],
  problems: [],
  isUnreadable: true,
};

/** The longest profile that is read, in UTF-16 units. A real one is a few hundred. */
const PROFILE_LIMIT = 32_768;

/** What a profile says by name, in the order of its text. */
export function readProfilePairs(text: string): Pairs<ProfilePair> {
  const read = readPairs(text);
  return { ...read, pairs: read.pairs.map(profilePair) };
}

/** Reads `portfolio.yaml`. What cannot be read is a problem at its place; the rest still counts. */
export function readProfile(text: string): ParsedProfile {
  const { pairs, errors, other } = readProfilePairs(text.slice(0, PROFILE_LIMIT));
  const profile: { -readonly [Key in keyof Profile]: Profile[Key] } = {};
  const problems: ProfileProblem[] = errors.map(({ span, detail }) => ({
    code: 'profile-not-yaml',
    span,
    written: detail,
  }));
  if (text.length > PROFILE_LIMIT) {
    const span = { start: PROFILE_LIMIT, end: text.length };
    problems.push({ code: 'profile-not-yaml', span, written: '' });
  }
  if (other) problems.push({ code: 'profile-not-yaml', span: other, written: '' });
  for (const { key, field, value, span } of pairs) {
    if (field && value === undefined && span.end > span.start) {
      problems.push({ code: 'profile-not-text', span, written: key });
    }
    if (field === undefined || value === undefined || value === '') continue;
    if (field === 'option') {
      const option = readOption(value);
      if (option) profile.option = option;
      else problems.push({ code: 'profile-option', span, written: value });
    } else if (field === 'session') {
      const session = readSession(value);
      if (session !== undefined) profile.session = session;
      else problems.push({ code: 'profile-session', span, written: value });
    } else if (field === 'exam') {
      const exam = readExamMode(value);
      if (exam) profile.exam = exam;
      else problems.push({ code: 'profile-exam', span, written: value });
    } else if (field === 'ficheDate') {
      const date = readFicheDate(value);
      if (date !== undefined) profile.ficheDate = date;
      else problems.push({ code: 'profile-date', span, written: value });
    } else {
      profile[field] = value;
      if (field === 'url' && !isWebAddress(value)) {
        problems.push({ code: 'profile-url', span, written: value });
      }
    }
  }
  const publish = new Set<PublishedOnRequest>();
  for (const { field, written, span } of pairs.flatMap(publishEntries)) {
    if (field) publish.add(field);
    else problems.push({ code: 'profile-publish', span, written });
  }
  const isUnreadable = problems.some(({ code }) => code === 'profile-not-yaml');
  return { profile, publish: [...publish], problems, isUnreadable };
}

/** The option that a text names, among other words or alone. */
export function readOption(value: string): Option | undefined {
  return OPTIONS.find((option) => value.toUpperCase().includes(option));
}

/** The year of an exam: four digits of this century. */
export function readSession(value: string): number | undefined {
  return /^20\d\d$/.test(value) ? Number(value) : undefined;
}

/** Whether a portfolio can be found there. Whether it answers is not looked up. */
export function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+\.\S+/i.test(value);
}
