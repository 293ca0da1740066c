import * as vscode from 'vscode';
import { isAdoptable } from '../../core/adopt/adoptable.ts';
import type { CandidatePortfolio } from '../../core/portfolio/candidatePortfolio.ts';
import { CandidatePortfolios } from '../../core/portfolio/candidatePortfolios.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { PortfolioIndex } from '../../core/portfolio/portfolioIndex.ts';
import { referentialFor } from '../../core/referential/referential.ts';
import { defaultOption, SETTINGS } from '../settings.ts';
import { Delayer } from '../ui/delayer.ts';
import { CandidateFolder, type CandidateFolders } from './candidateFolder.ts';
import { DocumentWatch } from './documents.ts';
import { Exclusions } from './exclusions.ts';
import { FileReader } from './fileReader.ts';
import { FileWatch } from './fileWatch.ts';
import { isProfile } from './files.ts';
import { isMarkdown } from './markdown.ts';
import type { OwnFolders } from './ownFolders.ts';
import { unawaited } from '../ui/messages.ts';

const ANNOUNCE_AFTER_MS = 80;

/** The candidates of the window as their files and editors say; disposed with the extension. */
export class WatchedFolders implements CandidateFolders, vscode.Disposable {
  readonly #portfolios = new CandidatePortfolios(
    (root) => defaultOption(vscode.Uri.parse(root, true)),
    () => this.#announce(),
    isAdoptable,
  );
  readonly #known = new WeakMap<CandidatePortfolio, CandidateFolder>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #exclusions: Exclusions;
  readonly #files: FileReader;
  readonly #watch: FileWatch;
  readonly #disposables: vscode.Disposable;
  #opened: ReadonlySet<string> = new Set();
  #ready: Promise<unknown> = Promise.resolve();
  /** While many files come in, nothing is told: views would draw again and again what is half read. */
  readonly #announcing = new Delayer(ANNOUNCE_AFTER_MS, () => this.#changed.fire());

  constructor(
    private readonly own: OwnFolders,
    log: Pick<vscode.LogOutputChannel, 'error'>,
  ) {
    const { workspace } = vscode;
    this.#exclusions = new Exclusions(own);
    this.#files = new FileReader(this.#portfolios, this.#exclusions, log);
    this.#watch = new FileWatch(this.#files);
    const documents = new DocumentWatch({
      updated: (document) => this.#updated(document),
      closed: (document) => this.#closed(document),
    });
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      this.#announcing,
      this.#watch,
      this.#files,
      this.#exclusions,
      this.#exclusions.onDidChange(() => this.#readAgain()),
      this.#files.onDidFinish(() => this.#announce()),
      documents,
      own.onDidChange(() => this.#readNew()),
      workspace.onDidChangeWorkspaceFolders(() => this.#readNew()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTINGS)) this.#portfolios.applyOptions();
      }),
    );
    this.#readNew();
  }

  get all(): readonly CandidateFolder[] {
    return this.#portfolios.all.map((one) => this.#folderOf(one));
  }

  get ready(): Promise<unknown> {
    return this.#ready;
  }

  of(uri: vscode.Uri): CandidateFolder | undefined {
    const found = this.#portfolios.of(uri.toString());
    return found && this.#folderOf(found);
  }

  portfolioOf(uri: vscode.Uri): Portfolio {
    return this.of(uri)?.portfolio ?? new PortfolioIndex(referentialFor(defaultOption(uri)));
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #folderOf(portfolio: CandidatePortfolio): CandidateFolder {
    const known = this.#known.get(portfolio);
    if (known) return known;
    const folder = new CandidateFolder(portfolio, this.own, () => this.#ready);
    this.#known.set(portfolio, folder);
    return folder;
  }

  /** The folders of the window that may hold a portfolio. */
  get #windowFolders(): readonly vscode.WorkspaceFolder[] {
    return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => this.own.has(uri));
  }

  /** Reads folders that came to the window, or have become ours. */
  #readNew(): void {
    const added = this.#windowFolders.filter(({ uri }) => !this.#opened.has(uri.toString()));
    this.#read(added);
  }

  /** Reads folders; what editors hold beats what is on disk. */
  #read(folders: readonly vscode.WorkspaceFolder[]): void {
    const opened = this.#windowFolders.map(({ uri }) => uri.toString());
    this.#opened = new Set(opened);
    this.#portfolios.setWindowFolders(opened);
    const refreshed = folders.map(({ uri }) => this.#files.refresh(uri));
    const reading = Promise.all(refreshed).then(() => {
      vscode.workspace.textDocuments.forEach((document) => this.#updated(document));
      this.#announce();
      this.#watch.lookAgain();
    });
    this.#ready = Promise.all([this.#ready, reading]);
  }

  /** Other files are hidden than before: what is hidden now goes, what no longer is comes. */
  #readAgain(): void {
    const isHidden = (uri: string) => this.#exclusions.has(vscode.Uri.parse(uri, true));
    this.#portfolios.forgetWhere(isHidden);
    this.#read(this.#windowFolders);
  }

  /** Takes over what an editor shows; a saved document is the file itself. */
  #updated(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (this.#exclusions.has(document.uri)) return;
    if (isProfile(document.uri)) this.#portfolios.setProfile(uri, document.getText());
    if (!isMarkdown(document.uri)) return;
    if (document.isDirty) this.#portfolios.setUnsaved(uri, document.getText());
    else {
      this.#files.supersede(uri);
      this.#portfolios.clearUnsaved(uri);
      this.#portfolios.setFile(uri, document.getText());
    }
  }

  /** An editor closed: what it had not saved is gone. */
  #closed({ uri }: vscode.TextDocument): void {
    this.#portfolios.clearUnsaved(uri.toString());
    if (isProfile(uri)) unawaited(this.#files.refresh(uri));
  }

  #announce(): void {
    if (!this.#files.isBusy) this.#announcing.throttle();
  }
}
