import type { Candidate } from '../portfolio/candidate.ts';
import type { Option } from '../referential/option.ts';
import { oneLine } from './cellContent.ts';
import type { FormField } from './formPlaces.ts';
import { runsOf } from './workbook/sharedStrings.ts';
import type { SheetCell } from './workbook/sheet.ts';
import type { Run } from './workbook/writeCell.ts';

/** What the head of the form says of the candidate, field by field; fields not known are absent. */
export function fieldValues(candidate: Candidate): Map<FormField, string> {
  const { lastName = '', firstName = '', number = '', centre = '', url = '' } = candidate;
  const name = `${lastName.toLocaleUpperCase('fr')} ${firstName}`;
  const values = Object.entries({ name, number, centre, url }) as [FormField, string][];
  return new Map(
    values.flatMap(([field, value]): [FormField, string][] => {
      const line = oneLine(value);
      return line ? [[field, line]] : [];
    }),
  );
}

/** The cell's label as it is, `value` behind its colon instead of what stood there. */
export function labelled(cell: SheetCell, value: string): Run[] {
  const colon = cell.text.indexOf(':');
  const length = colon >= 0 ? colon + 1 : cell.text.trimEnd().length;
  const label = cutRuns(cellRuns(cell), length);
  const last = label.pop() ?? { text: '' };
  return [...label, { ...last, text: `${last.text}${colon >= 0 ? '' : ' :'} ${value}` }];
}

const BOX = '▢☐□◻⬜❏❑❒○◯◌☒☑▣■⬛◼✓✔✗✘×';
const CHECKED = '☒☑▣■⬛◼✓✔✗✘×';
const OPTION_BOX = new RegExp(
  // Without a mark it begins before all of the gap, so that no space is looked at again and again.
  String.raw`(?:(?<mark>[${BOX}]|\[[ xX]?\]|\([ xX]?\))|(?<!\s))(?<gap>\s*)\b(?<name>SISR|SLAM)\b`,
  'giu',
);

/** The cell's text with the box of `option` marked, and the other one open. */
export function optionMarked(cell: SheetCell, option: Option): Run[] {
  const marked = cell.text.replace(OPTION_BOX, (...match: unknown[]) => {
    const { mark, gap, name } = match.at(-1) as { mark?: string; gap: string; name: string };
    if (name.toUpperCase() !== option) return `${opened(mark)}${gap}${name}`;
    return mark ? `${checked(mark)}${gap}${name}` : `${gap}☒ ${name}`;
  });
  if (marked.length !== cell.text.length) return [{ ...cellRuns(cell)[0], text: marked }];
  let from = 0;
  return cellRuns(cell).map((run) => {
    return { ...run, text: marked.slice(from, (from += run.text.length)) };
  });
}

function checked(mark: string): string {
  if (mark.startsWith('[')) return '[X]';
  return mark.startsWith('(') ? '(X)' : '☒';
}

function opened(mark = ''): string {
  if (mark.startsWith('[')) return '[ ]';
  if (mark.startsWith('(')) return '( )';
  return mark && CHECKED.includes(mark) ? '▢' : mark;
}

function cellRuns({ rich, text }: SheetCell): Run[] {
  const runs = rich ? runsOf(rich) : [];
  return runs.length > 0 ? runs : [{ text }];
}

function cutRuns(runs: readonly Run[], length: number): Run[] {
  let left = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text ? [{ ...run, text }] : [];
  });
}
