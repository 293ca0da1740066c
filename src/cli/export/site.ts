import { lstat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdsReports, publicationOf, readyFiles } from '../../core/site/publication.ts';
import { folderRefusal, publicationDetail, remarkLines } from '../../core/site/publishWords.ts';
import { readSite } from '../../core/site/readSite.ts';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import { uriOf } from '../files/nodeDisk.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import { holdsReportsMistake, MAKING } from '../files/siteFolders.ts';
import { withProgress } from '../ui/progress.ts';
import { siteSource } from './siteSource.ts';
import { writePages } from './writePages.ts';

/** `export site`: the pages of each candidate in a folder, of which nothing that is not ours is lost. */
export async function exportSite(
  entries: readonly FolderEntry[],
  asked: Asked,
  place: Workplace,
): Promise<Exit> {
  const targets = await Promise.all(
    entries.map(async (entry) => targetOf(entry, asked.value('out'), place)),
  );
  let exit: Exit = EXIT.fine;
  let done = 0;
  await withProgress(
    place.terminal,
    () => place.t('Writing: {done} of {all}…', { done, all: entries.length }),
    async () => {
      for (const [index, entry] of entries.entries()) {
        // eslint-disable-next-line no-await-in-loop -- what is told comes in order
        const isWhole = await writeSite(entry, targets[index] ?? '', asked.has('force'), place);
        if (!isWhole) exit = EXIT.failed;
        done += 1;
      }
    },
  );
  return exit;
}

/**
 * The folder of a candidate’s pages: below the candidate’s own, or below `out` as the candidates are.
 *
 * @throws a `UserMistake` where it is no place for pages.
 */
async function targetOf(
  entry: FolderEntry,
  out: string | undefined,
  { cwd, t }: Workplace,
): Promise<string> {
  const root = fileURLToPath(`${entry.id}/`);
  const folder = entry.settings.site.folder.replace(/\/+$/, '');
  const target =
    out === undefined ? join(root, folder) : join(resolve(cwd, out), relative(entry.within, root));
  const uri = uriOf(target);
  const isTaken = holdsReports(uri, entry.portfolio);
  if (out === undefined) {
    const refusal = folderRefusal(folder, isTaken, await isLinked(root, folder), t);
    if (refusal !== undefined) throw new UserMistake(refusal);
  } else if (isTaken) throw holdsReportsMistake(target, { cwd, t });
  return target;
}

/** Whether a symbolic link, or a file, stands on the way to a folder. */
async function isLinked(root: string, folder: string): Promise<boolean> {
  const steps = folder.split('/');
  const states = await Promise.all(
    steps.map((_, index) => lstat(join(root, ...steps.slice(0, index + 1))).catch(() => undefined)),
  );
  return states.some((state) => state && !state.isDirectory());
}

/** Writes one site and tells of it; false where a file of it could not be written. */
async function writeSite(
  entry: FolderEntry,
  target: string,
  force: boolean,
  place: Workplace,
): Promise<boolean> {
  const { t } = place;
  const site = await readSite(...siteSource(entry, target));
  const ready = await readyFiles(site, MAKING);
  const remarks = remarkLines(site.plan.remarks, entry.id, t);
  const detail = publicationDetail(publicationOf(entry, site, ready), t).split('\n');
  return writePages(target, { files: ready.files, remarks, detail }, force, place);
}
