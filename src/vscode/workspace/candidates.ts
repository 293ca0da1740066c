import { inClassOrder } from '../../core/class/candidateNodes.ts';
import { entryOf, type FolderEntry } from './candidateEntry.ts';
import type { CandidateFolder } from './candidateFolder.ts';
import type { CandidateFolders } from './candidateFolders.ts';

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
