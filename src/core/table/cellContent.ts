import type { Production } from '../report/production.ts';
import type { TableRow } from './summaryTable.ts';
import { lineCount, lineHeight, textWidth } from './workbook/textMetrics.ts';
import { cellText, oneLine } from './workbook/xmlText.ts';
import type { Run } from './workbook/writeCell.ts';

/** A place that a text is fitted into, in points. */
export interface Room {
  readonly width: number;
  /** Whether the cell's style breaks lines. */
  readonly wraps: boolean;
  readonly size: number;
  readonly bold: boolean;
}

/** The highest that a row can be. */
export const MAX_HEIGHT = 409.5;

const SMALLEST = 4;

/** The first column: the title as the cell sets it, the productions below, smaller, one a line. */
export function titleRuns({ title, productions }: TableRow, { size }: Room): Run[] {
  const runs: Run[] = [{ text: oneLine(title) }];
  for (const production of productions) {
    runs.push({ text: `\n${bullet(production)}`, size: size - 1, bold: false });
  }
  return limited(runs);
}

/** A production as a line below the title. */
export function bullet({ label }: Production): string {
  return `• ${oneLine(label)}`;
}

/** The height that `runs` need in `room`: those that begin with a line feed begin a new line. */
export function heightOf(runs: readonly Run[], room: Room): number {
  const lines = runs.map(({ text, size = room.size, bold = room.bold }) => {
    const own = text.startsWith('\n') ? text.slice(1) : text;
    const count = room.wraps ? lineCount(own, room.width, { size, bold }) : 1;
    return count * lineHeight(size);
  });
  return lines.reduce((sum, height) => sum + height, 0);
}

/** `runs` set as small as it takes for a row of the greatest height to hold them. */
export function fitHeight(runs: readonly Run[], room: Room): Run[] {
  let factor = 1;
  let fitted = [...runs];
  while (heightOf(fitted, room) > MAX_HEIGHT && room.size * factor > SMALLEST) {
    factor -= 0.05;
    fitted = runs.map((run) => ({ ...run, size: half((run.size ?? room.size) * factor) }));
  }
  return fitted;
}

/** The size at which `text` fits on one line of `room`, at most the cell's own. */
export function fitWidth(text: string, { width, size, bold }: Room): number {
  const wide = textWidth(text, { size, bold });
  return wide <= width ? size : Math.max(SMALLEST, half((size * width) / wide));
}

const half = (size: number): number => Math.floor(size * 2) / 2;

/** All runs together hold no more than a cell can. */
function limited(runs: readonly Run[]): Run[] {
  const whole = cellText(runs.map(({ text }) => text).join(''));
  let from = 0;
  return runs.flatMap((run) => {
    const text = whole.slice(from, (from += run.text.length));
    return text ? [{ ...run, text }] : [];
  });
}
