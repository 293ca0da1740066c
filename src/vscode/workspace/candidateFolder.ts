import * as vscode from 'vscode';
import {
  candidateName,
  comingSession,
  thisMonth,
  type Candidate,
  PROFILE_FILE,
} from '../../core/portfolio/candidate.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { readProfile, type ParsedProfile } from '../../core/portfolio/profile.ts';
import type { Unreadable } from '../../core/portfolio/unreadable.ts';
import { baseName, folderUri } from '../../core/text/uri.ts';
import type { OwnFolders } from './ownFolders.ts';

/** What is known of a candidate’s folder: a `CandidatePortfolio`, which others keep true. */
interface KnownFolder {
  /** The URI of the folder, without a slash at its end. */
  readonly root: string;
  readonly portfolio: Portfolio;
  readonly profile: ParsedProfile | undefined;
  readonly unreadable: ReadonlyMap<string, Unreadable>;
  readonly adoptable: ReadonlySet<string>;
  readonly hasReports: boolean;
  readonly isPortfolio: boolean;
  readonly revision: number;
}

/** One candidate of the window, as the commands and the views know it. */
export class CandidateFolder {
  /** Where the candidate’s files are; the name is that of the folder. */
  readonly folder: { readonly uri: vscode.Uri; readonly name: string };
  readonly profileUri: vscode.Uri;
  #noProfile: ParsedProfile | undefined;
  #isPortfolio = false;

  constructor(
    private readonly own: KnownFolder,
    private readonly folders: Pick<OwnFolders, 'isBegun'>,
    private readonly whenRead: () => Promise<unknown>,
  ) {
    const at = vscode.Uri.parse(own.root, true);
    const uri = at.path === '' ? at.with({ path: '/' }) : at; // the root of a file system
    const isRoot = (it: vscode.WorkspaceFolder) => folderUri(it.uri.toString()) === own.root;
    const open = vscode.workspace.workspaceFolders?.find(isRoot);
    this.folder = open ?? { uri, name: baseName(uri.path) };
    this.profileUri = vscode.Uri.joinPath(this.folder.uri, PROFILE_FILE);
  }

  /** Settles when everything in the window has been read once. */
  get ready(): Promise<unknown> {
    return this.whenRead();
  }

  get portfolio(): Portfolio {
    return this.own.portfolio;
  }

  /** Files that should be reports and cannot be read. */
  get unreadable(): ReadonlyMap<string, Unreadable> {
    return this.own.unreadable;
  }

  /**
   * Whether anything shows of the folder: of one that is no portfolio, nothing does. What once was one
   * stays one: no view goes while the only code is being replaced.
   */
  get isPortfolio(): boolean {
    this.#isPortfolio ||= this.own.isPortfolio || this.folders.isBegun(this.folder.uri);
    return this.#isPortfolio;
  }

  /** The URIs of files that are no reports, and could become some. */
  get adoptable(): ReadonlySet<string> {
    return this.own.adoptable;
  }

  get hasReports(): boolean {
    return this.own.hasReports && this.isPortfolio;
  }

  get hasProfile(): boolean {
    return this.own.profile !== undefined;
  }

  get profile(): ParsedProfile {
    return this.own.profile ?? (this.#noProfile ??= readProfile(''));
  }

  /** Counts the changes: while it stays the same, the candidate shows the same. */
  get revision(): number {
    return this.own.revision;
  }

  /** What the candidate is called: as the profile says, else as the folder. */
  get name(): string {
    return candidateName({ name: this.folder.name, candidate: this.profile.profile });
  }

  get candidate(): Candidate {
    const session = comingSession(thisMonth());
    return { session, ...this.profile.profile, option: this.portfolio.referential.option };
  }
}

/** Every candidate of the window, kept true to what happens on disk and in editors. */
export interface CandidateFolders {
  /** Every candidate; a folder that holds nothing but candidates’ folders is none. */
  readonly all: readonly CandidateFolder[];
  /** Settles when every folder has been read once. */
  readonly ready: Promise<unknown>;
  /** Fires once for many changes that come together. */
  readonly onDidChange: vscode.Event<void>;
  /** The candidate whose folder `uri` is, or the one whose folder is the nearest above it. */
  of(uri: vscode.Uri): CandidateFolder | undefined;
  /** The portfolio that gives the codes in `uri` their meaning: an empty one outside of all folders. */
  portfolioOf(uri: vscode.Uri): Portfolio;
}
