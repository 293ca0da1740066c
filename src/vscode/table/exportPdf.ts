import * as vscode from 'vscode';
import type { FontFiles } from '../../summaryTable/pdf/formFonts.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import type { Services } from '../services.ts';
import { readyTable, tableName } from './exportTable.ts';
import { writeOutput } from './output.ts';

/** The fonts of the PDF, as the build puts them beside the extension’s code. */
const FONTS: Readonly<Record<keyof FontFiles, string>> = {
  regular: 'arimo-latin-400-normal.woff',
  bold: 'arimo-latin-700-normal.woff',
  boldItalic: 'arimo-latin-700-italic.woff',
  fallback: 'dejavu-sans-latin-400-normal.woff',
};

/** Writes the official table as the jury’s platform wants it. */
export async function exportPdf(
  folder: CandidateFolder,
  { memory, extensionUri }: Services,
): Promise<vscode.Uri | undefined> {
  const [{ table, options }, fonts, { tablePdf }] = await Promise.all([
    readyTable(folder),
    readFonts(extensionUri),
    import('../../summaryTable/pdf/tablePdf.ts'), // large, and not needed before
  ]);
  const bytes = await tablePdf(table, fonts, new Date(), options);
  return writeOutput({ name: `${tableName(folder)}.pdf`, bytes }, folder, memory);
}

async function readFonts(extensionUri: vscode.Uri): Promise<FontFiles> {
  const read = (name: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'fonts', name));
  const [regular, bold, boldItalic, fallback] = await Promise.all([
    read(FONTS.regular),
    read(FONTS.bold),
    read(FONTS.boldItalic),
    read(FONTS.fallback),
  ]);
  return { regular, bold, boldItalic, fallback };
}
