import * as vscode from 'vscode';

/** The bytes of a file that the user names, if it has no more than `most`. */
export async function bytesWithin(uri: vscode.Uri, most: number): Promise<Uint8Array | undefined> {
  const { size } = await vscode.workspace.fs.stat(uri);
  return size > most ? undefined : vscode.workspace.fs.readFile(uri);
}

/** What stands at a place; undefined where there is nothing. */
export async function fileType(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => type,
    () => undefined,
  );
}

/** What stands at each step of the way from a folder to a path below it. */
export function typesOnWay(
  root: vscode.Uri,
  path: string,
): Promise<(vscode.FileType | undefined)[]> {
  const steps = path.split('/');
  return Promise.all(
    steps.map((_, index) => fileType(vscode.Uri.joinPath(root, ...steps.slice(0, index + 1)))),
  );
}
