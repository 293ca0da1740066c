import { stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { candidateName } from '../../core/class/candidateWords.ts';
import { exportedMessage } from '../../core/portfolio/missingFields.ts';
import { namesInOneFolder } from '../../core/portfolio/tablesOfClass.ts';
import { exportRemarks } from '../../core/table/exportRemarks.ts';
import { fileURLToPath } from 'node:url';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import { ExportMemory } from '../files/memory.ts';
import { readPortfolios, shown, type FolderEntry } from '../files/portfolios.ts';
import { writeExport } from '../files/writeWhole.ts';
import { withProgress } from '../ui/progress.ts';
import { MAKERS, type Made } from './makers.ts';

/** `export kind [folder]`: writes a file for each candidate, and says where. */
export async function exportPortfolio(asked: Asked, place: Workplace): Promise<Exit> {
  const { t, terminal, cwd } = place;
  const [kind = '', folder] = asked.words;
  const prepare = Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (!prepare) {
    const kinds = Object.keys(MAKERS).join(', ');
    throw new UserMistake(t('“{kind}” cannot be exported: there are {kinds}.', { kind, kinds }));
  }
  if (asked.has('form') && kind !== 'table') {
    throw new UserMistake(t('--form is for a table alone.'));
  }
  const { entries } = await readPortfolios(folder === undefined ? [] : [folder], place);
  const make = await prepare(asked, place);
  const memory = new ExportMemory();
  const force = asked.has('force');
  let exit: Exit = EXIT.fine;
  let done = 0;
  await withProgress(
    terminal,
    () => t('Writing: {done} of {all}…', { done, all: entries.length }),
    async () => {
      const made = entries.map((entry) => ({ entry, file: make(entry) }));
      const targets = await targetsOf(made, asked.value('out'), place);
      for (const [index, { entry, file }] of made.entries()) {
        const path = targets[index] ?? '';
        // eslint-disable-next-line no-await-in-loop -- what is told comes in order
        const outcome = await writeExport(path, file.bytes, { force, memory, t });
        const name = shown(path, cwd);
        if (outcome === 'written') tell(name, entry, file, kind, place);
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

/** The path alone for programs; what the file lacks for people. */
function tell(name: string, entry: FolderEntry, file: Made, kind: string, place: Workplace): void {
  const { terminal, t } = place;
  terminal.line(name);
  const said =
    kind === 'table' || kind === 'pdf' ? [exportedMessage(name, entry.candidate, t)] : [];
  terminal.note([...said, ...exportRemarks(entry.portfolio, t), ...file.notes].join(' '));
}

/**
 * Where each file goes: into the candidate’s own folder; with `--out`, to that file, or into that
 * folder. The files of several candidates are then named after them.
 */
async function targetsOf(
  made: readonly { readonly entry: FolderEntry; readonly file: Made }[],
  out: string | undefined,
  { cwd, t }: Workplace,
): Promise<string[]> {
  if (out === undefined) {
    return made.map(({ entry, file }) => join(fileURLToPath(`${entry.id}/`), file.name));
  }
  const path = resolve(cwd, out);
  const [only] = made;
  const isFile = !(await isFolder(path)) && extname(path) !== '' && !/[/\\]$/.test(out);
  if (only && made.length === 1) return [isFile ? path : join(path, only.file.name)];
  if (isFile) throw new UserMistake(t('--out must be a folder: there are several candidates.'));
  const people = made.map(({ entry, file }) => ({ name: candidateName(entry), file: file.name }));
  return namesInOneFolder(people).map((name) => join(path, name));
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (state) => state.isDirectory(),
    () => false,
  );
}
