import PDFDocument from 'pdfkit';
import { filledGrid } from '../filledGrid.ts';
import { FORM_TEXT } from '../officialWording.ts';
import type { SummaryTable } from '../summaryTable.ts';
import { type TableOptions, tableStyle } from '../tableStyle.ts';
import { drawFrame, drawText } from './drawCell.ts';
import { type FontFiles, FormFonts } from './formFonts.ts';
import { A4, FORM_WIDTH, heightOf, type PlacedRow, placeOnPages } from './pages.ts';

/**
 * The official table as a PDF file, drawn without an office suite: the form as it prints, one A4 page
 * for a normal portfolio, the fonts inside, every linked production clickable. `date` is when the file
 * says it was made.
 */
export async function tablePdf(
  table: SummaryTable,
  files: FontFiles,
  date: Date,
  options?: TableOptions,
): Promise<Uint8Array> {
  const fonts = new FormFonts(files);
  const { scale, pages } = placeOnPages(filledGrid(table, tableStyle(options)), fonts);
  const { lastName = '', firstName = '' } = table.candidate;
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: null,
    lang: 'fr-FR',
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: FORM_TEXT.title.trim(),
      Author: `${firstName} ${lastName}`.trim(),
      Subject: `${FORM_TEXT.diploma}, ${FORM_TEXT.session(table.candidate.session)}`,
      CreationDate: date,
    },
  });
  const bytes = bytesOf(document);
  for (const page of pages) {
    document.addPage().save();
    document.translate(
      (A4.width - FORM_WIDTH * scale) / 2,
      (A4.height - heightOf(page) * scale) / 2,
    );
    document.scale(scale);
    drawRows(document, page, fonts);
    document.restore();
  }
  document.end();
  return bytes;
}

/** Text first, so that no line is covered by what is drawn later. */
function drawRows(document: PDFDocument, rows: readonly PlacedRow[], fonts: FormFonts): void {
  for (const draw of [drawText, drawFrame]) {
    let y = 0;
    rows.forEach(({ height, cells }, index) => {
      for (const placed of cells) {
        const below = rows.slice(index + 1, index + placed.cell.rows);
        draw(document, placed, y, height + heightOf(below), fonts);
      }
      y += height;
    });
  }
}

function bytesOf(document: PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}
