import { LINE_COLOUR } from '../officialStyle.ts';
import type { PlacedCell } from './pages.ts';
import type { WrittenDocument } from './writtenDocument.ts';

const INK = `#${LINE_COLOUR.slice(2)}`;
const LINE_WIDTHS: Readonly<Record<string, number>> = { m: 1.5, t: 0.75 }; // 2 and 1 pixels

/** From where to where on a line across or down. */
interface Side {
  /** The y of a line across, the x of a line down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn with one thickness. */
class Strokes {
  readonly #across: Side[] = [];
  readonly #down: Side[] = [];
  readonly #diagonals: (readonly [number, number, number, number])[] = [];

  across(at: number, from: number, to: number): void {
    this.#across.push({ at, from, to });
  }

  down(at: number, from: number, to: number): void {
    this.#down.push({ at, from, to });
  }

  diagonal(fromX: number, fromY: number, toX: number, toY: number): void {
    this.#diagonals.push([fromX, fromY, toX, toY]);
  }

  /** Adds them to the path of the document. */
  addTo(document: WrittenDocument): void {
    for (const { at, from, to } of joined(this.#across)) document.moveTo(from, at).lineTo(to, at);
    for (const { at, from, to } of joined(this.#down)) document.moveTo(at, from).lineTo(at, to);
    for (const [fromX, fromY, toX, toY] of this.#diagonals) {
      document.moveTo(fromX, fromY).lineTo(toX, toY);
    }
  }
}

/**
 * The lines around the cells of a page, and their diagonals. What goes on from cell to cell is one
 * line, and all of one thickness are one path: a table of two hundred rows has some ten thousand sides.
 */
export class Frames {
  readonly #strokes = new Map<number, Strokes>();

  /** Adds the sides of a cell whose top is at `y` and that is `height` points high. */
  add({ cell, x, width }: PlacedCell, y: number, height: number): void {
    const { lines, diagonal } = cell.style;
    const [right, bottom] = [x + width, y + height];
    this.#of(lines.charAt(0))?.down(x, y, bottom);
    this.#of(lines.charAt(1))?.down(right, y, bottom);
    this.#of(lines.charAt(2))?.across(y, x, right);
    this.#of(lines.charAt(3))?.across(bottom, x, right);
    if (diagonal) this.#of('t')?.diagonal(x, y, right, bottom);
  }

  draw(document: WrittenDocument): void {
    document.strokeColor(INK).lineCap('square');
    for (const [thickness, strokes] of this.#strokes) {
      strokes.addTo(document.lineWidth(thickness));
      document.stroke();
    }
  }

  /** The strokes of a kind of line; undefined where nothing is drawn. */
  #of(kind: string): Strokes | undefined {
    const thickness = LINE_WIDTHS[kind];
    if (thickness === undefined) return undefined;
    const strokes = this.#strokes.get(thickness) ?? new Strokes();
    this.#strokes.set(thickness, strokes);
    return strokes;
  }
}

const CLOSE = 0.001; // points: sums of widths are not exact

/** The sides as they are seen: what stands on one line and touches is one. */
function joined(sides: readonly Side[]): Side[] {
  const place = ({ at }: Side) => Math.round(at / CLOSE);
  const ordered = [...sides].sort((a, b) => place(a) - place(b) || a.from - b.from);
  const lines: Side[] = [];
  for (const side of ordered) {
    const last = lines.at(-1);
    if (last && place(last) === place(side) && side.from <= last.to + CLOSE) {
      lines[lines.length - 1] = { ...last, to: Math.max(last.to, side.to) };
    } else lines.push(side);
  }
  return lines;
}
