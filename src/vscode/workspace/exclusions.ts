import * as vscode from 'vscode';
import { hiddenPaths, hidingOf, type IsHidden } from '../../core/portfolio/hiddenPaths.ts';
import type { OwnFolders } from './ownFolders.ts';

/** What the user has hidden from the explorer holds no reports either, nor do folders that are not ours. */
export class Exclusions implements vscode.Disposable {
  readonly #byFolder = new Map<string, IsHidden>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Other files are hidden than before. */
  readonly onDidChange = this.#changed.event;
  readonly #listening = vscode.workspace.onDidChangeConfiguration((change) => {
    if (!change.affectsConfiguration('files.exclude')) return;
    this.#byFolder.clear();
    this.#changed.fire();
  });

  constructor(private readonly own: Pick<OwnFolders, 'has'>) {}

  /** Whether a file or folder is hidden, or in no folder of the window that is ours. */
  has(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || !this.own.has(folder.uri)) return true;
    const path = uri.path.slice(folder.uri.path.length).replace(/^\//, '');
    return path !== '' && this.#in(folder.uri)(path);
  }

  dispose(): void {
    vscode.Disposable.from(this.#listening, this.#changed).dispose();
  }

  #in(folder: vscode.Uri): IsHidden {
    const key = folder.toString();
    const known = this.#byFolder.get(key);
    if (known) return known;
    const settings = vscode.workspace.getConfiguration('files', folder);
    const { byName, globs } = hidingOf(settings.get<unknown>('exclude'));
    const filters = globs.map((it) => ({ pattern: new vscode.RelativePattern(folder, it) }));
    const isHidden = hiddenPaths(
      byName,
      (path) => filters.length > 0 && matches(filters, vscode.Uri.joinPath(folder, path)),
    );
    this.#byFolder.set(key, isHidden);
    return isHidden;
  }
}

/**
 * Whether one of VS Code’s own globs matches a file: no library reads their grammar, in which brackets,
 * `!` and `+` are letters. VS Code asks for no more of a document than its URI and language.
 */
function matches(filters: readonly vscode.DocumentFilter[], uri: vscode.Uri): boolean {
  const document = { uri, languageId: '' };
  return vscode.languages.match(filters, document as vscode.TextDocument) > 0;
}
