import * as vscode from 'vscode';
import { formNote, formProblem } from '../../messages/formMessage.ts';
import { blankForm } from '../../summaryTable/blankForm.ts';
import { buildTable } from '../../summaryTable/buildTable.ts';
import { tableCsv } from '../../summaryTable/csv.ts';
import { fillForm } from '../../summaryTable/fillForm.ts';
import { tableHtml } from '../../summaryTable/html.ts';
import { linksFrom } from '../../summaryTable/links.ts';
import { tableMarkdown } from '../../summaryTable/markdown.ts';
import { formsOf } from '../../summaryTable/sessions.ts';
import type { SummaryTable } from '../../summaryTable/summaryTable.ts';
import type { TableOptions } from '../../summaryTable/tableStyle.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { rememberSchoolForm, schoolForm, tableMark } from '../settings.ts';
import { translate } from '../translate.ts';
import { writeOutput } from './output.ts';

/** The table of a candidate once all reports are read, and how it is to be written. */
export async function readyTable(
  folder: CandidateFolder,
): Promise<{ readonly table: SummaryTable; readonly options: TableOptions }> {
  const title = translate('Writing the official table');
  const location = vscode.ProgressLocation.Window;
  await vscode.window.withProgress({ location, title }, () => folder.ready);
  const root = folder.folder.uri;
  return {
    table: buildTable(folder.candidate, folder.portfolio),
    options: { tick: tableMark(root), link: linksFrom(root.toString()) },
  };
}

/** What the files of a candidate’s session are called, without their ending. */
export function tableName({ candidate: { session } }: CandidateFolder): string {
  return `tableau-de-synthese-${formsOf(session).portfolioExam}-${session}`;
}

/** Writes the official table as the national form has it. */
export async function exportTable(
  folder: CandidateFolder,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const { table, options } = await readyTable(folder);
  const filled = fillForm(blankForm(folder.candidate.session), table, options);
  if ('problem' in filled) throw new Error(`The built-in form: ${filled.problem.kind}`);
  return writeOutput({ name: `${tableName(folder)}.xlsx`, bytes: filled.ok }, folder, memory);
}

/** Fills the form that the school handed out. The school’s own file stays as it is. */
export async function fillSchoolForm(
  folder: CandidateFolder,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const form = await chooseForm(folder);
  if (!form) return undefined;
  const name = form.path.slice(form.path.lastIndexOf('/') + 1);
  const { table, options } = await readyTable(folder);
  const filled = fillForm(await vscode.workspace.fs.readFile(form), table, options);
  if ('problem' in filled) {
    void vscode.window.showErrorMessage(formProblem(filled.problem, name, translate));
    return undefined;
  }
  await rememberSchoolForm(folder.folder.uri, form);
  const notes = filled.notes.map((note) => formNote(note, translate));
  const output = name.replace(/\.xlsx$/i, '') + translate(' - filled in') + '.xlsx';
  return writeOutput({ name: output, bytes: filled.ok, notes }, folder, memory);
}

async function chooseForm({ folder }: CandidateFolder): Promise<vscode.Uri | undefined> {
  const last = schoolForm(folder.uri);
  const [chosen] =
    (await vscode.window.showOpenDialog({
      defaultUri: last ?? folder.uri,
      filters: { Excel: ['xlsx'] },
      openLabel: translate('Fill In'),
      title: translate('The form of your school'),
    })) ?? [];
  return chosen;
}

/** Writes the table for a spreadsheet that is no form. */
export async function exportCsv(
  folder: CandidateFolder,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const { table, options } = await readyTable(folder);
  const bytes = new TextEncoder().encode(tableCsv(table, options));
  return writeOutput({ name: `${tableName(folder)}.csv`, bytes }, folder, memory);
}

/** Puts the table on the clipboard, for a page of the student’s own site. */
export async function copyTable(
  folder: CandidateFolder,
  format: 'markdown' | 'html',
): Promise<void> {
  const { table, options } = await readyTable(folder);
  const text = format === 'html' ? tableHtml(table, options) : tableMarkdown(table, options);
  await vscode.env.clipboard.writeText(text);
  const message =
    format === 'html'
      ? translate('The table is on the clipboard as HTML.')
      : translate('The table is on the clipboard as Markdown.');
  vscode.window.setStatusBarMessage(message, 4000);
}
