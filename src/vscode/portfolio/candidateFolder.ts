import * as vscode from 'vscode';
import { comingSession, type Candidate } from '../../portfolio/candidate.ts';
import { Portfolio } from '../../portfolio/portfolio.ts';
import { PROFILE_FILE, readProfile, type ProfileReading } from '../../portfolio/profile.ts';
import { referentialFor } from '../../referential/referential.ts';
import { forEachBounded } from '../bounded.ts';
import type { Unreadable } from '../../messages/unreadableMessage.ts';
import { findMarkdown, isIgnored, isMarkdown, readText } from './files.ts';
import { defaultOption } from '../settings.ts';

const READ_AT_ONCE = 16;

/** One workspace folder, which is one candidate: keeps its portfolio true to disk and editors. */
export class CandidateFolder implements vscode.Disposable {
  readonly profileUri: vscode.Uri;
  readonly portfolio: Portfolio;
  /** Files that should be reports and cannot be read. */
  readonly unreadable = new Map<string, Unreadable>();
  /** Settles when everything in the folder has been read once. */
  readonly ready: Promise<void>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #cancellation = new vscode.CancellationTokenSource();
  readonly #listening: { dispose(): void };
  #profile = readProfile('');

  constructor(readonly folder: vscode.WorkspaceFolder) {
    this.profileUri = vscode.Uri.joinPath(folder.uri, PROFILE_FILE);
    this.portfolio = new Portfolio(referentialFor(defaultOption(folder.uri)));
    this.#listening = this.portfolio.onDidChange(() => this.#changed.fire());
    this.ready = this.#readAll();
  }

  get profile(): ProfileReading {
    return this.#profile;
  }

  get candidate(): Candidate {
    const today = new Date();
    const session = comingSession({ year: today.getFullYear(), month: today.getMonth() + 1 });
    return { session, ...this.#profile.profile, option: this.portfolio.referential.option };
  }

  /** Takes over what an editor shows; a saved document is the file itself. */
  takeDocument(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (uri === this.profileUri.toString()) this.#setProfile(document.getText());
    if (!this.#watches(document.uri)) return;
    if (document.isDirty) this.portfolio.setUnsaved(uri, document.getText());
    else {
      this.portfolio.clearUnsaved(uri);
      this.#setFile(uri, document.getText());
    }
  }

  /** An editor closed: what it had not saved is gone. */
  releaseDocument(document: vscode.TextDocument): void {
    this.portfolio.clearUnsaved(document.uri.toString());
  }

  /** Reads everything at or below `uri`: a file or a folder that is there, came or changed. */
  async refresh(uri: vscode.Uri): Promise<void> {
    if (isIgnored(this.folder.uri, uri)) return;
    if (uri.toString() === this.profileUri.toString()) {
      const read = await readText(uri);
      this.#setProfile(read && 'text' in read ? read.text : '');
      return;
    }
    const token = this.#cancellation.token;
    const files = isMarkdown(uri) ? [uri] : await findMarkdown(uri, this.folder.uri, token);
    await forEachBounded(files, READ_AT_ONCE, (file) => this.#readFile(file));
  }

  /** Forgets everything at or below `uri`: it is gone. */
  forget(uri: vscode.Uri): void {
    const gone = uri.toString();
    if (gone === this.profileUri.toString()) this.#setProfile('');
    if (isMarkdown(uri)) this.#setFile(gone, undefined);
    else this.#forgetBelow(gone);
  }

  #forgetBelow(gone: string): void {
    for (const known of [...this.portfolio.uris(), ...this.unreadable.keys()]) {
      if (known.startsWith(`${gone}/`)) this.#setFile(known, undefined);
    }
  }

  /** Applies the option that the profile, or else the setting, now gives. */
  applyOption(): void {
    const option = this.#profile.profile.option ?? defaultOption(this.folder.uri);
    this.portfolio.useReferential(referentialFor(option));
  }

  dispose(): void {
    this.#cancellation.cancel();
    this.#cancellation.dispose();
    this.#listening.dispose();
    this.#changed.dispose();
  }

  /** The profile comes first: it says how the reports are to be understood. */
  async #readAll(): Promise<void> {
    await this.refresh(this.profileUri);
    await this.refresh(this.folder.uri);
    this.#changed.fire();
  }

  async #readFile(uri: vscode.Uri): Promise<void> {
    if (this.#cancellation.token.isCancellationRequested) return;
    const read = await readText(uri);
    const key = uri.toString();
    this.#setFile(key, read && 'text' in read ? read.text : undefined);
    if (!read || 'text' in read) return;
    this.unreadable.set(key, read.unreadable);
    this.#changed.fire();
  }

  #setFile(uri: string, text: string | undefined): void {
    if (this.unreadable.delete(uri)) this.#changed.fire();
    this.portfolio.setFile(uri, text);
  }

  #setProfile(text: string): void {
    this.#profile = readProfile(text);
    this.applyOption();
    this.#changed.fire();
  }

  #watches(uri: vscode.Uri): boolean {
    return isMarkdown(uri) && !isIgnored(this.folder.uri, uri);
  }
}
