import type { Report } from '../../core/report/report.ts';
import * as vscode from 'vscode';
import { thisMonth } from '../../core/portfolio/candidate.ts';
import { whyFinished, type RuleContext } from '../../core/checks/ruleContext.ts';
import { localPath, readProduction } from '../../core/report/production.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { unawaited } from '../ui/messages.ts';

/**
 * The rule context of each report: the candidate’s session, and the files beside it.
 * Folders are read when they are first asked for, and kept until a file comes or goes.
 */
export class RuleContexts implements vscode.Disposable {
  /** The names in each folder that was read, by its URI; undefined while it is being read. */
  readonly #folders = new Map<string, readonly string[] | undefined>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires when a folder was read, or has changed since. */
  readonly onDidChange = this.#changed.event;
  /** Productions are files of any kind: they are watched once a report links to one. */
  #watcher: vscode.FileSystemWatcher | undefined;

  constructor(private readonly candidates: CandidateFolders) {}

  /** What is known around the report at `uri` now; what is still being read is told by the event. */
  of(uri: vscode.Uri): RuleContext {
    const folder = this.candidates.of(uri);
    if (!folder) return {};
    const { profile } = folder.profile;
    const { session } = profile;
    const finished = whyFinished(session, thisMonth(), folder.portfolio.coverage);
    const filesIn = (path: string) => this.#filesIn(uri, path);
    return {
      ...(session !== undefined && { session }),
      ...(finished && { finished }),
      profile,
      filesIn,
    };
  }

  /** Reads all that the checks of a report will ask for. */
  async load(uri: vscode.Uri, report: Report): Promise<void> {
    const productions = report.field('productions')?.values ?? [];
    const paths = productions.map(({ value }) => localPath(readProduction(value).target ?? '#'));
    const folders = new Set(paths.flatMap((path) => path?.folder ?? []));
    await Promise.all(
      [...folders].map(async (path) => {
        const folder = this.#resolve(uri, path);
        if (folder && !this.#folders.get(folder.toString())) await this.#read(folder);
      }),
    );
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#changed.dispose();
  }

  #filesIn(uri: vscode.Uri, path: string): readonly string[] | undefined {
    const folder = this.#resolve(uri, path);
    if (!folder) return undefined;
    if (!this.#folders.has(folder.toString())) {
      unawaited(this.#read(folder).then(() => this.#changed.fire()));
    }
    return this.#folders.get(folder.toString());
  }

  /** A link that leads out of the portfolio is none of ours. */
  #resolve(uri: vscode.Uri, path: string): vscode.Uri | undefined {
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri.path;
    const folder = vscode.Uri.joinPath(uri, '..', path);
    const isInside =
      root !== undefined && `${folder.path}/`.startsWith(`${root.replace(/\/$/, '')}/`);
    return isInside ? folder : undefined;
  }

  async #read(folder: vscode.Uri): Promise<void> {
    this.#watcher ??= this.#watch();
    const key = folder.toString();
    this.#folders.set(key, undefined);
    this.#folders.set(key, await namesIn(folder));
  }

  #watch(): vscode.FileSystemWatcher {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    watcher.onDidCreate((uri) => this.#forget(uri));
    watcher.onDidDelete((uri) => this.#forget(uri));
    return watcher;
  }

  #forget(uri: vscode.Uri): void {
    const parent = vscode.Uri.joinPath(uri, '..').toString();
    const gone = uri.toString();
    const known = [...this.#folders.keys()].filter(
      (key) => key === parent || key === gone || key.startsWith(`${gone}/`),
    );
    for (const key of known) this.#folders.delete(key);
    if (known.length > 0) this.#changed.fire();
  }
}

/** Empty where there is no such folder; undefined where it cannot be read. */
async function namesIn(folder: vscode.Uri): Promise<readonly string[] | undefined> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return isMissing ? [] : undefined;
  }
}
