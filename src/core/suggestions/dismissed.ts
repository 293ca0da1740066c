/** The codes that are no longer suggested, by the URI of the report. */
export type Dismissed = Readonly<Record<string, readonly string[]>>;

/** A file or a folder that has another URI now. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** What was dismissed, under the names that reports have after a move of theirs or of a folder. */
export function withMoved(dismissed: Dismissed, moves: readonly Move[]): Dismissed {
  const moved = Object.entries(dismissed).map(([uri, codes]) => {
    const move = moves.find(({ from }) => isAtOrBelow(uri, from));
    return [move ? move.to + uri.slice(move.from.length) : uri, codes] as const;
  });
  return Object.fromEntries(moved);
}

/** What was dismissed, without the reports that are gone, alone or with their folder. */
export function withoutGone(dismissed: Dismissed, gone: readonly string[]): Dismissed {
  const left = Object.entries(dismissed).filter(
    ([uri]) => !gone.some((each) => isAtOrBelow(uri, each)),
  );
  return Object.fromEntries(left);
}

function isAtOrBelow(uri: string, place: string): boolean {
  return uri === place || uri.startsWith(`${place}/`);
}
