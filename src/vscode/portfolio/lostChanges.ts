import * as vscode from 'vscode';
import type { FileState, ReadFiles } from '../../portfolio/readFiles.ts';
import { forEachBounded } from '../bounded.ts';
import type { Pace } from '../pace.ts';

const AT_ONCE = 64;

/** A change that nobody told of. */
export interface LostChange {
  readonly uri: string;
  readonly gone: boolean;
}

/**
 * Holds what was read against the files that are there: what has changed since, has come, or is gone.
 *
 * @param there the profiles and Markdown files that are in the folders of the window.
 */
export async function lostChanges(
  there: readonly vscode.Uri[],
  read: ReadFiles,
  pace: Pace,
): Promise<LostChange[]> {
  const lost: LostChange[] = [];
  const names = new Set<string>();
  await forEachBounded(there, AT_ONCE, async (file) => {
    await pace.next();
    const uri = file.toString();
    names.add(uri);
    const state = await stateOf(file);
    if (state && read.mayDiffer(uri, state)) lost.push({ uri, gone: false });
  });
  // A folder that could not be listed for a moment has lost nothing.
  await forEachBounded(read.notAmong(names), AT_ONCE, async (uri) => {
    await pace.next();
    if (!(await stateOf(vscode.Uri.parse(uri, true)))) lost.push({ uri, gone: true });
  });
  return lost;
}

/** Undefined where there is no such file; what cannot be told otherwise is told when it is read. */
async function stateOf(file: vscode.Uri): Promise<FileState | undefined> {
  try {
    return await vscode.workspace.fs.stat(file);
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isGone ? undefined : { mtime: 0, size: -1 };
  }
}
