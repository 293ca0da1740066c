import * as vscode from 'vscode';
import { forEachBounded } from '../../../src/core/iteration.ts';

/** As many as the extension reads at once. */
const AT_ONCE = 256;

/**
 * The time that VS Code itself takes to list a folder, to say how large its Markdown is and to read it,
 * in milliseconds: what nobody goes below who reads no file of unknown size. In a window that has just
 * opened it is a multiple of what it is later, so it is asked for right before and right after.
 */
export async function listAndRead(folder: vscode.Uri): Promise<number> {
  const start = performance.now();
  await forEachBounded(await markdownBelow(folder), AT_ONCE, async (uri) => {
    await vscode.workspace.fs.stat(uri);
    await vscode.workspace.fs.readFile(uri);
  });
  return performance.now() - start;
}

async function markdownBelow(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      if (type === vscode.FileType.Directory) return markdownBelow(uri);
      return name.endsWith('.md') ? [uri] : [];
    }),
  );
  return found.flat();
}
