import * as vscode from 'vscode';
import type { CandidatePortfolios } from '../../portfolio/candidatePortfolios.ts';
import { ReadOrder } from '../../portfolio/readOrder.ts';
import { ReadFiles } from '../../portfolio/readFiles.ts';
import { forEachBounded } from '../bounded.ts';
import { Pace } from '../pace.ts';
import type { Exclusions } from './exclusions.ts';
import {
  findFiles,
  isMarkdown,
  isProfile,
  readText,
  type FilesFound,
  type FileText,
} from './files.ts';
import { lostChanges, type LostChange } from './lostChanges.ts';

const AT_ONCE = 64;
/** So many changes at once are told of together. */
const MANY = 50;

/** Reads profiles and reports from disk. */
export class FileReader implements vscode.Disposable {
  readonly #pace = new Pace();
  readonly #cancellation = new vscode.CancellationTokenSource();
  readonly #read = new ReadFiles();
  readonly #order = new ReadOrder();
  readonly #rested = new vscode.EventEmitter<void>();
  /** Fires when many changes have all been taken in. */
  readonly onDidRest = this.#rested.event;
  #busy = 0;

  constructor(
    private readonly portfolios: CandidatePortfolios,
    private readonly exclusions: Exclusions,
  ) {}

  /** Whether many changes are being taken in: what is known meanwhile is half of it. */
  get isBusy(): boolean {
    return this.#busy > 0;
  }

  /** Reads everything at or below `uri`: a file or a folder that is there, came or changed. */
  async refresh(uri: vscode.Uri): Promise<void> {
    if (this.exclusions.has(uri)) return;
    // Profiles come first: they say whose the reports are, and how they are to be understood.
    const { profiles, reports } = await this.#find(uri);
    await forEachBounded(profiles, AT_ONCE, (file) => this.#readProfile(file));
    await this.manyAtOnce(reports, (file) => this.#readReport(file));
  }

  /** Forgets what was at or below `uri`: it is gone. */
  forget(uri: string): void {
    const at = vscode.Uri.parse(uri, true);
    this.#order.supersede(uri, !isMarkdown(at) && !isProfile(at));
    this.#read.forget(uri);
    if (isMarkdown(at)) this.portfolios.setFile(uri, undefined);
    else this.portfolios.forget(uri);
  }

  /** What an editor holds of a file that is saved is newer than what is being read. */
  supersede(uri: string): void {
    this.#order.supersede(uri, false);
  }

  /** What is no longer as it was read, whether or not anybody has told of it. */
  async findLost(folders: readonly vscode.Uri[]): Promise<readonly LostChange[]> {
    const found = await Promise.all(folders.map((uri) => this.#find(uri)));
    const there = found.flatMap(({ profiles, reports }) => [...profiles, ...reports]);
    const lost = await lostChanges(there, this.#read, this.#pace);
    return this.#cancellation.token.isCancellationRequested ? [] : lost;
  }

  /** Takes in changes, in turn with everybody else. */
  async manyAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const many = items.length > MANY ? 1 : 0;
    this.#busy += many;
    try {
      await forEachBounded(items, AT_ONCE, async (item) => {
        await this.#pace.next();
        await work(item);
      });
    } finally {
      this.#busy -= many;
      if (many > 0 && this.#busy === 0) this.#rested.fire();
    }
  }

  dispose(): void {
    this.#cancellation.cancel();
    vscode.Disposable.from(this.#cancellation, this.#rested).dispose();
  }

  async #find(uri: vscode.Uri): Promise<FilesFound> {
    if (isProfile(uri)) return { profiles: [uri], reports: [] };
    if (isMarkdown(uri)) return { profiles: [], reports: [uri] };
    const { token } = this.#cancellation;
    return findFiles(uri, { exclusions: this.exclusions, pace: this.#pace, token });
  }

  async #readProfile(uri: vscode.Uri): Promise<void> {
    await this.#readInOrder(uri, (read) => {
      const text = read && ('text' in read ? read.text : '');
      this.portfolios.setProfile(uri.toString(), text);
    });
  }

  async #readReport(uri: vscode.Uri): Promise<void> {
    await this.#readInOrder(uri, (read) => {
      const text = read && 'text' in read ? read.text : read;
      this.portfolios.setFile(uri.toString(), text);
    });
  }

  /** Whichever read ends last, the one that began last is taken. */
  async #readInOrder(uri: vscode.Uri, take: (read: FileText) => void): Promise<void> {
    if (this.#cancellation.token.isCancellationRequested) return;
    const name = uri.toString();
    const turn = this.#order.turn();
    const at = Date.now();
    const read = await readText(uri);
    await this.#pace.run(() => {
      if (!this.#order.accept(name, turn)) return;
      const size = read && 'text' in read ? read.size : undefined;
      if (read) this.#read.note(name, { at, size });
      else this.#read.forget(name);
      take(read);
    });
  }
}
