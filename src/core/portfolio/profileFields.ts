import { keyOf } from '../text/fold.ts';
import type { Pair } from '../text/pair.ts';
import type { Candidate } from './candidate.ts';

/** What `portfolio.yaml` can say. */
export type ProfileField = keyof Candidate;

/** The name that each field is written with, in the order in which a profile reads best. */
export const PROFILE_NAMES: Readonly<Record<ProfileField, string>> = {
  lastName: 'nom',
  firstName: 'prenom',
  number: 'numero',
  centre: 'centre',
  option: 'option',
  session: 'session',
  url: 'url',
  exam: 'epreuve',
  organisation: 'organisation',
  ficheDate: 'dateFiche',
};

/** All fields, in that order. */
export const PROFILE_FIELDS = Object.keys(PROFILE_NAMES) as readonly ProfileField[];

/** What only the fiches of bloc 2 ask for, where a report does not say it. */
const FICHE_FIELDS: ReadonlySet<ProfileField> = new Set(['exam', 'organisation', 'ficheDate']);

/** What the head of the table asks for, in that order. */
export const HEAD_FIELDS = PROFILE_FIELDS.filter((field) => !FICHE_FIELDS.has(field));

const OTHER_NAMES = {
  numerocandidat: 'number',
  centredeformation: 'centre',
  etablissement: 'centre',
  organisme: 'organisation',
  entreprise: 'organisation',
  date: 'ficheDate',
} as const;

const FIELD_OF_KEY = new Map<string, ProfileField>([
  ...PROFILE_FIELDS.map((field) => [keyOf(PROFILE_NAMES[field]), field] as const),
  ...Object.entries(OTHER_NAMES),
]);

/** A name of a profile and its value, with what the name means. */
export interface ProfilePair extends Pair {
  /** The name as names are compared. */
  readonly key: string;
  /** Undefined for a name that means nothing here. */
  readonly field: ProfileField | undefined;
}

/** A pair of a profile, with what its name means. */
export function profilePair(pair: Pair): ProfilePair {
  const key = keyOf(pair.name);
  return { ...pair, key, field: FIELD_OF_KEY.get(key) };
}
