import * as vscode from 'vscode';
import { boxesNote } from '../../core/table/exportRemarks.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import type { Services } from '../services.ts';
import { yieldToEventLoop } from '../timeSlicer.ts';
import { translate } from '../translate.ts';
import { type FontFiles, FONT_FILES } from '../../core/table/fileNames.ts';
import type { Make } from './makeOfTable.ts';
import { writeTable } from './output.ts';

/** Writes the official table as the jury’s platform wants it. */
export function exportPdf(
  folder: CandidateFolder,
  services: Services,
): Promise<vscode.Uri | undefined> {
  const missing = new Set<string>();
  const make = tableDrawing(services.extensionUri, new Date(), missing);
  return writeTable('pdf', make, folder, services, () => boxesNote(missing, translate));
}

/** Draws the table as a PDF that says it is of `date`; `missing` takes the signs that no font has. */
export async function tableDrawing(
  extensionUri: vscode.Uri,
  date: Date,
  missing: Set<string>,
): Promise<Make<Uint8Array>> {
  const [packed, { tablePdf }, { unpackWoff }] = await Promise.all([
    readFonts(extensionUri),
    import('../../core/table/pdf/tablePdf.ts'), // large, and not needed before
    import('../../core/table/pdf/unpackWoff.ts'),
  ]);
  const fonts = {
    regular: unpackWoff(packed.regular),
    bold: unpackWoff(packed.bold),
    boldItalic: unpackWoff(packed.boldItalic),
    fallback: unpackWoff(packed.fallback),
  };
  await yieldToEventLoop(); // to unpack them takes a tenth of what the drawing does
  return (table, options) =>
    tablePdf(table, fonts, date, options, (signs) => {
      for (const sign of signs) missing.add(sign);
    });
}

async function readFonts(extensionUri: vscode.Uri): Promise<FontFiles> {
  const read = (name: string) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'fonts', name));
  const [regular, bold, boldItalic, fallback] = await Promise.all([
    read(FONT_FILES.regular),
    read(FONT_FILES.bold),
    read(FONT_FILES.boldItalic),
    read(FONT_FILES.fallback),
  ]);
  return { regular, bold, boldItalic, fallback };
}
