import { forEachBounded } from '../iteration.ts';
import type { FolderItem } from './findFiles.ts';
import {
  emptiedFolders,
  MANIFEST,
  manifestText,
  mergeFolder,
  readManifest,
  type FolderMerge,
  type FolderNow,
  type Manifest,
} from './mergeFolder.ts';

const AT_ONCE = 8;
/** So many files of others in the folder are looked at: it is no place for a site where there are more. */
const FILES_AT_MOST = 20_000;

/** The folder that a site is written into; paths are from there, with `/`, and empty for the folder itself. */
export interface OutputDisk {
  /** Undefined where there is no such file, or it cannot be read. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Empty where there is no such folder. */
  list(path: string): Promise<readonly FolderItem[]>;
  /** Whole or not at all. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  /** A folder that is empty. */
  removeFolder(path: string): Promise<void>;
  create(): Promise<void>;
  digestOf(bytes: Uint8Array): Promise<string>;
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
}

/** The files that are to stand in a folder, by path: each is made or read when it is written. */
export type NewFiles = ReadonlyMap<string, () => Promise<Uint8Array>>;

/** A folder that holds a site, compared with the site as it is to be. */
export interface Comparison extends FolderMerge {
  /** Copies whose file can no longer be read, by path. */
  readonly lost: readonly string[];
}

/**
 * Compares a folder with the files that are to stand in it; nothing is changed. `force` takes what
 * stands in the place of one of them for ours.
 */
export async function compareFolder(
  disk: OutputDisk,
  files: NewFiles,
  force = false,
): Promise<Comparison> {
  const manifest = await disk.read(MANIFEST);
  const before = readManifest(manifest ? disk.decode(manifest) : '');
  const next = new Map<string, string>();
  const lost: string[] = [];
  await forEachBounded(files, AT_ONCE, async ([path, make]) => {
    try {
      next.set(path, await disk.digestOf(await make()));
    } catch {
      lost.push(path);
    }
  });
  const inOrder = new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
  const now = await standingIn(disk, (path) => before.has(path) || next.has(path));
  const known = force ? forced(before, now, inOrder) : before;
  return { ...mergeFolder(known, now, inOrder), lost: lost.sort() };
}

/** What stands in the place of a file of the site is ours. */
function forced(before: Manifest, now: FolderNow, next: ReadonlyMap<string, string>): Manifest {
  const known = new Map(before);
  for (const path of next.keys()) {
    const digest = now.get(path);
    if (digest !== undefined) known.set(path, [digest]);
  }
  return known;
}

/**
 * Makes a folder hold the files, as was compared. Where it ends half-way, all that was written is still
 * known as ours.
 */
export async function writeFolder(
  disk: OutputDisk,
  files: NewFiles,
  { remove, write, during, after }: FolderMerge,
  advance: (done: number, all: number) => void,
): Promise<void> {
  if (remove.length === 0 && write.length === 0) return;
  const note = (manifest: Manifest) => disk.write(MANIFEST, disk.encode(manifestText(manifest)));
  await disk.create();
  await note(during);
  await forEachBounded(remove, AT_ONCE, async (path) => disk.remove(path));
  let done = 0;
  await forEachBounded(write, AT_ONCE, async (path) => {
    const bytes = await files.get(path)?.();
    if (bytes) await disk.write(path, bytes);
    advance((done += 1), write.length);
  });
  const rest = await standingIn(disk, () => false);
  for (const path of emptiedFolders(remove, rest.keys())) {
    // eslint-disable-next-line no-await-in-loop -- the inner folder goes before the outer
    await removeEmpty(disk, path);
  }
  await note(after);
}

/** Never with anything in it: what came in the meantime stays. */
async function removeEmpty(disk: OutputDisk, path: string): Promise<void> {
  try {
    if ((await disk.list(path)).length === 0) await disk.removeFolder(path);
  } catch {
    // It is gone already.
  }
}

/**
 * What stands in a folder, by path; digests of what `matters`. Links are not followed, and what begins
 * with a dot is left alone: it belongs to tools.
 */
async function standingIn(
  disk: OutputDisk,
  matters: (path: string) => boolean,
): Promise<Map<string, string | undefined>> {
  const now = new Map<string, string | undefined>();
  const look = async (folder: string): Promise<void> => {
    await forEachBounded(await disk.list(folder), AT_ONCE, async ([name, kind]) => {
      if (name.startsWith('.')) return;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (now.size > FILES_AT_MOST) throw new Error('Too many files.');
      if (kind === 'folder') await look(path);
      else if (kind === 'link' || !matters(path)) now.set(path, undefined);
      else {
        const bytes = await disk.read(path);
        now.set(path, bytes && (await disk.digestOf(bytes)));
      }
    });
  };
  await look('');
  return new Map([...now].sort(([a], [b]) => (a < b ? -1 : 1)));
}
