import * as vscode from 'vscode';
import { isOfTools, TOOL_FOLDERS } from '../../core/portfolio/hiddenPaths.ts';
import { likeliestFirst, LOOKED_AT, mayBeOfPortfolio } from '../../core/portfolio/portfolioSign.ts';
import { PROFILE_FILE } from '../../core/portfolio/candidate.ts';
import { Delayer } from '../ui/delayer.ts';
import { isMarkdownDocument, isMarkdownName, MARKDOWN_ENDS } from './markdown.ts';
import { searchFiles } from './searchFiles.ts';

const PROFILES = `**/${PROFILE_FILE}`;
const MARKDOWN = `**/*.{${MARKDOWN_ENDS.join(',')}}`;
const IGNORED = `**/{${TOOL_FOLDERS.join(',')}}/**`;
/** How many Markdown files of a folder are sought, and how many of them are looked into. */
const [SOUGHT, LOOKED_INTO] = [100, 16];
const TYPED_MS = 400;
/** What an empty folder may hold: what is hidden, and a filled table, which can be imported. */
const TO_BEGIN_WITH = /^\.|\.xlsx$/i;

/**
 * Which folders of the window may hold a portfolio: only these are read. The others cost a look at a
 * few of their files, and at Markdown that is opened; whoever asks for something makes them all ours.
 */
export class OwnFolders implements vscode.Disposable {
  readonly #own = new Set<string>();
  readonly #begun = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** Something concerns us that did not before. */
  readonly onDidChange = this.#changed.event;
  readonly #typed = new Delayer<vscode.TextDocument>(TYPED_MS, (it) => this.#lookAt(it));
  readonly #listening: vscode.Disposable;
  #isWanted = false;
  /** Settles when every folder of the window has been looked at once. */
  readonly ready: Promise<unknown>;

  constructor() {
    const { workspace } = vscode;
    const profiles = workspace.createFileSystemWatcher(PROFILES, false, true, true);
    this.#listening = vscode.Disposable.from(
      this.#changed,
      this.#typed,
      profiles,
      profiles.onDidCreate((uri) => this.#takeFolderOf(uri)),
      workspace.onDidOpenTextDocument((document) => this.#lookAt(document)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isMarkdownDocument(document)) this.#typed.debounce(document);
      }),
      workspace.onDidChangeWorkspaceFolders(({ added }) => this.#lookInto(added)),
    );
    workspace.textDocuments.forEach((document) => this.#lookAt(document));
    this.ready = this.#lookInto(workspace.workspaceFolders ?? []);
  }

  /** Whether there is anything to start for: a folder, a report that is open, or what somebody asked. */
  get isWanted(): boolean {
    return this.#isWanted;
  }

  /** Whether a portfolio was begun here: the folder was empty, or something was asked for in it. */
  isBegun(folder: vscode.Uri): boolean {
    return this.#begun.has(folder.toString());
  }

  /** Whether a folder of the window is to be read. */
  has(folder: vscode.Uri): boolean {
    return this.#own.has(folder.toString());
  }

  /** Somebody asked for something of ours: every folder of the window may become a portfolio. */
  begin(): void {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) this.#begun.add(uri.toString());
    this.#take(...this.#begun);
  }

  dispose(): void {
    this.#listening.dispose();
  }

  async #lookInto(folders: readonly vscode.WorkspaceFolder[]): Promise<void> {
    await Promise.all(
      folders.map(async ({ uri }) => {
        const kind = await kindOf(uri);
        if (kind === 'empty') this.#begun.add(uri.toString());
        if (kind !== 'foreign') this.#take(uri.toString());
      }),
    );
  }

  #mayLookAt(document: vscode.TextDocument): boolean {
    if (document.isClosed || !isMarkdownDocument(document)) return false;
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    return folder ? !this.has(folder.uri) : !this.#isWanted;
  }

  #lookAt(document: vscode.TextDocument): void {
    if (!this.#mayLookAt(document) || !mayBeOfPortfolio(document.getText())) return;
    if (vscode.workspace.getWorkspaceFolder(document.uri)) this.#takeFolderOf(document.uri);
    else this.#take();
  }

  #takeFolderOf(uri: vscode.Uri): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || this.has(folder.uri) || isOfTools(uri.path.slice(folder.uri.path.length)))
      return;
    this.#take(folder.uri.toString());
  }

  #take(...folders: readonly string[]): void {
    folders.forEach((folder) => this.#own.add(folder));
    this.#isWanted = true;
    this.#changed.fire();
  }
}

/** What a folder holds, by a look at a few files: at those on top first, which no search is needed for. */
async function kindOf(folder: vscode.Uri): Promise<'own' | 'empty' | 'foreign'> {
  const within = (glob: string) => new vscode.RelativePattern(folder, glob);
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    if (entries.every(([name]) => TO_BEGIN_WITH.test(name))) return 'empty';
    const names = entries.map(([name]) => name);
    if (names.includes(PROFILE_FILE) || (await holdsCandidate(folder, entries))) return 'own';
    const [profiles, files] = await Promise.all([
      searchFiles(within(PROFILES), IGNORED, 1),
      searchFiles(within(MARKDOWN), IGNORED, SOUGHT),
    ]);
    if (profiles.length > 0) return 'own';
    const atTop = names.filter(isMarkdownName);
    const found = files.map(({ path }) => path.slice(folder.path.length + 1));
    const first = likeliestFirst([...new Set([...found, ...atTop])]).slice(0, LOOKED_INTO);
    const signs = await Promise.all(first.map((path) => isSign(vscode.Uri.joinPath(folder, path))));
    return signs.includes(true) ? 'own' : 'foreign';
  } catch {
    return 'foreign'; // it is gone, or closed to us
  }
}

/** Whether one of the first folders in it is a candidate’s: in a class nothing has to be searched. */
async function holdsCandidate(
  folder: vscode.Uri,
  entries: readonly [name: string, type: vscode.FileType][],
): Promise<boolean> {
  const folders = entries.filter(
    ([name, type]) => type === vscode.FileType.Directory && !isOfTools(name),
  );
  const profiles = folders.slice(0, LOOKED_INTO).map(async ([name]) =>
    vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name, PROFILE_FILE)).then(
      () => true,
      () => false,
    ),
  );
  return (await Promise.all(profiles)).includes(true);
}

async function isSign(uri: vscode.Uri): Promise<boolean> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return mayBeOfPortfolio(new TextDecoder().decode(bytes.subarray(0, LOOKED_AT)));
  } catch {
    return false; // it vanished meanwhile
  }
}
