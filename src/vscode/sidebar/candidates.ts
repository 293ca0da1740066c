import type { CandidateEntry } from '../../sidebar/candidateNodes.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import type { CandidateFolders } from '../portfolio/candidateFolders.ts';

export interface FolderEntry extends CandidateEntry {
  readonly folder: CandidateFolder;
}

/** The candidates that a view shows: those with something to show. */
export function entriesOf(folders: CandidateFolders): FolderEntry[] {
  return folders.all.filter(hasReports).map((folder) => {
    const { candidate, portfolio } = folder;
    const { uri, name } = folder.folder;
    return { id: uri.toString(), name, candidate, portfolio, folder };
  });
}

/** What the ids of a candidate’s lines begin with. */
export function scopeOf(entries: readonly FolderEntry[], folder: CandidateFolder): string {
  return entries.length === 1 ? '' : `${folder.folder.uri.toString()} `;
}

function hasReports({ portfolio, unreadable }: CandidateFolder): boolean {
  return unreadable.size > 0 || portfolio.reports().next().done !== true;
}
