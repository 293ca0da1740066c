import { stat } from 'node:fs/promises';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forEachBounded } from '../../core/iteration.ts';
import { inClassOrder } from '../../core/class/candidateNodes.ts';
import { comingSession, thisMonth } from '../../core/portfolio/candidate.ts';
import type { CandidatePortfolio } from '../../core/portfolio/candidatePortfolio.ts';
import { CandidatePortfolios } from '../../core/portfolio/candidatePortfolios.ts';
import { FileSync } from '../../core/portfolio/fileSync.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { withProgress } from '../ui/progress.ts';
import { readSettings, type FolderSettings } from './settings.ts';
import { NodeDisk, isMissing, uriOf } from './nodeDisk.ts';
import { type FolderEntry, type ReadPortfolios, closedFolder, shown } from './folderEntry.ts';

const AT_ONCE = 32;

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
