import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTable, LARGEST_TABLE } from '../../core/import/importTable.ts';
import {
  doubtsOf,
  importedMessage,
  importProblem,
  importRemarks,
  noMarksMessage,
} from '../../core/import/importWords.ts';
import type { ImportedTable } from '../../core/import/importedTable.ts';
import { EXIT, UserMistake, type Asked, type Exit, type Workplace } from '../command.ts';
import { readGiven } from '../files/nodeDisk.ts';
import { shown } from '../files/folderEntry.ts';
import { applyChanges } from '../files/reportChanges.ts';
import type { Words } from '../ui/terminal.ts';
import { planReports, type Action, type PlannedReport } from './planReports.ts';

/** `import table.xlsx --out folder`: a report of each réalisation of a filled table. */
export async function importReports(asked: Asked, place: Workplace): Promise<Exit> {
  const { cwd, t, terminal } = place;
  const [written = ''] = asked.words;
  const out = asked.value('out');
  if (out === undefined) throw new UserMistake(t('Say where the reports go: --out folder.'));
  const file = resolve(cwd, written);
  const table = await readTable(file, written, t);
  const reports = await planReports(table.rows, { out, tableFolder: dirname(file) }, place);
  const dryRun = asked.has('dry-run');
  if (!dryRun) {
    const changes = reports.flatMap(({ change }) => change ?? []);
    await applyChanges(resolve(cwd, out), changes, t);
  }
  const remarks = importRemarks(table.notes, t);
  if (asked.value('format') === 'json') terminal.text(reportsJson(reports, remarks, dryRun, place));
  else for (const line of reportLines(reports, place)) terminal.line(...line);
  tell(reports, remarks, dryRun, place);
  return reports.some(({ action }) => action === 'left') ? EXIT.failed : EXIT.fine;
}

async function readTable(file: string, written: string, t: Workplace['t']): Promise<ImportedTable> {
  const name = basename(written);
  const bytes = await readGiven(file, written, LARGEST_TABLE, t);
  const result = bytes === 'tooLarge' ? { problem: bytes } : importTable(bytes);
  if ('problem' in result) throw new UserMistake(importProblem(result.problem, name, t));
  const hasMarks = result.table.rows.some(({ competencies }) => competencies.length > 0);
  if (!hasMarks) throw new UserMistake(noMarksMessage(name, t));
  return result.table;
}

/** Réalisations as JSON: see `docs/cli/import.schema.json`. */
function reportsJson(
  reports: readonly PlannedReport[],
  remarks: readonly string[],
  dryRun: boolean,
  { cwd, t }: Workplace,
): string {
  const data = {
    version: 1,
    dryRun,
    reports: reports.map(({ uri, row, action }) => ({
      path: shown(fileURLToPath(uri), cwd),
      action,
      title: row.title,
      ...(row.section && { section: row.section }),
      ...(row.period !== '' && { period: row.period }),
      competencies: row.competencies,
      doubts: doubtsOf(row, t),
    })),
    remarks,
  };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

const SIGNS: Readonly<Record<Action, Words>> = {
  new: { style: 'green', words: '+' },
  completed: { style: 'cyan', words: '~' },
  unchanged: { style: 'dim', words: '=' },
  left: { style: 'red', words: '✗' },
};

/** Each file, and what is known and in doubt of its réalisation below. */
function reportLines(reports: readonly PlannedReport[], { cwd, t }: Workplace): Words[][] {
  return reports.flatMap(({ uri, row, action }): Words[][] => {
    const known = [row.period, row.competencies.join(' ')].filter((each) => each !== '');
    const details = [row.title, ...known, ...doubtsOf(row, t)].join(' · ');
    return [
      [SIGNS[action], ` ${shown(fileURLToPath(uri), cwd)}`],
      ['    ', { style: 'dim', words: details }],
    ];
  });
}

function tell(
  reports: readonly PlannedReport[],
  remarks: readonly string[],
  dryRun: boolean,
  { t, terminal }: Workplace,
): void {
  const count = (action: Action) => reports.filter((each) => each.action === action).length;
  const left = reports.flatMap(({ uri, action }) =>
    action === 'left' ? [basename(fileURLToPath(uri))] : [],
  );
  const outcome = { written: count('new'), completed: count('completed'), left };
  const said = dryRun ? t('Nothing was written: --dry-run.') : importedMessage(outcome, t);
  terminal.note([said, ...remarks].join(' '));
}
