import { stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forEachBounded } from '../../core/iteration.ts';
import { inClassOrder, type CandidateEntry } from '../../core/class/candidateNodes.ts';
import { comingSession, type Month } from '../../core/portfolio/candidate.ts';
import type { CandidatePortfolio } from '../../core/portfolio/candidatePortfolio.ts';
import { CandidatePortfolios } from '../../core/portfolio/candidatePortfolios.ts';
import { FileSync } from '../../core/portfolio/fileSync.ts';
import type { ParsedProfile } from '../../core/portfolio/profile.ts';
import type { Unreadable } from '../../core/portfolio/unreadable.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { withProgress } from '../ui/progress.ts';
import { readSettings, type FolderSettings } from './settings.ts';
import { NodeDisk, isMissing, shownPath, uriOf } from './nodeDisk.ts';

const AT_ONCE = 32;

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

/**
 * Reads the portfolios in some folders (default: the one that the program is run in).
 *
 * @throws a `UserMistake` where one of them is no folder, or cannot be read.
 */
export async function readPortfolios(
  folders: readonly string[],
  place: Workplace,
): Promise<ReadPortfolios> {
  const { cwd, terminal, t } = place;
  const paths = (folders.length > 0 ? folders : ['.']).map((each) => resolve(cwd, each));
  await Promise.all(paths.map((path, index) => checkFolder(path, folders[index] ?? '.', place)));
  const settings = new Map<string, FolderSettings>();
  for (const path of new Set(paths)) {
    // eslint-disable-next-line no-await-in-loop -- what is said of them comes in order
    settings.set(path, await readSettings(path, place));
  }
  const settingsAt = (path: string): FolderSettings => {
    const found = settings.get(folderAround(path, paths));
    if (!found) throw new Error(`No folder holds ${path}.`);
    return found;
  };
  const portfolios = new CandidatePortfolios(
    (root) => settingsAt(fileURLToPath(`${root}/`)).option,
    () => undefined,
  );
  const disk = new NodeDisk((folder) => settingsAt(folder).isHidden);
  let count = 0;
  const sync = new FileSync(portfolios, disk, {
    each: (items, work) =>
      forEachBounded(items, AT_ONCE, async (item) => {
        await work(item);
        count += 1;
      }),
    failed: (uri, error) => {
      throw new Error(uri, { cause: error });
    },
  });
  portfolios.setWindowFolders(paths.map(uriOf));
  await withProgress(
    terminal,
    () => t('Reading: {count} files…', { count }),
    async () => {
      for (const path of new Set(paths)) {
        // eslint-disable-next-line no-await-in-loop -- one may lie in the other
        await sync.refresh(uriOf(path));
      }
    },
  );
  for (const path of paths) {
    const why = disk.closed.get(path);
    if (why !== undefined) throw new UserMistake(closedFolder(shown(path, cwd), t));
  }
  const entries = portfolios.all.map((each) => ({
    ...entryOf(each, paths, cwd),
    settings: settingsAt(fileURLToPath(`${each.root}/`)),
    owns: (uri: string) => portfolios.of(uri) === each,
  }));
  return { entries: inClassOrder(entries, 'name'), closed: disk.closed };
}

async function checkFolder(path: string, written: string, { t }: Workplace): Promise<void> {
  const state = await stat(path).catch((error: unknown) => {
    throw new UserMistake(
      isMissing(error)
        ? t('There is no folder {folder}.', { folder: written })
        : closedFolder(written, t),
    );
  });
  if (!state.isDirectory()) {
    throw new UserMistake(
      t('{folder} is no folder: name the one that it is in.', { folder: written }),
    );
  }
}

/** The sentence for a folder that cannot be listed. */
export function closedFolder(folder: string, t: Workplace['t']): string {
  return t('{folder} cannot be read: check its permissions.', { folder });
}

/** The innermost of some folders that `path` is, or is in; `..` leads out of one, `..x` does not. */
function folderAround(path: string, folders: readonly string[]): string {
  const around = folders.filter((each) => isIn(path, each));
  return around.sort((a, b) => b.length - a.length)[0] ?? path;
}

function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way);
}

function entryOf(
  one: CandidatePortfolio,
  paths: readonly string[],
  cwd: string,
): Omit<FolderEntry, 'owns' | 'settings'> {
  const { root, portfolio, profile, unreadable } = one;
  const folder = fileURLToPath(`${root}/`);
  const { option } = portfolio.referential;
  const session = comingSession(thisMonth());
  const within = folderAround(folder, paths);
  return {
    id: root,
    name: basename(folder),
    path: shown(folder, cwd),
    candidate: { session, ...profile?.profile, option },
    portfolio,
    profileBroken: profile?.isUnreadable ?? false,
    files: [...portfolio.uris()],
    unreadable,
    profile,
    within,
  };
}

/** The month that it is where the program runs. */
export function thisMonth(): Month {
  const today = new Date();
  return { year: today.getFullYear(), month: today.getMonth() + 1 };
}

/** A path as it is shown: from the folder that the program is run in, or whole where it is elsewhere. */
export function shown(path: string, cwd: string): string {
  return shownPath(uriOf(path), cwd);
}
