import { join, resolve } from 'node:path';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { classFiles, holdsAny, type Member } from '../../core/site/classSite.ts';
import { compareFolder, writeFolder } from '../../core/site/outputFolder.ts';
import { readyFiles } from '../../core/site/publication.ts';
import { publishedDetails, publishedMessage, remarkLines } from '../../core/site/publishWords.ts';
import { readSite } from '../../core/site/readSite.ts';
import css from '../../../media/site/style.css';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import { shown, type FolderEntry } from '../files/folderEntry.ts';
import { uriOf } from '../files/nodeDisk.ts';
import { holdsReportsMistake, MAKING, outputDisk } from '../files/siteFolders.ts';
import { writeFailure } from '../files/writeWhole.ts';
import { withProgress } from '../ui/progress.ts';
import { siteSource } from './siteSource.ts';

/** `export site --class`: the pages of all in one folder, below one start page. */
export async function exportClassSite(
  entries: readonly FolderEntry[],
  asked: Asked,
  place: Workplace,
): Promise<Exit> {
  const { t, terminal, cwd } = place;
  const out = asked.value('out');
  if (out === undefined) throw new UserMistake(t('--class needs --out: the folder for all pages.'));
  const target = resolve(cwd, out);
  const uri = uriOf(target);
  if (holdsAny(uri, entries)) throw holdsReportsMistake(target, place);
  const lacks: string[] = [];
  const members: Member[] = [];
  await withProgress(
    terminal,
    () => t('Writing: {done} of {all}…', { done: members.length, all: entries.length }),
    async () => {
      for (const entry of entries) {
        /* eslint-disable no-await-in-loop -- one after the other: each has all memory for itself */
        const site = await readSite(...siteSource(entry, target));
        const ready = await readyFiles(site, MAKING);
        /* eslint-enable no-await-in-loop */
        const name = candidateName(entry);
        const own = remarkLines(site.plan.remarks, entry.id, t);
        lacks.push(...own.map((line) => `${name}, ${line}`));
        members.push({ name, candidate: entry.candidate, site: site.plan.site, ready });
      }
    },
  );
  const files = classFiles(members, css, MAKING.encode);
  const disk = outputDisk(target);
  const comparison = await compareFolder(disk, files, asked.has('force'));
  try {
    await writeFolder(disk, files, comparison, () => undefined);
  } catch (error) {
    throw new UserMistake(writeFailure(error, target, t));
  }
  const details = publishedDetails(comparison, lacks, t);
  terminal.line(shown(join(target, 'index.html'), cwd));
  terminal.note(publishedMessage(shown(target, cwd), comparison, details.lacks.length, t, true));
  for (const words of details.kept) terminal.note({ style: 'dim', words });
  for (const line of details.lacks) terminal.note(line);
  for (const line of details.blocked) terminal.warn(line);
  return details.blocked.length === 0 && comparison.lost.length === 0 ? EXIT.fine : EXIT.failed;
}
