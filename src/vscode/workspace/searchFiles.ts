import * as vscode from 'vscode';

/** How long an answer is waited for; on a disk it comes within milliseconds. */
const ANSWER_MS = 3_000;

/**
 * Lets VS Code search for files. In a window whose only file system has no search of its own, VS Code
 * never answers (https://github.com/microsoft/vscode/issues/314285): then nothing is found.
 *
 * @param exclude the glob of what is passed over.
 * @param atMost how many files are wanted.
 */
export function searchFiles(
  include: vscode.GlobPattern,
  exclude: string,
  atMost: number,
): Promise<readonly vscode.Uri[]> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => resolve([]), ANSWER_MS);
    vscode.workspace
      .findFiles(include, exclude, atMost)
      .then(resolve, reject)
      .then(() => clearTimeout(limit));
  });
}
