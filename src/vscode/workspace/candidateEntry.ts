import * as vscode from 'vscode';
import { coverageStanding, optionAndSession } from '../../core/class/candidateWords.ts';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { inClassOrder, type CandidateEntry } from '../../core/class/candidateNodes.ts';
import { Memo } from '../../core/tree/drawnTree.ts';
import { translate } from '../translate.ts';
import type { CandidateFolder, CandidateFolders } from './candidateFolder.ts';

/** A candidate with what views and lists say of them. */
export interface FolderEntry extends CandidateEntry {
  readonly folder: CandidateFolder;
}

const entries = new Memo<FolderEntry>();

/** What is said of a candidate: the same object until something of it has changed. */
export function entryOf(folder: CandidateFolder): FolderEntry {
  const { revision, candidate } = folder;
  const { workspaceFolders, name } = vscode.workspace;
  const inputs = [revision, candidate.session, workspaceFolders?.length, name];
  return entries.of(folder, inputs, () => newEntry(folder));
}

function newEntry(folder: CandidateFolder): FolderEntry {
  const { candidate, portfolio, profile } = folder;
  const profileBroken = profile.isUnreadable;
  const { uri, name } = folder.folder;
  // Of a folder of the window itself, VS Code gives the place on this machine.
  const isOpened = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === uri.toString();
  const path = isOpened ? name : vscode.workspace.asRelativePath(uri);
  return { id: uri.toString(), name, path, candidate, portfolio, profileBroken, folder };
}

/** A candidate in a list to choose from. */
export interface CandidateItem extends vscode.QuickPickItem {
  readonly entry: FolderEntry;
}

/** The candidates to choose from, by name, each with where bloc 1 stands. */
export function candidateItems(folders: readonly CandidateFolder[]): CandidateItem[] {
  return inClassOrder(folders.map(entryOf), 'name').map((entry) => ({
    label: candidateName(entry),
    description: [coverageStanding(entry, translate).mark, optionAndSession(entry, translate)].join(
      ' · ',
    ),
    entry,
  }));
}

/**
 * The candidates that a view shows: in a class everybody who has a profile, for whoever has written
 * nothing yet is the one to look after; those with reports; and those of whom it has more to say.
 */
export function entriesOf(
  { all }: CandidateFolders,
  order: 'name' | 'coverage' = 'name',
  saysMore: (folder: CandidateFolder) => boolean = () => false,
): FolderEntry[] {
  const isClass = all.length > 1;
  const shown = all.filter(
    (folder) => folder.hasReports || (isClass && folder.hasProfile) || saysMore(folder),
  );
  return inClassOrder(shown.map(entryOf), order);
}

/** What the ids of a candidate’s lines begin with. */
export function scopeOf(entries: readonly FolderEntry[], folder: CandidateFolder): string {
  return entries.length === 1 ? '' : `${folder.folder.uri.toString()} `;
}
