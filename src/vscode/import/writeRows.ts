import * as vscode from 'vscode';
import { completeHeader } from '../../core/adopt/completeHeader.ts';
import type { ImportedRow } from '../../core/import/importedTable.ts';
import type { ImportOutcome } from '../../core/import/importWords.ts';
import {
  newReports,
  productionsFrom,
  type ImportPlace,
  type ImportProposal,
} from '../../core/import/planImport.ts';
import { folderNamedAfter, folderOfSection } from '../../core/language/newReport.ts';
import { SECTIONS, type Section } from '../../core/report/section.ts';
import { baseName, folderUri, parentOf } from '../../core/text/uri.ts';
import { applyWhole, type DocumentEdits, type TakeBack } from '../workspace/applyWhole.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';

/** What new folders are called where none is there for a section. */
const NEW_FOLDERS: Readonly<Record<Section, string>> = {
  formation: 'formation',
  stage1: 'stage-1',
  stage2: 'stage-2',
};

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

/** Each section in the folder where most of its reports are, or that is named after it, or a new one. */
async function placeIn(
  { folder: { uri: root }, portfolio }: CandidateFolder,
  tableFolder: string,
): Promise<ImportPlace> {
  const base = folderUri(root.toString());
  const entries = await vscode.workspace.fs.readDirectory(root);
  const named = entries
    .filter(([, type]) => type === vscode.FileType.Directory) // a link to one is not read
    .map(([name]) => name);
  const homes = new Map<Section | undefined, string>([[undefined, base]]);
  for (const section of SECTIONS) {
    const name = folderNamedAfter(named, section) ?? NEW_FOLDERS[section];
    const below = vscode.Uri.joinPath(root, name).toString();
    homes.set(section, folderOfSection(portfolio.reports(), section) ?? below);
  }
  const names = new Map<string, readonly string[]>();
  await Promise.all(
    [...new Set(homes.values())].map(async (home) => names.set(home, await namesIn(home))),
  );
  return {
    folderOf: (section) => homes.get(section) ?? base,
    namesIn: (home) => names.get(home) ?? [],
    tableFolder,
  };
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
