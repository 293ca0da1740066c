import type { ProblemData } from '../../core/checks/problemData.ts';
import type { FolderEntry } from '../files/folderEntry.ts';

/** The problems of one file. */
export interface FileProblems {
  readonly entry: FolderEntry;
  /** From the folder that the program is run in, with `/`. */
  readonly path: string;
  readonly problems: readonly ProblemData[];
  /** Whether the file cannot be read at all. */
  readonly unreadable: boolean;
}
