import * as vscode from 'vscode';
import { NotPutBack, replaceWhole, type Files } from '../../core/portfolio/writeWhole.ts';
import { joinBytes } from '../../core/text/bytes.ts';
import { WriteFailure } from '../ui/reportFailures.ts';

/**
 * Writes a file whole or not at all: next to its place first, then in its place. What fails leaves
 * the old file as it was and nothing beside it (where it cannot be put back, a copy), and throws a
 * `WriteFailure`.
 */
export async function writeAtomically(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const at = (ending: string) => `${uri.path}.${Date.now().toString(36)}.${ending}`;
  const beside = { unfinished: at('tmp'), copy: at('copy'), old: at('old') };
  const files = filesLike(uri);
  const removeUnfinished = () => files.remove(beside.unfinished).catch(() => undefined);
  try {
    await files.write(beside.unfinished, bytes);
  } catch (cause) {
    await removeUnfinished();
    throw new WriteFailure(uri, 'folder', cause);
  }
  try {
    await replaceWhole(files, uri.path, bytes, beside);
  } catch (cause) {
    if (!(cause instanceof NotPutBack)) await removeUnfinished();
    throw new WriteFailure(uri, 'file', cause);
  }
}

/** The files of the file system that `uri` is in, by path. */
function filesLike(uri: vscode.Uri): Files {
  const { fs } = vscode.workspace;
  const at = (path: string) => uri.with({ path });
  return {
    read: async (path) => {
      try {
        return await fs.readFile(at(path));
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound')
          return undefined;
        throw error;
      }
    },
    write: async (path, bytes) => fs.writeFile(at(path), bytes),
    rename: async (from, to) => fs.rename(at(from), at(to)),
    remove: async (path) => fs.delete(at(path)),
  };
}

/** The bytes of a file; undefined when it is not there or cannot be read. */
export async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch {
    return undefined;
  }
}

/** So many bytes are copied and hashed in one go: it takes a few milliseconds. */
const HASHED_AT_ONCE = 2_097_152;

/** A short name for exactly these bytes. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const digests: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    // eslint-disable-next-line no-await-in-loop -- yields in between
    digests.push(await sha256(bytes.slice(at, at + HASHED_AT_ONCE)));
  }
  const digest = await sha256(joinBytes(digests));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
