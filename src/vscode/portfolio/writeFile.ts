import * as vscode from 'vscode';

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

/** A short name for exactly these bytes. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
