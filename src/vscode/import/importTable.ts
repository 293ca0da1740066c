import * as vscode from 'vscode';
import { importProblem, importRemarks, noMarksMessage } from '../../core/import/importWords.ts';
import type { ImportedTable, ImportResult } from '../../core/import/importedTable.ts';
import { baseName } from '../../core/text/uri.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { alert, warn } from '../ui/messages.ts';
import { withProgress } from '../ui/progress.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { bytesWithin } from '../workspace/readNow.ts';
import { importRows } from './importRows.ts';

/**
 * Makes a report of each réalisation of a filled table (.xlsx) that the student approves. `about` is
 * the table itself, or says whose portfolio it is for.
 */
export async function importTable(services: Services, about?: unknown): Promise<void> {
  const folder = await chooseFolder(services.folders, about);
  if (!folder) return;
  const file = isWorkbook(about) ? about : await chooseTable(folder);
  if (file) await importFile(file, folder, services);
}

function isWorkbook(about: unknown): about is vscode.Uri {
  return about instanceof vscode.Uri && /\.xlsx$/i.test(about.path);
}

async function importFile(
  file: vscode.Uri,
  folder: CandidateFolder,
  services: Services,
): Promise<void> {
  const name = baseName(file.path);
  const read = await withProgress(translate('Reading the table'), async (token) => {
    const [result] = await Promise.all([readTable(file), folder.ready]);
    return token.isCancellationRequested ? undefined : result;
  });
  if (!read) return;
  if ('problem' in read) {
    const message = importProblem(read.problem, name, translate);
    inBackground(offerAnother(message, folder, services), services.log);
    return;
  }
  if (hasNoMarks(read.table) && !(await wantsNoMarks(name))) return;
  const remarks = importRemarks(read.table.notes, translate);
  await importRows({ rows: read.table.rows, source: file, remarks }, folder, services);
}

async function readTable(file: vscode.Uri): Promise<ImportResult> {
  // Not needed before.
  const { importTable: read, LARGEST_TABLE } = await import('../../core/import/importTable.ts');
  const bytes = await bytesWithin(file, LARGEST_TABLE);
  return bytes ? read(bytes) : { problem: 'tooLarge' };
}

function hasNoMarks({ rows }: ImportedTable): boolean {
  return rows.every(({ competencies }) => competencies.length === 0);
}

/** Marks may be there as colours, which are not read: reports without codes are written if asked for. */
async function wantsNoMarks(fileName: string): Promise<boolean> {
  const all = translate('Import Without Competencies');
  return (await warn(noMarksMessage(fileName, translate), all)) === all;
}

async function offerAnother(
  message: string,
  folder: CandidateFolder,
  services: Services,
): Promise<void> {
  const another = translate('Another File…');
  if ((await alert(message, another)) !== another) return;
  const chosen = await chooseTable(folder);
  if (chosen) await importFile(chosen, folder, services);
}

/** What students have their table in: files that cannot be read are shown too, and told of when chosen. */
const SHOWN = ['xlsx', 'xlsm', 'xls', 'ods', 'docx', 'odt', 'pdf'];

async function chooseTable({ folder }: CandidateFolder): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      defaultUri: folder.uri,
      filters: { [translate('Tables')]: SHOWN, Excel: ['xlsx'] },
      openLabel: translate('Import'),
      title: translate('The filled table to import'),
    })) ?? [];
  return chosen;
}
