import type { CandidateEntry } from '../../core/class/candidateNodes.ts';
import type { ParsedProfile } from '../../core/portfolio/profile.ts';
import type { Unreadable } from '../../core/portfolio/unreadable.ts';
import type { Workplace } from '../command.ts';
import type { FolderSettings } from './settings.ts';
import { shownPath, uriOf } from './nodeDisk.ts';

/** A candidate with what is known of the files. */
export interface FolderEntry extends CandidateEntry {
  /** Every Markdown file of the candidate, whether or not it is a report: URIs. */
  readonly files: readonly string[];
  readonly unreadable: ReadonlyMap<string, Unreadable>;
  /** What `portfolio.yaml` says; undefined where there is none. */
  readonly profile: ParsedProfile | undefined;
  /** The root of the folder that was asked for, in which the candidate’s is. */
  readonly within: string;
  /** The settings of the folder that was asked for. */
  readonly settings: FolderSettings;
  /** Whether a file is this candidate’s, and not that of one whose folder lies within. */
  readonly owns: (uri: string) => boolean;
}

/** What was read of some folders. */
export interface ReadPortfolios {
  /** By name. */
  readonly entries: readonly FolderEntry[];
  /** The folders below that could not be listed: paths, with the system’s name for why. */
  readonly closed: ReadonlyMap<string, string>;
}

/** The sentence for a folder that cannot be listed. */
export function closedFolder(folder: string, t: Workplace['t']): string {
  return t('{folder} cannot be read: check its permissions.', { folder });
}

/** A path as it is shown: from the folder that the program is run in, or whole where it is elsewhere. */
export function shown(path: string, cwd: string): string {
  return shownPath(uriOf(path), cwd);
}
