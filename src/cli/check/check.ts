import { checkedMessage } from '../../core/checks/problemMessage.ts';
import { SEVERITIES } from '../../core/checks/problem.ts';
import { EXIT, type Asked, type Exit, type Workplace } from '../command.ts';
import { readPortfolios } from '../files/portfolios.ts';
import { closedFolder, shown, type ReadPortfolios } from '../files/folderEntry.ts';
import { withProgress } from '../ui/progress.ts';
import { checkCandidate } from './problems.ts';
import {
  annotations,
  problemLines,
  problemsJson,
  sarifLog,
  type FileProblems,
} from './problemFormats.ts';

/** `check [folder…]`: tells of every problem at or above a level. */
export async function check(asked: Asked, place: Workplace): Promise<Exit> {
  const { terminal, t } = place;
  const read = await readPortfolios(asked.words, place);
  const all = await checkAll(read, place);
  const level = SEVERITIES.findIndex((each) => each === asked.value('level'));
  const files = all.flatMap((file): FileProblems[] => {
    const problems = file.problems.filter(({ severity }) => SEVERITIES.indexOf(severity) <= level);
    // What cannot be read is told of whatever the level.
    if (file.unreadable) return [file];
    return problems.length > 0 ? [{ ...file, problems }] : [];
  });
  const reports = read.entries.reduce((sum, each) => sum + [...each.portfolio.reports()].length, 0);
  switch (asked.value('format')) {
    case 'json':
      terminal.text(problemsJson(files, reports));
      break;
    case 'github':
      terminal.text(annotations(files));
      break;
    case 'sarif':
      terminal.text(sarifLog(files));
      break;
    default:
      for (const line of problemLines(files, read.entries.length > 1)) terminal.line(...line);
  }
  for (const folder of read.closed.keys()) terminal.warn(closedFolder(shown(folder, place.cwd), t));
  tellResult(files, countOf(all) - countOf(files), reports, place);
  if (read.closed.size > 0 || files.some(({ unreadable }) => unreadable)) return EXIT.failed;
  return files.length > 0 ? EXIT.problems : EXIT.fine;
}

function checkAll({ entries }: ReadPortfolios, place: Workplace): Promise<FileProblems[]> {
  let done = 0;
  return withProgress(
    place.terminal,
    () => place.t('Checking: {done} of {all}…', { done, all: entries.length }),
    async () => {
      const found: FileProblems[] = [];
      for (const entry of entries) {
        // eslint-disable-next-line no-await-in-loop -- the files of one are read many at a time
        found.push(...(await checkCandidate(entry, place)));
        done += 1;
      }
      return found;
    },
  );
}

function tellResult(
  files: readonly FileProblems[],
  quieter: number,
  reports: number,
  { terminal, t }: Workplace,
): void {
  const problems = countOf(files);
  const result = checkedMessage({ reports, problems, withProblems: files.length }, t);
  terminal.note({ style: problems === 0 ? 'green' : 'bold', words: result });
  if (quieter > 0) {
    terminal.note({
      style: 'dim',
      words: t('Quieter ones: {quieter}, shown by --level hint.', { quieter }),
    });
  }
}

function countOf(files: readonly FileProblems[]): number {
  return files.reduce((sum, { problems }) => sum + problems.length, 0);
}
