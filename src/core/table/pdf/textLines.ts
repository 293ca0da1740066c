import type { GridCell } from '../grid.ts';
import { type Face, type FormFonts, LINE } from './formFonts.ts';

/** A line of a cell's text, ready to be drawn. */
export interface TextLine {
  readonly text: string;
  readonly face: Face;
  /** Points. */
  readonly size: number;
  readonly width: number;
  readonly link?: string;
  /** How much at the start of the line the link leaves out, in UTF-16 units. */
  readonly linkFrom: number;
}

const SMALLEST = 4;

/** The text of a cell in lines that fit into `width` points; a style that does not wrap shrinks its text. */
export function cellLines(
  { paragraphs, style }: GridCell,
  width: number,
  fonts: FormFonts,
  factor = 1,
): TextLine[] {
  return paragraphs.flatMap(
    ({ text: written, size: own = style.size, bold = style.bold, link, linkFrom = 0 }) => {
      const text = fonts.withoutStrangeEmoji(written);
      const face: Face = bold ? (style.italic ? 'boldItalic' : 'bold') : 'regular';
      const measured = fonts.width(text, face, own * factor);
      const shrunk = style.wrap || measured <= width ? 1 : width / measured;
      const size = Math.max(SMALLEST, own * factor * shrunk);
      const lines = style.wrap
        ? wrapped(text, width, (part) => fonts.width(part, face, size))
        : [text];
      return lines.map((line, index) => {
        const format = { face, size, width: fonts.width(line, face, size) };
        const from = index === 0 ? linkFrom : 0;
        return { text: line, ...format, linkFrom: from, ...(link !== undefined && { link }) };
      });
    },
  );
}

export function linesHeight(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { size }) => sum + size * LINE.height, 0);
}

/** Breaks at spaces and behind hyphens; within a word only where it is longer than a line. */
function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [word] of text.matchAll(/[^\S\u00a0\u202f]*(?:[^\s-]|[\u00a0\u202f])*-*/g)) {
    if (measure(line + word) <= width) {
      line += word;
      continue;
    }
    if (line.trim() !== '') lines.push(line);
    const pieces = broken(word.trimStart(), width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function broken(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const char of word) {
    const wide = measure(char);
    if (piece !== '' && used + wide > width) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += char;
    used += wide;
  }
  return [...pieces, piece];
}
