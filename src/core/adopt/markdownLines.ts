import { linesOutsideCode } from '../report/blocks.ts';
import { fold } from '../text/fold.ts';

/** One line of a body that may say something of a réalisation: neither code nor comment. */
export interface MarkdownLine {
  readonly kind: 'heading' | 'task' | 'item' | 'row' | 'text';
  /** Without the signs of Markdown and HTML; links stay as they are written. */
  readonly text: string;
  /** Of a heading, from 1; of other lines 0. */
  readonly level: number;
  /** Of a task: whether its box is ticked. */
  readonly ticked: boolean;
  /** Of a row of a table: its cells. */
  readonly cells: readonly string[];
}

/** A réalisation is a few printed pages of some lines; what goes beyond is not read. */
const MOST = { text: 100_000, lines: 2_000, line: 1_000 } as const;

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const TASK = /^\s*(?:[-*+]|\d+[.)])[ \t]+\[([ xX])\][ \t]+(.*)$/;
const ITEM = /^\s*(?:[-*+•]|\d+[.)])[ \t]+(.*)$/;
const BOX_FIRST = /^\s*(?:[-*+][ \t]+)?([☑☒✅✔☐⬜❌])\uFE0F?[ \t]*(.*)$/u;
const EMPTY_BOX = /[☐⬜❌]/;

/** The lines of a body that are not blank, from `start` on. */
export function markdownLines(text: string, start: number): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  for (const source of linesOutsideCode(text.slice(0, start + MOST.text), start)) {
    const written = source.slice(0, MOST.line).replace(/^\uFEFF/, '');
    if (written.trim() !== '') lines.push(readLine(written.trimEnd()));
    if (lines.length === MOST.lines) break;
  }
  return lines;
}

function readLine(source: string): MarkdownLine {
  const none = { level: 0, ticked: false, cells: [] };
  const [, signs, heading] = HEADING.exec(source) ?? [];
  if (signs !== undefined && heading !== undefined) {
    return {
      ...none,
      kind: 'heading',
      text: plain(heading).replace(/ #+$/, ''),
      level: signs.length,
    };
  }
  const [, box, task] = TASK.exec(source) ?? [];
  if (box !== undefined && task !== undefined) {
    return { ...none, kind: 'task', text: plain(task), ticked: box !== ' ' };
  }
  const [, sign, ticked] = BOX_FIRST.exec(source) ?? [];
  if (sign !== undefined && ticked !== undefined && !/[☐☑☒]/.test(ticked)) {
    return { ...none, kind: 'task', text: plain(ticked), ticked: !EMPTY_BOX.test(sign) };
  }
  if (/^\s*\|.*\|/.test(source)) {
    const cells = source
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/(?<!\\)\|/)
      .map(plain);
    return { ...none, kind: 'row', text: cells.join(' | '), cells };
  }
  const item = ITEM.exec(source)?.[1];
  if (item !== undefined) return { ...none, kind: 'item', text: plain(item) };
  return { ...none, kind: 'text', text: plain(source.replace(/^\s*>+/, '')) };
}

/** Without emphasis, code signs and tags. */
export function plain(source: string): string {
  return source
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/\*+|__+|`+|(?<![\p{L}\d])_|_(?![\p{L}\d])/gu, '')
    .replace(/\\([|[\]().:#])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name and what it names: `Période : …`, or a row of two cells. */
export interface Label {
  /** Folded, without numbers, signs and brackets around it. */
  readonly name: string;
  readonly value: string;
}

/** What a line gives a name to; undefined where it is no such line. */
export function labelOf({ kind, text, cells }: MarkdownLine): Label | undefined {
  if (kind === 'row') {
    const [name = '', value = '', ...more] = cells;
    return more.length === 0 ? { name: nameOf(name), value } : undefined;
  }
  const [, name, value = ''] = /^([^:|]{2,60}?)\s*:(?!\/\/)\s*(.*)$/.exec(text) ?? [];
  return name === undefined ? undefined : { name: nameOf(name), value };
}

/** A name as names are compared. */
export function nameOf(text: string): string {
  return fold(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The texts behind the boxes of a line that are ticked; undefined where it has no boxes. */
export function tickedIn(text: string): string[] | undefined {
  const boxes = [...text.matchAll(/(\[[ xX]\]|[☑☒✅☐⬜▢])\s*([^[\]☑☒✅☐⬜▢|]*)/gu)];
  if (boxes.length === 0) return undefined;
  return boxes
    .filter(([, box = '']) => !/[ ☐⬜▢]/.test(box))
    .map(([, , words = '']) => words.replace(/[\s,;/·–-]+$/, ''));
}
