import * as vscode from 'vscode';

type Operation = 'write' | 'rename' | 'delete';

/**
 * Files in memory under a scheme of their own, in one folder, that refuse what a test tells them
 * to: a disk that is full, a file that another program holds.
 */
export class FragileFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Throws what the operation on this path is to fail with. */
  refuse: (operation: Operation, name: string) => void = () => undefined;

  /** The names of all files, in order. */
  names(): string[] {
    return [...this.#files.keys()].sort();
  }

  /** Puts a file there at once, as another program would. */
  put(name: string, content: Uint8Array): void {
    this.#files.set(name, content);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(nameOf(uri));
    const times = { ctime: 0, mtime: 0 };
    if (bytes) return { type: vscode.FileType.File, size: bytes.length, ...times };
    if (nameOf(uri) === '') return { type: vscode.FileType.Directory, size: 0, ...times };
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(): [string, vscode.FileType][] {
    return this.names().map((name) => [name, vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(nameOf(uri));
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  /** A write that is refused has begun: half of a new file is there. */
  writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    // What is thrown here and not rejected would stop VS Code’s queue of writes.
    return Promise.resolve().then(() => this.#write(uri, content));
  }

  #write(uri: vscode.Uri, content: Uint8Array): void {
    const name = nameOf(uri);
    try {
      this.refuse('write', name);
    } catch (error) {
      if (!this.#files.has(name)) this.#files.set(name, content.slice(0, content.length / 2));
      throw error;
    }
    this.#files.set(name, content.slice());
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    this.refuse('rename', nameOf(from));
    this.refuse('rename', nameOf(to));
    if (!overwrite && this.#files.has(nameOf(to))) throw vscode.FileSystemError.FileExists(to);
    this.#files.set(nameOf(to), this.readFile(from));
    this.#files.delete(nameOf(from));
  }

  delete(uri: vscode.Uri): void {
    this.refuse('delete', nameOf(uri));
    this.#files.delete(nameOf(uri));
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
}

function nameOf({ path }: vscode.Uri): string {
  return path.split('/')[2] ?? '';
}
