import * as vscode from 'vscode';
import {
  emptiedFolders,
  MANIFEST,
  manifestText,
  mergeFolder,
  readManifest,
  type FolderMerge,
  type Manifest,
} from '../../core/site/mergeFolder.ts';
import { forEachBounded } from '../../core/bounded.ts';
import { bytesOf, digestOf, writeAtomically } from '../workspace/writeFile.ts';

const AT_ONCE = 8;
/** So many files of others in the folder are looked at: it is no place for a site where there are more. */
const FILES_AT_MOST = 20_000;

/** The files that are to stand in a folder, by path: each is made or read when it is written. */
export type NewFiles = ReadonlyMap<string, () => Promise<Uint8Array>>;

/** A folder that holds a site, compared with the site as it is to be. */
export interface Comparison extends FolderMerge {
  /** Copies whose file can no longer be read, by path. */
  readonly lost: readonly string[];
}

/** Compares a folder with the files that are to stand in it; nothing is changed. */
export async function compareFolder(folder: vscode.Uri, files: NewFiles): Promise<Comparison> {
  const before = readManifest(await textAt(vscode.Uri.joinPath(folder, MANIFEST)));
  const next = new Map<string, string>();
  const lost: string[] = [];
  await forEachBounded(files, AT_ONCE, async ([path, make]) => {
    try {
      next.set(path, await digestOf(await make()));
    } catch {
      lost.push(path);
    }
  });
  const inOrder = new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
  const now = await standingIn(folder, (path) => before.has(path) || next.has(path));
  return { ...mergeFolder(before, now, inOrder), lost: lost.sort() };
}

/**
 * Makes a folder hold the files, as was compared. Where it ends half-way, all that was written is still
 * known as ours.
 */
export async function writeFolder(
  folder: vscode.Uri,
  files: NewFiles,
  { remove, write, during, after }: FolderMerge,
  advance: (done: number, all: number) => void,
): Promise<void> {
  const at = (path: string) => vscode.Uri.joinPath(folder, ...path.split('/'));
  if (remove.length === 0 && write.length === 0) return;
  await vscode.workspace.fs.createDirectory(folder);
  await writeManifest(folder, during);
  await forEachBounded(remove, AT_ONCE, async (path) => vscode.workspace.fs.delete(at(path)));
  let done = 0;
  await forEachBounded(write, AT_ONCE, async (path) => {
    const bytes = await files.get(path)?.();
    if (bytes) await writeAtomically(at(path), bytes);
    advance((done += 1), write.length);
  });
  const rest = await standingIn(folder, () => false);
  for (const path of emptiedFolders(remove, rest.keys())) {
    // eslint-disable-next-line no-await-in-loop -- the inner folder goes before the outer
    await removeEmpty(at(path));
  }
  await writeManifest(folder, after);
}

function writeManifest(folder: vscode.Uri, manifest: Manifest): Promise<void> {
  const text = new TextEncoder().encode(manifestText(manifest));
  return writeAtomically(vscode.Uri.joinPath(folder, MANIFEST), text);
}

/** Never with anything in it: what came in the meantime stays. */
async function removeEmpty(folder: vscode.Uri): Promise<void> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    if (entries.length === 0) await vscode.workspace.fs.delete(folder);
  } catch {
    // It is gone already.
  }
}

async function textAt(uri: vscode.Uri): Promise<string> {
  const bytes = await bytesOf(uri);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/**
 * What stands in a folder, by path; digests of what `matters`. Links are not followed, and what begins
 * with a dot is left alone: it belongs to tools.
 */
async function standingIn(
  folder: vscode.Uri,
  matters: (path: string) => boolean,
): Promise<Map<string, string | undefined>> {
  const now = new Map<string, string | undefined>();
  const look = async (at: vscode.Uri, prefix: string): Promise<void> => {
    const entries = await listed(at);
    await forEachBounded(entries, AT_ONCE, async ([name, type]) => {
      const [path, uri] = [`${prefix}${name}`, vscode.Uri.joinPath(at, name)];
      if (name.startsWith('.')) return;
      if (now.size > FILES_AT_MOST) throw new Error(`${folder.toString(true)}: too many files`);
      if (type === vscode.FileType.Directory) await look(uri, `${path}/`);
      else if (type !== vscode.FileType.File || !matters(path)) now.set(path, undefined);
      else {
        const bytes = await bytesOf(uri);
        now.set(path, bytes && (await digestOf(bytes)));
      }
    });
  };
  await look(folder, '');
  return new Map([...now].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function listed(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // there is none yet
  }
}
