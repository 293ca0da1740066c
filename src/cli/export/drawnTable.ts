import fonts from 'fonts:pdf';
import { boxesNote } from '../../core/table/exportRemarks.ts';
import { FONT_FILES, tableName, type FontFiles } from '../../core/table/fileNames.ts';
import { tablePdf } from '../../core/table/pdf/tablePdf.ts';
import type { Workplace } from '../command.ts';
import type { FolderEntry } from '../files/folderEntry.ts';
import { tableOf, type Made, type Maker } from './made.ts';

/** Draws the official table as a PDF. */
export function drawnTable(t: Workplace['t']): Maker {
  const files = pdfFonts();
  const make = (entry: FolderEntry): Made => {
    const missing = new Set<string>();
    const [table, options] = tableOf(entry);
    const bytes = tablePdf(table, files, new Date(), options, (signs) => {
      for (const sign of signs) missing.add(sign);
    });
    return { bytes, notes: boxesNote(missing, t) };
  };
  return (entry) => [{ name: `${tableName(entry.candidate)}.pdf`, make: () => make(entry) }];
}

/** The fonts of the PDF, which the program has in itself. */
export function pdfFonts(): FontFiles {
  const font = (name: string) => new Uint8Array(Buffer.from(fonts[name] ?? '', 'base64'));
  return {
    regular: font(FONT_FILES.regular),
    bold: font(FONT_FILES.bold),
    boldItalic: font(FONT_FILES.boldItalic),
    fallback: font(FONT_FILES.fallback),
  };
}
