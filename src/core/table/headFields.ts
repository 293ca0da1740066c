import type { Option } from '../referential/skill.ts';
import { runsOf } from './workbook/sharedStrings.ts';
import type { SheetCell } from './workbook/sheet.ts';
import type { Run } from './workbook/writeCell.ts';

/** The cell's label as it is, `value` behind its colon instead of what stood there. */
export function labelled(cell: SheetCell, value: string): Run[] {
  const colon = cell.text.indexOf(':');
  const length = colon >= 0 ? colon + 1 : cell.text.trimEnd().length;
  const label = slicedRuns(cellRuns(cell), 0, length);
  const last = label.pop() ?? { text: '' };
  return [...label, { ...last, text: `${last.text}${colon >= 0 ? '' : ' :'} ${value}` }];
}

const OPEN = '▢☐□◻⬜❏❑❒○◯◌¨\uF06F\uF070\uF071\uF072\uF0A8';
const CHECKED = '☒☑▣■⬛◼✓✔✗✘×✅❎✖þýüûXx';
// Fonts of symbols put their signs where other fonts have letters, or in the private use area.
const SIGN = String.raw`(?:[${OPEN}${CHECKED}\uE000-\uF8FF]\uFE0F?|\[[ xX]?\]|\([ xX]?\))`;
const OPTION_BOX = new RegExp(
  // Without a mark it begins before all of the gap, so that no space is looked at again and again.
  String.raw`(?:(?<![\p{L}\p{N}])(?<mark>${SIGN}(?:\s?${SIGN}){0,2})|(?<![\s\p{L}\p{N}]))` +
    String.raw`(?<gap>\s*)(?<name>SISR|SLAM)(?<behind>\s{0,3}${SIGN}(?=\s*$))?(?![\p{L}\p{N}])`,
  'giu',
);

/** The cell's text with the box of `option` marked, and the other one open. */
export function optionMarked(cell: SheetCell, option: Option): Run[] {
  let runs = cellRuns(cell);
  // From the last to the first: what is exchanged moves what stands behind it.
  for (const match of [...cell.text.matchAll(OPTION_BOX)].reverse()) {
    const { mark = '', gap = '', name = '', behind = '' } = match.groups ?? {};
    const isOwn = name.toUpperCase() === option;
    const nameAt = match.index + mark.length + gap.length;
    if (behind) {
      const at = nameAt + name.length;
      runs = exchanged(runs, at, at + behind.length, '');
    }
    const old = mark || behind.trim();
    const sign = isOwn ? checked(old) : opened(old);
    if (sign === mark) continue;
    const between = gap || ' ';
    const box = mark
      ? sign
      : sign && (match.index === 0 || gap ? `${gap}${sign} ` : `${sign}${between}`);
    if (!mark && !sign) continue;
    runs = exchanged(runs, match.index, mark ? match.index + mark.length : nameAt, box);
  }
  return runs;
}

/** Whether a cell names an option. */
export function namesOption(cell: SheetCell, option: Option): boolean {
  return [...cell.text.matchAll(OPTION_BOX)].some(
    ({ groups }) => groups?.name?.toUpperCase() === option,
  );
}

function checked(mark: string): string {
  if (/^\[.?\]$/.test(mark)) return '[X]';
  return /^\(.?\)$/.test(mark) ? '(X)' : '☒';
}

function opened(mark: string): string {
  if (/^\[.?\]$/.test(mark)) return '[ ]';
  if (/^\(.?\)$/.test(mark)) return '( )';
  return mark === '' || (mark.length === 1 && OPEN.includes(mark)) ? mark : '▢';
}

/** The runs of a cell's text, each with its look. */
export function cellRuns({ rich, text }: SheetCell): Run[] {
  const runs = rich ? runsOf(rich) : [];
  return runs.length > 0 ? runs : [{ text }];
}

/** `runs` with another text from one place up to another, in the look of what follows there. */
function exchanged(runs: readonly Run[], start: number, end: number, text: string): Run[] {
  const before = slicedRuns(runs, 0, start);
  const behind = slicedRuns(runs, end);
  const [next = before.at(-1) ?? { text: '' }, ...others] = behind;
  const own = behind.length > 0 ? [{ ...next, text: text + next.text }] : [{ ...next, text }];
  const last = before.at(-1);
  const joins = last !== undefined && last.properties === next.properties;
  const joined = joins
    ? [...before.slice(0, -1), { ...last, text: last.text + (own[0]?.text ?? '') }]
    : [...before, ...own];
  return [...joined, ...others].filter((run) => run.text !== '');
}

/** The runs from one place of their text up to another. */
function slicedRuns(runs: readonly Run[], start: number, end?: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = at;
    at += run.text.length;
    const text = run.text.slice(Math.max(0, start - from), Math.max(0, (end ?? at) - from));
    return text ? [{ ...run, text }] : [];
  });
}
