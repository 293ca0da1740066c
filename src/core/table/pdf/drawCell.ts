import { type FormFonts, LINE } from './formFonts.ts';
import { type PlacedCell, PADDING } from './pages.ts';
import { linesHeight, type TextLine } from './textLines.ts';
import type { WrittenDocument } from './writtenDocument.ts';

const INK = '#000000'; // as every page begins
const LINK = '#0563C1';

/** Draws a cell whose top is at `y` and that is `height` points high: its text. */
export function drawText(
  document: WrittenDocument,
  { cell, x, width, lines }: PlacedCell,
  y: number,
  height: number,
  fonts: FormFonts,
): void {
  if (lines.length === 0) return;
  if (!cell.style.turn) {
    drawLines(document, cell.style, lines, { x, y, width, height }, fonts);
    return;
  }
  // Turned to the left about the lower left corner, what is upwards becomes what is onwards.
  document.save().rotate(-90, { origin: [x, y + height] });
  const box = { x, y: y + height, width: height, height: width };
  const { vertical } = cell.style;
  const horizontal = vertical === 'bottom' ? 'left' : 'center';
  drawLines(document, { horizontal }, lines, box, fonts);
  document.restore();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawLines(
  document: WrittenDocument,
  { horizontal }: { readonly horizontal: string },
  lines: readonly TextLine[],
  box: Box,
  fonts: FormFonts,
): void {
  let top = box.y + (box.height - linesHeight(lines)) / 2;
  for (const line of lines) {
    const free = box.width - line.width;
    drawLine(document, line, box.x + (horizontal === 'center' ? free / 2 : PADDING), top, fonts);
    top += line.size * LINE.height;
  }
}

function drawLine(
  document: WrittenDocument,
  line: TextLine,
  x: number,
  top: number,
  fonts: FormFonts,
): void {
  const { text, face, size, link, linkFrom } = line;
  const base = top + size * LINE.ascent;
  const draw = (part: string, from: number): number => {
    let at = from;
    for (const stretch of fonts.stretches(part, face)) {
      const options = { lineBreak: false, baseline: 'alphabetic' } as const;
      document.font(stretch.font).fontSize(size).text(stretch.text, at, base, options);
      at += stretch.width * size;
    }
    return at;
  };
  if (link === undefined) {
    draw(text, x);
    return;
  }
  const start = draw(text.slice(0, linkFrom), x);
  document.fillColor(LINK);
  const end = draw(text.slice(linkFrom), start);
  document.fillColor(INK);
  document.linkTo(link, start, top, end - start, size * LINE.height);
  const under = base + size * 0.12;
  document.strokeColor(LINK).lineWidth(size * 0.05);
  document.moveTo(start, under).lineTo(end, under).stroke();
}
