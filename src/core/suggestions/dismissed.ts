import { isBelow, moved, type Move } from '../text/uri.ts';

/** The codes that are no longer suggested, by the URI of the report. */
export type Dismissed = Readonly<Record<string, readonly string[]>>;

/** What was dismissed, under the names that reports have after a move of theirs or of a folder. */
export function withMoved(dismissed: Dismissed, moves: readonly Move[]): Dismissed {
  const after = Object.entries(dismissed).map(
    ([uri, codes]) => [moved(uri, moves), codes] as const,
  );
  return Object.fromEntries(after);
}

/** What was dismissed, without the reports that are gone, alone or with their folder. */
export function withoutGone(dismissed: Dismissed, gone: readonly string[]): Dismissed {
  const left = Object.entries(dismissed).filter(
    ([uri]) => !gone.some((each) => uri === each || isBelow(uri, each)),
  );
  return Object.fromEntries(left);
}
