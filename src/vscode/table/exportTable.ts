import * as vscode from 'vscode';
import { textSteps } from '../../steps.ts';
import { tableCsvParts } from '../../summaryTable/csv.ts';
import { tableHtmlParts } from '../../summaryTable/html.ts';
import { tableMarkdownParts } from '../../summaryTable/markdown.ts';
import { formsOf } from '../../summaryTable/sessions.ts';
import { utf8Steps } from '../../text/utf8.ts';
import { showStatus } from '../messages.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { translate } from '../translate.ts';
import { type Make, makeOfTable } from './makeOfTable.ts';
import { type OutputServices, writeOutput } from './output.ts';

/** What the files of a candidate’s session are called, without their ending. */
export function tableName({ candidate: { session } }: CandidateFolder): string {
  return `tableau-de-synthese-${formsOf(session).portfolioExam}-${session}`;
}

/** Writes the official table as the national form has it. */
export async function exportTable(
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const bytes = await makeOfTable(folder, nationalForm());
  return bytes && writeOutput({ name: `${tableName(folder)}.xlsx`, bytes }, folder, services);
}

/** Fills the national form of the candidate’s session. */
export async function nationalForm(): Promise<Make<Uint8Array>> {
  const [{ blankForm }, { fillSteps }] = await Promise.all([
    import('../../summaryTable/blankForm.ts'), // not needed before
    import('../../summaryTable/fillForm.ts'),
  ]);
  return function* (table, options) {
    const form = blankForm(table.candidate.session);
    yield;
    const filled = yield* fillSteps(form, table, options);
    if ('problem' in filled) throw new Error(`The built-in form: ${filled.problem.kind}`);
    return filled.ok;
  };
}

/** Writes the table for a spreadsheet that is no form. */
export async function exportCsv(
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const bytes = await makeOfTable(folder, (...table) => utf8Steps(tableCsvParts(...table)));
  return bytes && writeOutput({ name: `${tableName(folder)}.csv`, bytes }, folder, services);
}

/** Puts the table on the clipboard, for a page of the student’s own site. */
export async function copyTable(
  folder: CandidateFolder,
  format: 'markdown' | 'html',
): Promise<void> {
  const parts = format === 'html' ? tableHtmlParts : tableMarkdownParts;
  const text = await makeOfTable(folder, (...table) => textSteps(parts(...table)));
  if (text === undefined) return;
  await vscode.env.clipboard.writeText(text);
  const message =
    format === 'html'
      ? translate('The table is on the clipboard as HTML.')
      : translate('The table is on the clipboard as Markdown.');
  showStatus(message, 4000);
}
