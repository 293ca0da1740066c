import type { Candidate } from '../../portfolio/candidate.ts';
import { filledGrid } from '../filledGrid.ts';
import { FORM_TEXT } from '../officialWording.ts';
import { type SummaryTable, type TableOptions, tableStyle } from '../summaryTable.ts';
import { drawText } from './drawCell.ts';
import { Frames } from './drawFrames.ts';
import { FormFonts } from './formFonts.ts';
import type { FontFiles } from '../fileNames.ts';
import { A4, FORM_WIDTH, heightOf, type PlacedRow, placeOnPages } from './pages.ts';
import { WrittenDocument } from './writtenDocument.ts';

/**
 * The official table as a PDF file, drawn without an office suite: the form as it prints, one A4 page
 * for a normal portfolio, the fonts inside, every linked production clickable. `date` is when the file
 * says it was made; `tellMissing` is told the signs that no font has, and that print as boxes.
 */
export function tablePdf(
  table: SummaryTable,
  files: FontFiles,
  date: Date,
  options?: TableOptions,
  tellMissing?: (signs: ReadonlySet<string>) => void,
): Uint8Array {
  const document = newDocument(table.candidate, date);
  const fonts = new FormFonts(document, files);
  const grid = filledGrid(table, tableStyle(options));
  const { scale, pages } = placeOnPages(grid, fonts);
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
  tellMissing?.(fonts.missing);
  return document.finish();
}

function newDocument(candidate: Candidate, date: Date): WrittenDocument {
  const { lastName = '', firstName = '', session } = candidate;
  return new WrittenDocument({
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
      Subject: `${FORM_TEXT.diploma}, ${FORM_TEXT.session(session)}`,
      CreationDate: date,
    },
  });
}

/** Text first, so that no line is covered by what is drawn later. */
function drawRows(document: WrittenDocument, rows: readonly PlacedRow[], fonts: FormFonts): void {
  const frames = new Frames();
  let y = 0;
  for (const [index, row] of rows.entries()) {
    for (const placed of row.cells) {
      const height = row.height + heightOf(rows.slice(index + 1, index + placed.cell.rows));
      drawText(document, placed, y, height, fonts);
      frames.add(placed, y, height);
    }
    y += row.height;
  }
  frames.draw(document);
}
