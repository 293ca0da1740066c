/** The file in the output folder that says what was written there. */
export const MANIFEST = '.portfolio-sio-site.txt';

/**
 * What was written into a folder: the digests that each file may have, by path. There are two while a
 * publication is under way: where it is broken off, both are still known as ours.
 */
export type Manifest = ReadonlyMap<string, readonly string[]>;

/** What stands in the folder, by path: a digest, or undefined for what is not looked into. */
export type FolderNow = ReadonlyMap<string, string | undefined>;

/** A file that stays as it is, though the site does not have it so. */
export interface KeptFile {
  readonly path: string;
  /** `foreign`: no publication wrote it; `changed`: one did, and it was changed since. */
  readonly why: 'foreign' | 'changed';
  /** Whether a file of the site cannot be written because of it. */
  readonly inTheWay: boolean;
}

/** What makes a folder hold the site and loses nothing that is not ours. First remove, then write. */
export interface FolderMerge {
  readonly remove: readonly string[];
  readonly write: readonly string[];
  readonly kept: readonly KeptFile[];
  /** What is noted before anything is changed, and when all is done. */
  readonly during: Manifest;
  readonly after: Manifest;
}

/**
 * Compares what was written before, what stands there and what is to be there (digests by path). A file
 * is ours where it is as a publication left it: only such a file is replaced or removed.
 */
export function mergeFolder(
  before: Manifest,
  now: FolderNow,
  next: ReadonlyMap<string, string>,
): FolderMerge {
  const isOurs = (path: string, digest: string | undefined) =>
    digest !== undefined && (before.get(path)?.includes(digest) ?? next.get(path) === digest);
  const isInPlace = (path: string) => next.has(path) && now.get(path) === next.get(path);
  const ours = [...now].filter(([path, digest]) => isOurs(path, digest)).map(([path]) => path);
  const remove = ours.filter((path) => !next.has(path));
  const own = new Set(ours);
  const standing = [...now.keys()].filter((path) => !own.has(path) && !isInPlace(path));
  const places = new Places(standing);
  const write: string[] = [];
  const blocking = new Set<string>();
  for (const path of next.keys()) {
    if (isInPlace(path)) continue;
    const blocker = places.blocking(path);
    if (blocker === undefined) write.push(path);
    else blocking.add(blocker);
  }
  const kept = standing.map((path): KeptFile => ({
    path,
    why: before.has(path) ? 'changed' : 'foreign',
    inTheWay: blocking.has(path),
  }));
  const after = new Map<string, readonly string[]>();
  for (const [path, digest] of next) {
    if (isInPlace(path) || write.includes(path)) after.set(path, [digest]);
  }
  for (const { path } of kept) {
    const known = before.get(path);
    if (known) after.set(path, known);
  }
  for (const path of ours) {
    const known = before.get(path);
    // It is still ours where a file of nearly the same name is in the way of the new one.
    if (known && next.has(path) && !after.has(path)) after.set(path, known);
  }
  return { remove, write, kept, during: union(before, after), after };
}

/** Names as systems that know no case, and those that write accents apart, tell them from one another. */
function keyOf(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** The places that files take, and the folders that they are in. */
class Places {
  readonly #files = new Map<string, string>();
  readonly #folders = new Map<string, string>();

  constructor(paths: readonly string[]) {
    for (const path of paths) {
      const key = keyOf(path);
      this.#files.set(key, path);
      for (const folder of foldersOf(key)) this.#folders.set(folder, path);
    }
  }

  /** What stands where a file of that path, or a folder on its way, would be. */
  blocking(path: string): string | undefined {
    const key = keyOf(path);
    for (const step of [...foldersOf(key), key]) {
      const file = this.#files.get(step);
      if (file !== undefined) return file;
    }
    return this.#folders.get(key);
  }
}

/** `a/b/c.html` is in `a` and in `a/b`. */
function foldersOf(path: string): string[] {
  const steps = path.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function union(one: Manifest, other: Manifest): Manifest {
  const all = new Map(one);
  for (const [path, digests] of other) {
    all.set(path, [...new Set([...(one.get(path) ?? []), ...digests])]);
  }
  return all;
}

/** The folders that are empty once `removed` are gone and the rest stands, the innermost first. */
export function emptiedFolders(removed: readonly string[], rest: Iterable<string>): string[] {
  const needed = new Set([...rest].flatMap(foldersOf));
  const folders = new Set(removed.flatMap(foldersOf).filter((folder) => !needed.has(folder)));
  return [...folders].sort((a, b) => b.split('/').length - a.split('/').length || (a < b ? -1 : 1));
}

/** The manifest as a file: a digest and a path a line, as checksums are written. */
export function manifestText(manifest: Manifest): string {
  const inOrder = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder
    .flatMap(([path, digests]) => digests.map((digest) => `${digest}  ${path}\n`))
    .join('');
}

/** Reads a manifest; a line that is none says nothing. */
export function readManifest(text: string): Manifest {
  const manifest = new Map<string, readonly string[]>();
  for (const [, digest = '', path = ''] of text.matchAll(/^([^\s]+) {2}(.+?)\r?$/gm)) {
    if (isBelowFolder(path)) manifest.set(path, [...(manifest.get(path) ?? []), digest]);
  }
  return manifest;
}

/** A manifest that somebody wrote by hand leads to nothing outside of the folder. */
function isBelowFolder(path: string): boolean {
  return path.split(/[/\\]/).every((step) => step !== '' && step !== '.' && step !== '..');
}
