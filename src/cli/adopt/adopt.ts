import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adoptableIn, isAdoptable, type Adoptable } from '../../core/adopt/adoptable.ts';
import { contentOf } from '../../core/adopt/adoption.ts';
import { adoptableWords, adoptedMessage, isClear } from '../../core/adopt/adoptWords.ts';
import { EXIT, type Asked, type Exit, type Workplace } from '../command.ts';
import { readText, shownPath } from '../files/nodeDisk.ts';
import { readPortfolios } from '../files/portfolios.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import { applyChanges, completed, type FileChange } from '../files/reportChanges.ts';
import type { Words } from '../ui/terminal.ts';

/**
 * What becomes of a file: `ready`: --write makes a report of it; `doubtful`: something is to be looked at
 * first; `table`: each of its rows is a réalisation; `left`: its header takes no change that is safe.
 */
type State = 'ready' | 'written' | 'doubtful' | 'table' | 'left';

interface AdoptableFile {
  readonly path: string;
  readonly found: Adoptable;
  readonly state: State;
  readonly change?: FileChange;
}

/** `adopt [folder]`: lists the Markdown files that name skills and are no reports; makes them ones. */
export async function adopt(asked: Asked, place: Workplace): Promise<Exit> {
  const { cwd, t, terminal } = place;
  const { entries } = await readPortfolios(asked.words, place);
  const files: AdoptableFile[] = [];
  // eslint-disable-next-line no-await-in-loop -- in the order of the candidates
  for (const entry of entries) files.push(...(await adoptableOf(entry, cwd)));
  const write = asked.has('write');
  const changes = files.flatMap(({ change }) => change ?? []);
  if (write) await applyChanges(resolve(cwd, asked.words[0] ?? '.'), changes, t);
  const told = files.map((file) =>
    write && file.change ? { ...file, state: 'written' as const } : file,
  );
  if (asked.value('format') === 'json') terminal.text(filesJson(told));
  else for (const line of told.flatMap((file) => linesOf(file, t))) terminal.line(...line);
  const left = files.flatMap(({ path, state }) => (state === 'left' ? [basename(path)] : []));
  terminal.note(summary(files, write ? changes.length : undefined, left, t));
  return left.length > 0 ? EXIT.failed : EXIT.fine;
}

async function adoptableOf(entry: FolderEntry, cwd: string): Promise<AdoptableFile[]> {
  const files: AdoptableFile[] = [];
  const { portfolio } = entry;
  for (const uri of [...entry.files].sort()) {
    if (portfolio.report(uri)) continue;
    // eslint-disable-next-line no-await-in-loop -- one text is in memory at a time
    const read = await readText(fileURLToPath(uri));
    if (!read || !('text' in read) || !isAdoptable(read.text)) continue;
    const path = shownPath(uri, cwd);
    const found = adoptableIn(read.text, path, portfolio.referential);
    // eslint-disable-next-line no-await-in-loop
    if (found) files.push({ path, found, ...(await stateOf(found, uri, entry)) });
  }
  return files;
}

async function stateOf(
  found: Adoptable,
  uri: string,
  { portfolio }: FolderEntry,
): Promise<Pick<AdoptableFile, 'state' | 'change'>> {
  if (found.kind === 'table') return { state: 'table' };
  if (!isClear(found)) return { state: 'doubtful' };
  const content = contentOf(found.adoption);
  const change = await completed(fileURLToPath(uri), content, portfolio.referential);
  return change === undefined || change === 'same' ? { state: 'left' } : { state: 'ready', change };
}

/** Files for programs: the schema is in `docs/cli`. */
function filesJson(files: readonly AdoptableFile[]): string {
  const data = {
    version: 1,
    files: files.map(({ path, found, state }) => {
      const { title, section, period, competencies } = found.adoption;
      return {
        ...{ path, state },
        ...(title && { title: title.value }),
        ...(section && { section: section.value }),
        ...(period && { period: period.value }),
        competencies: competencies.map(({ value }) => value),
        ...(found.kind === 'table' && { rows: found.rows.length }),
      };
    }),
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

const SIGNS: Readonly<Record<State, Words>> = {
  ready: { style: 'green', words: '+' },
  written: { style: 'green', words: '✓' },
  doubtful: { style: 'yellow', words: '?' },
  table: { style: 'yellow', words: '?' },
  left: { style: 'red', words: '✗' },
};

function linesOf({ path, found, state }: AdoptableFile, t: Workplace['t']): Words[][] {
  const { label, detail } = adoptableWords(found, path, t);
  const details = [label, detail].filter((each) => each !== '').join(' · ');
  return [
    [SIGNS[state], ` ${path}`],
    ['    ', { style: 'dim', words: details }],
  ];
}

function summary(
  files: readonly AdoptableFile[],
  written: number | undefined,
  left: readonly string[],
  t: Workplace['t'],
): string {
  if (files.length === 0) {
    return t('No Markdown file here names a competency without being a report.');
  }
  const count = (...states: readonly State[]) =>
    files.filter(({ state }) => states.includes(state)).length;
  const open = count('doubtful', 'table');
  return [
    written === undefined
      ? t('Files that --write makes reports of: {count}.', { count: count('ready') })
      : adoptedMessage(written, left, t),
    ...(open > 0 ? [t('To look at in the editor first: {count}.', { count: open })] : []),
  ].join(' ');
}
