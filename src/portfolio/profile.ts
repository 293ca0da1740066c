import { isMap, isNode, isScalar } from 'yaml';
import { OPTIONS, type Option } from '../referential/option.ts';
import { keyOf } from '../report/fieldNames.ts';
import type { Span } from '../text/span.ts';
import { parseYaml } from '../text/yaml.ts';
import type { Candidate } from './candidate.ts';

/** The file at a portfolio’s root that says whose it is. */
export const PROFILE_FILE = 'portfolio.yaml';

/** What `portfolio.yaml` says; everything may be missing. */
export type Profile = Partial<Candidate>;

/** What is wrong in `portfolio.yaml`. */
export interface ProfileProblem {
  readonly code: 'profile-not-yaml' | 'profile-option' | 'profile-session';
  readonly span: Span;
  /** What stands there. */
  readonly written: string;
}

export interface ProfileReading {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
}

const TEXT_FIELDS = new Map<string, 'lastName' | 'firstName' | 'number' | 'centre' | 'url'>([
  ['nom', 'lastName'],
  ['prenom', 'firstName'],
  ['numero', 'number'],
  ['numerocandidat', 'number'],
  ['centre', 'centre'],
  ['centredeformation', 'centre'],
  ['etablissement', 'centre'],
  ['url', 'url'],
]);

/** The longest profile that is read, in UTF-16 units. A real one is a few hundred. */
const PROFILE_LIMIT = 32_768;

/** Reads `portfolio.yaml`. What cannot be read is a problem at its place; the rest still counts. */
export function readProfile(text: string): ProfileReading {
  const { document, errors } = parseYaml(text.slice(0, PROFILE_LIMIT));
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
  const contents = document?.contents;
  if (contents?.range && errors.length === 0 && !isMap(contents)) {
    const [start, end] = contents.range;
    problems.push({ code: 'profile-not-yaml', span: { start, end }, written: '' });
  }
  for (const { key, value, span } of pairsOf(contents)) {
    const field = TEXT_FIELDS.get(key);
    if (value === '') continue;
    if (field) profile[field] = value;
    if (key === 'option') {
      const option = readOption(value);
      if (option) profile.option = option;
      else problems.push({ code: 'profile-option', span, written: value });
    }
    if (key === 'session') {
      if (/^20\d\d$/.test(value)) profile.session = Number(value);
      else problems.push({ code: 'profile-session', span, written: value });
    }
  }
  return { profile, problems };
}

function readOption(value: string): Option | undefined {
  return OPTIONS.find((option) => value.toUpperCase().includes(option));
}

function* pairsOf(contents: unknown): Generator<{ key: string; value: string; span: Span }> {
  if (!isMap(contents)) return;
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isNode(value) || !isScalar(value)) continue;
    const [start, end] = value.range ?? [0, 0];
    const text = typeof value.value === 'string' ? value.value.trim() : '';
    yield { key: keyOf(String(key.value)), value: text, span: { start, end } };
  }
}
