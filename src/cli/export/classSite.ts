import { resolve } from 'node:path';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { classFiles, holdsAny, type Member } from '../../core/site/classSite.ts';
import { readyFiles } from '../../core/site/publication.ts';
import { remarkLines } from '../../core/site/publishWords.ts';
import { readSite } from '../../core/site/readSite.ts';
import css from '../../../media/site/style.css';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import { uriOf } from '../files/nodeDisk.ts';
import { holdsReportsMistake, MAKING } from '../files/siteFolders.ts';
import { withProgress } from '../ui/progress.ts';
import { siteSource } from './siteSource.ts';
import { writePages } from './writePages.ts';

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
  const remarks: string[] = [];
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
        remarks.push(...own.map((line) => `${name}, ${line}`));
        members.push({ name, candidate: entry.candidate, site: site.plan.site, ready });
      }
    },
  );
  const files = classFiles(members, css, MAKING.encode);
  const pages = { files, remarks, ofClass: true };
  const isWhole = await writePages(target, pages, asked.has('force'), place);
  return isWhole ? EXIT.fine : EXIT.failed;
}
