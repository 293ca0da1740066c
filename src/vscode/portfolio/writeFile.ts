import * as vscode from 'vscode';
import { joinBytes } from '../../text/bytes.ts';

/** A file that could not be written; what was there before is there still. */
export class WriteFailure extends Error {
  constructor(
    readonly uri: vscode.Uri,
    /** Whether its folder takes no file, or the file that stands there does not give way. */
    readonly refusedBy: 'folder' | 'file',
    override readonly cause: unknown,
  ) {
    super(`${uri.toString(true)} was not written: ${String(cause)}`);
  }
}

/**
 * Writes a file whole or not at all: next to its place first, then in its place. What fails leaves
 * the old file as it was and nothing beside it, and throws a `WriteFailure`.
 */
export async function writeAtomically(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  const unfinished = beside(uri, 'tmp');
  try {
    await vscode.workspace.fs.writeFile(unfinished, bytes);
  } catch (cause) {
    await remove(unfinished);
    throw new WriteFailure(uri, 'folder', cause);
  }
  try {
    await putInPlace(unfinished, uri);
  } catch (cause) {
    await remove(unfinished);
    throw new WriteFailure(uri, 'file', cause);
  }
}

/**
 * VS Code renames over a file by deleting it first, and has lost it where the renaming then fails:
 * here the old file steps aside, and comes back.
 */
async function putInPlace(finished: vscode.Uri, uri: vscode.Uri): Promise<void> {
  const { fs } = vscode.workspace;
  const old = await bytesOf(uri);
  if (!old) {
    await fs.rename(finished, uri);
    return;
  }
  await fs.writeFile(uri, old); // says no where the file is read-only, or open in Excel
  const aside = beside(uri, 'old');
  await fs.rename(uri, aside);
  try {
    if (!isSame(await fs.readFile(aside), old)) throw new Error('It changed in the meantime.');
    await fs.rename(finished, uri);
  } catch (error) {
    await fs.rename(aside, uri);
    throw error;
  }
  await remove(aside);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function beside(uri: vscode.Uri, ending: string): vscode.Uri {
  return uri.with({ path: `${uri.path}.${Date.now().toString(36)}.${ending}` });
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri);
  } catch {
    // it was never made
  }
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
    // eslint-disable-next-line no-await-in-loop -- others have their turn in between
    digests.push(await sha256(bytes.slice(at, at + HASHED_AT_ONCE)));
  }
  const digest = await sha256(joinBytes(digests));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sha256(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
