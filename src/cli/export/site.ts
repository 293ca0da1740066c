import { lstat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareFolder, writeFolder, type NewFiles } from '../../core/site/outputFolder.ts';
import {
  folderRefusal,
  keptDetail,
  publicationDetail,
  publishedMessage,
  remarkDetail,
} from '../../core/site/publishWords.ts';
import { readSite, type ReadSite } from '../../core/site/readSite.ts';
import { pathFrom } from '../../core/site/siteText.ts';
import { isBelow } from '../../core/text/uri.ts';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import { uriOf } from '../files/nodeDisk.ts';
import { shown, type FolderEntry } from '../files/folderEntry.ts';
import { copied, outputDisk } from '../files/siteFolders.ts';
import { writeFailure } from '../files/writeWhole.ts';
import { withProgress } from '../ui/progress.ts';
import { siteSource } from './siteSource.ts';

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
  const holdsReports = [...entry.portfolio.reports()].some((each) => isBelow(each.uri, uri));
  if (out === undefined) {
    const refusal = folderRefusal(folder, holdsReports, await isLinked(root, folder), t);
    if (refusal !== undefined) throw new UserMistake(refusal);
  } else if (holdsReports) {
    throw new UserMistake(
      t('{folder} holds reports: name another folder.', { folder: shown(target, cwd) }),
    );
  }
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
  { t, terminal, cwd }: Workplace,
): Promise<boolean> {
  const site = await readSite(...siteSource(entry, target));
  const files = filesOf(site);
  const disk = outputDisk(target);
  const comparison = await compareFolder(disk, files, force);
  try {
    await writeFolder(disk, files, comparison, () => undefined);
  } catch (error) {
    throw new UserMistake(writeFailure(error, target, t));
  }
  const { plan } = site;
  const remarks = plan.remarks.map((each) => remarkDetail(pathFrom(entry.id, each.uri), each, t));
  const lost = comparison.lost.map((path) => t('{path} could not be copied', { path }));
  const blocked = comparison.kept.filter(({ inTheWay }) => inTheWay);
  terminal.line(shown(join(target, 'index.html'), cwd));
  const problems = remarks.length + lost.length;
  terminal.note(publishedMessage(shown(target, cwd), comparison, problems, t));
  for (const line of publicationDetail(publicationOf(entry, site, files.size), t).split('\n')) {
    terminal.note({ style: 'dim', words: line });
  }
  for (const line of [...remarks, ...lost]) terminal.note(line);
  for (const each of blocked) terminal.warn(keptDetail(each, t));
  return blocked.length === 0 && lost.length === 0;
}

/** All files of a site, its pages made now: then it is known what they lead to. */
function filesOf({ plan, made }: ReadSite): NewFiles {
  const files = new Map<string, () => Promise<Uint8Array>>();
  for (const { path, text } of plan.files) {
    const bytes = new TextEncoder().encode(text);
    files.set(path, () => Promise.resolve(bytes));
  }
  for (const [path, bytes] of made) files.set(path, () => Promise.resolve(bytes));
  for (const { path, from } of plan.copies) files.set(path, () => copied(from));
  return files;
}

function publicationOf(
  { candidate, portfolio, settings }: FolderEntry,
  { plan: { site, copies }, made }: ReadSite,
  all: number,
): Parameters<typeof publicationDetail>[0] {
  const files = made.size + copies.length;
  return {
    ...{
      candidate,
      owner: site.owner,
      listed: settings.site.documents,
      files,
      pages: all - files - 1,
    },
    realisations: site.realisations.length,
    drafts: [...portfolio.reports()].filter(({ draft }) => draft).length,
  };
}
