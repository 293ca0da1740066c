import * as vscode from 'vscode';

const LOOK_AGAIN_MS = 50;

/**
 * An extension of the UI tests: it lends what is beside the `.code-workspace` file under a scheme of
 * its own, as a drive that answers when it likes. `held:/a/b.md` is `a/b.md` there, and is read only
 * once there is no `a/b.md.hold`.
 */
export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const options = { isReadonly: true, isCaseSensitive: true };
  subscriptions.push(vscode.workspace.registerFileSystemProvider('held', new HeldFiles(), options));
}

class HeldFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  stat(uri: vscode.Uri): Thenable<vscode.FileStat> {
    return vscode.workspace.fs.stat(real(uri));
  }

  readDirectory(uri: vscode.Uri): Thenable<[string, vscode.FileType][]> {
    return vscode.workspace.fs.readDirectory(real(uri));
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const file = real(uri);
    const hold = file.with({ path: `${file.path}.hold` });
    // eslint-disable-next-line no-await-in-loop -- this is what waiting is
    while (await isThere(hold)) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    return vscode.workspace.fs.readFile(file);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }
}

function real({ path }: vscode.Uri): vscode.Uri {
  const { workspaceFile } = vscode.workspace;
  if (!workspaceFile) throw vscode.FileSystemError.Unavailable('There is no workspace file.');
  return vscode.Uri.joinPath(workspaceFile, '..', path);
}

const isThere = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
