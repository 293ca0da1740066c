import * as vscode from 'vscode';
import { Portfolio } from '../../portfolio/portfolio.ts';
import { referentialFor } from '../../referential/referential.ts';
import { forEachBounded } from '../bounded.ts';
import { CandidateFolder } from './candidateFolder.ts';
import { defaultOption, SETTINGS } from '../settings.ts';

const SETTLE_MS = 80;
const TYPING_MS = 120;
const REFRESH_AT_ONCE = 16;

/** Every candidate of the window, one for each workspace folder, kept true to what happens. */
export class CandidateFolders implements vscode.Disposable {
  readonly #folders = new Map<string, CandidateFolder>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Fires once for many changes that come together. */
  readonly onDidChange = this.#changed.event;
  readonly #disposables: { dispose(): unknown }[] = [this.#changed];
  readonly #typing = new Map<string, NodeJS.Timeout>();
  readonly #pending = new Map<string, { readonly uri: vscode.Uri; readonly gone: boolean }>();
  #settling: NodeJS.Timeout | undefined;
  #announcing: NodeJS.Timeout | undefined;

  constructor() {
    const { workspace } = vscode;
    const watcher = workspace.createFileSystemWatcher('**/*');
    this.#disposables.push(
      watcher,
      watcher.onDidCreate((uri) => this.#soon(uri, false)),
      watcher.onDidChange((uri) => this.#soon(uri, false)),
      watcher.onDidDelete((uri) => this.#soon(uri, true)),
      workspace.onDidChangeWorkspaceFolders(() => this.#matchFolders()),
      workspace.onDidOpenTextDocument((document) => this.#take(document)),
      workspace.onDidSaveTextDocument((document) => this.#take(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#takeSoon(document)),
      workspace.onDidCloseTextDocument((document) => this.#release(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTINGS)) this.all.forEach((each) => each.applyOption());
      }),
    );
    this.#matchFolders();
  }

  get all(): readonly CandidateFolder[] {
    return [...this.#folders.values()];
  }

  /** Settles when every folder has been read once. */
  get ready(): Promise<unknown> {
    return Promise.all(this.all.map(({ ready }) => ready));
  }

  /** The candidate whose folder holds `uri`. */
  of(uri: vscode.Uri): CandidateFolder | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder && this.#folders.get(folder.uri.toString());
  }

  /** The portfolio that gives the codes in `uri` their meaning: an empty one outside of all folders. */
  portfolioOf(uri: vscode.Uri): Portfolio {
    return this.of(uri)?.portfolio ?? new Portfolio(referentialFor(defaultOption(uri)));
  }

  dispose(): void {
    for (const timer of [...this.#typing.values(), this.#settling, this.#announcing]) {
      clearTimeout(timer);
    }
    vscode.Disposable.from(...this.all, ...this.#disposables).dispose();
  }

  #matchFolders(): void {
    const wanted = vscode.workspace.workspaceFolders ?? [];
    const names = new Set(wanted.map(({ uri }) => uri.toString()));
    for (const [name, folder] of this.#folders) {
      if (names.has(name)) continue;
      folder.dispose();
      this.#folders.delete(name);
    }
    for (const folder of wanted) {
      if (!this.#folders.has(folder.uri.toString())) this.#add(folder);
    }
    this.#announce();
  }

  #add(folder: vscode.WorkspaceFolder): void {
    const candidate = new CandidateFolder(folder);
    candidate.onDidChange(() => this.#announce());
    this.#folders.set(folder.uri.toString(), candidate);
    void candidate.ready.then(() => vscode.workspace.textDocuments.forEach((d) => this.#take(d)));
  }

  #take(document: vscode.TextDocument): void {
    clearTimeout(this.#typing.get(document.uri.toString()));
    this.#typing.delete(document.uri.toString());
    this.of(document.uri)?.takeDocument(document);
  }

  #takeSoon(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    clearTimeout(this.#typing.get(uri));
    this.#typing.set(
      uri,
      setTimeout(() => this.#take(document), TYPING_MS),
    );
  }

  #release(document: vscode.TextDocument): void {
    clearTimeout(this.#typing.get(document.uri.toString()));
    this.#typing.delete(document.uri.toString());
    this.of(document.uri)?.releaseDocument(document);
  }

  /** A checkout changes thousands of files at once: they are taken together. */
  #soon(uri: vscode.Uri, gone: boolean): void {
    this.#pending.set(uri.toString(), { uri, gone });
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.#settle(), SETTLE_MS);
  }

  async #settle(): Promise<void> {
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    await forEachBounded(pending, REFRESH_AT_ONCE, async ({ uri, gone }) => {
      if (gone) this.of(uri)?.forget(uri);
      else await this.of(uri)?.refresh(uri);
    });
  }

  #announce(): void {
    this.#announcing ??= setTimeout(() => {
      this.#announcing = undefined;
      this.#changed.fire();
    }, SETTLE_MS);
  }
}
