import { isMap, isNode, isScalar, isSeq, type Document, type Scalar } from 'yaml';
import { keyOf } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { isNullWord } from '../text/yaml.ts';
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

/** A name and its value, as a profile has them. */
export interface ProfilePair {
  /** The name as names are compared. */
  readonly key: string;
  /** Undefined for a name that means nothing here. */
  readonly field?: ProfileField;
  readonly keySpan: Span;
  /** Trimmed; undefined where it is no text but a list or the like. */
  readonly value?: string;
  /** The texts of a list, trimmed; undefined where it is none. */
  readonly items?: readonly { readonly value: string; readonly span: Span }[];
  /** The value as it is written, quotes included. */
  readonly span: Span;
}

/** The outermost names of a profile, in the order of its text. */
export function profilePairs(document: Document.Parsed | undefined): ProfilePair[] {
  const contents: unknown = document?.contents;
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }): ProfilePair[] => {
    if (!isScalar(key)) return [];
    const name = keyOf(String(key.value));
    const field = FIELD_OF_KEY.get(name);
    const keySpan = spanOf(key.range);
    const text = isScalar(value)
      ? { value: textOf(value) }
      : isSeq(value)
        ? { items: itemsOf(value.items) }
        : {};
    const span = isNode(value) ? spanOf(value.range) : { start: keySpan.end, end: keySpan.end };
    return [{ key: name, ...(field && { field }), keySpan, ...text, span }];
  });
}

function itemsOf(items: readonly unknown[]): NonNullable<ProfilePair['items']> {
  return items
    .filter((item) => isScalar(item))
    .map((item) => ({ value: textOf(item), span: spanOf(item.range) }));
}

function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' && !isNullWord(scalar) ? scalar.value.trim() : '';
}

function spanOf(range: readonly [number, number, number] | null | undefined): Span {
  const [start, end] = range ?? [0, 0];
  return { start, end };
}
