import { keyOf } from '../text/fold.ts';
import type { Candidate } from './candidate.ts';
import type { Span } from '../text/span.ts';
import { HEAD_FIELDS, PROFILE_NAMES, type ProfilePair } from './profileFields.ts';

/** The name under which a profile lists what else may be published. */
export const PUBLISH_NAME = 'publier';

/** What of a profile leaves the machine only where its `publier:` names it. */
export const PUBLISHED_ON_REQUEST = ['number', 'centre'] as const;

export type PublishedOnRequest = (typeof PUBLISHED_ON_REQUEST)[number];

/** The candidate as pages and data show them: by name, and by what they said may be shown. */
export function publishedCandidate(
  candidate: Candidate,
  publish: readonly PublishedOnRequest[],
): Candidate {
  const { option, session } = candidate;
  const onRequest: ReadonlySet<string> = new Set(PUBLISHED_ON_REQUEST);
  const shown = HEAD_FIELDS.filter(
    (field) => !onRequest.has(field) || publish.some((each) => each === field),
  ).flatMap((field) =>
    candidate[field] === undefined ? [] : [[field, candidate[field]] as const],
  );
  return { option, session, ...Object.fromEntries(shown) };
}

/** One thing that `publier:` lists; no `field` where it is nothing that can be. */
export interface PublishEntry {
  readonly field?: PublishedOnRequest | undefined;
  readonly written: string;
  readonly span: Span;
}

/** What a pair of the profile lists: the items of a list, or what stands between commas. */
export function publishEntries({ key, value, items, span }: ProfilePair): PublishEntry[] {
  if (key !== PUBLISH_NAME) return [];
  if (value === undefined && !items && span.end > span.start) return [{ written: '{…}', span }];
  const listed = items ?? (value ?? '').split(',').map((each) => ({ value: each.trim(), span }));
  return listed
    .filter((each) => each.value !== '')
    .map((each) => ({ field: fieldOf(each.value), written: each.value, span: each.span }));
}

function fieldOf(name: string): PublishedOnRequest | undefined {
  return PUBLISHED_ON_REQUEST.find((field) => PROFILE_NAMES[field] === keyOf(name));
}
