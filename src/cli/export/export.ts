import { stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { candidateName } from '../../core/portfolio/candidate.ts';
import { exportedMessage } from '../../core/portfolio/missingFields.ts';
import { namesInOneFolder } from '../../core/table/fileNames.ts';
import { exportRemarks } from '../../core/table/exportRemarks.ts';
import { fileURLToPath } from 'node:url';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import { ExportMemory } from '../files/memory.ts';
import { readPortfolios } from '../files/portfolios.ts';
import { shown, type FolderEntry } from '../files/folderEntry.ts';
import { writeExport } from '../files/writeWhole.ts';
import { withProgress } from '../ui/progress.ts';
import type { Made, Planned } from './made.ts';
import { MAKERS } from './makers.ts';

/** The one kind that is a folder and not a file. */
const SITE = 'site';

/** `export kind [folder]`: writes a file for each candidate, and says where. */
export async function exportPortfolio(asked: Asked, place: Workplace): Promise<Exit> {
  const { t, terminal, cwd } = place;
  const [kind = '', folder] = asked.words;
  const prepare = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (!prepare && kind !== SITE) {
    const kinds = [...Object.keys(MAKERS), SITE].join(', ');
    throw new UserMistake(t('“{kind}” cannot be exported: there are {kinds}.', { kind, kinds }));
  }
  if (asked.has('form') && kind !== 'table') {
    throw new UserMistake(t('--form is for a table alone.'));
  }
  if (asked.has('class') && kind !== SITE) {
    throw new UserMistake(t('--class is for a site alone.'));
  }
  const { entries } = await readPortfolios(folder === undefined ? [] : [folder], place);
  if (asked.has('class')) {
    return (await import('./classSite.ts')).exportClassSite(entries, asked, place);
  }
  if (!prepare) return (await import('./site.ts')).exportSite(entries, asked, place);
  const plan = await prepare(asked, place);
  const files = entries.flatMap((entry) => plan(entry).map((file) => ({ entry, file })));
  if (kind === 'fiche') tellWithoutFiches(entries, files, place);
  const memory = new ExportMemory();
  const force = asked.has('force');
  let exit: Exit = EXIT.fine;
  let done = 0;
  await withProgress(
    terminal,
    () => t('Writing: {done} of {all}…', { done, all: files.length }),
    async () => {
      const targets = await targetsOf(files, asked.value('out'), place);
      for (const [index, { entry, file }] of files.entries()) {
        const path = targets[index] ?? '';
        // eslint-disable-next-line no-await-in-loop -- what is told comes in order
        const made = await file.make();
        // eslint-disable-next-line no-await-in-loop
        const outcome = await writeExport(path, made.bytes, { force, memory, t });
        const name = shown(path, cwd);
        if (outcome === 'written') tell(name, entry, made, kind, place);
        else {
          terminal.warn(
            t('{name} was changed since it was last exported: --force replaces it.', { name }),
          );
          exit = EXIT.failed;
        }
        done += 1;
      }
    },
  );
  return exit;
}

/**
 * Says who has no fiches to write.
 *
 * @throws a `UserMistake` where nobody has.
 */
function tellWithoutFiches(
  entries: readonly FolderEntry[],
  files: readonly { readonly entry: FolderEntry }[],
  { t, terminal }: Workplace,
): void {
  if (files.length === 0) {
    throw new UserMistake(
      t(
        'No two reports cover bloc 2 yet: write “fiche: 1” and “fiche: 2” into the headers of the two that you show.',
      ),
    );
  }
  for (const entry of entries) {
    if (files.some((file) => file.entry === entry)) continue;
    terminal.warn(t('{name}: no two reports cover bloc 2 yet.', { name: candidateName(entry) }));
  }
}

/** The path alone for programs; what the file lacks for people. */
function tell(name: string, entry: FolderEntry, file: Made, kind: string, place: Workplace): void {
  const { terminal, t } = place;
  terminal.line(name);
  const said =
    kind === 'table' || kind === 'pdf' ? [exportedMessage(name, entry.candidate, t)] : [];
  const remarks = kind === 'fiche' ? [] : exportRemarks(entry.portfolio, t);
  const words = [...said, ...remarks, ...file.notes].join(' ');
  if (words !== '') terminal.note(words);
}

/**
 * Where each file goes: into the candidate’s own folder; with `--out`, to that file, or into that
 * folder. The files of several candidates are then named after them.
 */
async function targetsOf(
  files: readonly { readonly entry: FolderEntry; readonly file: Planned }[],
  out: string | undefined,
  { cwd, t }: Workplace,
): Promise<string[]> {
  if (out === undefined) {
    return files.map(({ entry, file }) => join(fileURLToPath(`${entry.id}/`), file.name));
  }
  const path = resolve(cwd, out);
  const isFile = !(await isFolder(path)) && extname(path) !== '' && !/[/\\]$/.test(out);
  if (isFile && files.length === 1) return [path];
  if (isFile) throw new UserMistake(t('--out must be a folder: there are several files.'));
  const isOne = new Set(files.map(({ entry }) => entry)).size === 1;
  if (isOne) return files.map(({ file }) => join(path, file.name));
  const people = files.map(({ entry, file }) => ({ name: candidateName(entry), file: file.name }));
  return namesInOneFolder(people).map((name) => join(path, name));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (state) => state.isDirectory(),
    () => false,
  );
}
