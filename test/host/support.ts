import * as vscode from 'vscode';

/** A folder inside the workspace for one suite, deleted after it. */
export interface ScratchFolder {
  readonly uri: (name: string) => vscode.Uri;
  readonly write: (name: string, content: string | Uint8Array) => Promise<vscode.Uri>;
  /** Writes a file and opens it in an editor. */
  readonly open: (name: string, content: string) => Promise<vscode.TextDocument>;
}

export function useScratchFolder(): ScratchFolder {
  const name = `essai-${Math.random().toString(36).slice(2)}`;
  const folder = () => {
    const [root] = vscode.workspace.workspaceFolders ?? [];
    if (!root) throw new Error('No folder is open.');
    return vscode.Uri.joinPath(root.uri, name);
  };
  const uri = (file: string) => vscode.Uri.joinPath(folder(), file);
  const write = async (file: string, content: string | Uint8Array) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await vscode.workspace.fs.writeFile(uri(file), bytes);
    return uri(file);
  };
  const open = async (file: string, content: string) => {
    const document = await vscode.workspace.openTextDocument(await write(file, content));
    await vscode.window.showTextDocument(document);
    return document;
  };
  before(() => vscode.workspace.fs.createDirectory(folder()));
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });
  return { uri, write, open };
}

/** Waits until `find` finds something; fails after ten seconds, or as many as are given. */
export async function until<T>(
  what: string,
  find: () => T | undefined | PromiseLike<T | undefined>,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- this is what waiting is
    const found = await find();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} seconds.`);
    // eslint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Takes the last change of the active editor back, until it holds that text: VS Code does not wait for it. */
export async function undoneTo(document: vscode.TextDocument, text: string): Promise<void> {
  await vscode.commands.executeCommand('undo');
  await until('the change taken back', () => (document.getText() === text ? true : undefined));
}
