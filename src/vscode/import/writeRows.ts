import * as vscode from 'vscode';
import { completeHeader } from '../../core/adopt/completeHeader.ts';
import { importPlace, type ImportTarget } from '../../core/import/importHomes.ts';
import type { ImportedRow } from '../../core/import/importedTable.ts';
import type { ImportOutcome } from '../../core/import/importWords.ts';
import {
  newReports,
  productionsFrom,
  type ImportPlace,
  type ImportProposal,
} from '../../core/import/planImport.ts';
import { baseName, folderUri, parentOf } from '../../core/text/uri.ts';
import { applyWhole, type DocumentEdits, type TakeBack } from '../workspace/applyWhole.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';

/** What was written, and how it is taken back. */
export interface WrittenRows {
  readonly outcome: ImportOutcome;
  readonly takeBack: TakeBack;
}

/**
 * Writes new reports, and what is missing into the headers of those that are there: all of it or
 * nothing; then undefined.
 */
export async function writeRows(
  proposals: readonly ImportProposal[],
  source: vscode.Uri,
  folder: CandidateFolder,
): Promise<WrittenRows | undefined> {
  const tableFolder = parentOf(source.toString());
  const place = await placeIn(folder, tableFolder);
  const rows = proposals.filter(({ existing }) => !existing).map(({ row }) => row);
  const files = newReports(rows, place);
  const completions = await Promise.all(
    proposals.flatMap(({ row, existing }) =>
      existing ? completion(existing, row, tableFolder, folder) : [],
    ),
  );
  const changes = completions.flatMap(({ edits, document }) =>
    edits && edits.length > 0 ? { document, edits } : [],
  );
  const left = completions.filter(({ edits }) => !edits);
  const applied = await applyWhole(files, changes);
  const outcome: ImportOutcome = {
    written: files.length,
    completed: changes.length,
    left: left.map(({ document }) => baseName(document.uri.path)),
  };
  return applied && { outcome, takeBack: applied.takeBack };
}

async function placeIn(
  { folder: { uri: root }, portfolio }: CandidateFolder,
  tableFolder: string,
): Promise<ImportPlace> {
  const entries = await vscode.workspace.fs.readDirectory(root);
  const target: ImportTarget = {
    base: folderUri(root.toString()),
    folders: entries.filter(([, type]) => type === vscode.FileType.Directory).map(([name]) => name),
    reports: () => portfolio.reports(),
    at: (name) => vscode.Uri.joinPath(root, name).toString(),
    namesIn,
  };
  return importPlace(target, tableFolder);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder, true));
    return entries.map(([name]) => name);
  } catch {
    return []; // it is not there yet
  }
}

async function completion(
  report: string,
  row: ImportedRow,
  tableFolder: string,
  { portfolio }: CandidateFolder,
): Promise<Pick<DocumentEdits, 'document'> & Partial<DocumentEdits>> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(report, true));
  const content = { ...row, productions: productionsFrom(row, parentOf(report), tableFolder) };
  const edits = completeHeader(document.getText(), content, portfolio.referential);
  return { document, ...(edits && { edits }) };
}
