/** The URI of a folder as this project compares it: without a slash at its end. */
export function folderUri(uri: string): string {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

/** The folder that holds a file or a folder. */
export function parentOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), 0));
}

/** Whether `uri` is somewhere below `folder`, which itself is not. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.length > folder.length && uri.startsWith(folder) && uri[folder.length] === '/';
}

/** A file or a folder that has another place now; both URIs without a slash at their end. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file is after moves of its own or of a folder that it is in. */
export function moved(uri: string, moves: readonly Move[]): string {
  const move = moves.find(({ from }) => uri === from || isBelow(uri, from));
  return move ? move.to + uri.slice(move.from.length) : uri;
}

/** What is kept of files by their URIs, under the names that they have after moves. */
export function withMoved<T>(kept: Readonly<Record<string, T>>, moves: readonly Move[]) {
  const after = Object.entries(kept).map(([uri, of]) => [moved(uri, moves), of] as const);
  return Object.fromEntries(after);
}

/** The same without the files that are gone, alone or with their folder. */
export function withoutGone<T>(kept: Readonly<Record<string, T>>, gone: readonly string[]) {
  const isGone = (uri: string) => gone.some((each) => uri === each || isBelow(uri, each));
  return Object.fromEntries(Object.entries(kept).filter(([uri]) => !isGone(uri)));
}

/** The name of a file or a folder, by its path or its URI, as it is written there. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** An address as people write it: with accents and spaces. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a stray % in the name of a file
  }
}
