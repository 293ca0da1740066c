import * as vscode from 'vscode';
import { tableCsv } from '../../core/table/csv.ts';
import { tableHtml } from '../../core/table/html.ts';
import { tableMarkdown } from '../../core/table/markdown.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { tellBriefly } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { type Make, makeOfTable } from './makeOfTable.ts';
import { type OutputServices, writeTable } from './output.ts';

/** Writes the official table as the national form has it. */
export function exportTable(
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  return writeTable('xlsx', nationalForm(), folder, services);
}

/** Fills the national form of the candidate’s session. */
export async function nationalForm(): Promise<Make<Uint8Array>> {
  return (await import('../../core/table/fillForm.ts')).filledNationalForm; // not needed before
}

/** Writes the table for a spreadsheet that is no form. */
export function exportCsv(
  folder: CandidateFolder,
  services: OutputServices,
): Promise<vscode.Uri | undefined> {
  const make: Make<Uint8Array> = (...table) => new TextEncoder().encode(tableCsv(...table));
  return writeTable('csv', make, folder, services);
}

/** Puts the table on the clipboard, for a page of the student’s own site. */
export async function copyTable(
  folder: CandidateFolder,
  format: 'markdown' | 'html',
): Promise<void> {
  const text = await makeOfTable(folder, format === 'html' ? tableHtml : tableMarkdown);
  if (text === undefined) return;
  await vscode.env.clipboard.writeText(text);
  const message =
    format === 'html'
      ? translate('The table is on the clipboard as HTML.')
      : translate('The table is on the clipboard as Markdown.');
  tellBriefly(message);
}
