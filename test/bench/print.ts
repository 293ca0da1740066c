import {
  overFloor,
  type ForeignResult,
  type HostResult,
  type Opening,
  type Phase,
  type Typed,
} from './hosted.ts';
import type { Mark } from './marks.ts';
import type { SizeResult } from './run.ts';
import type { Figure } from './statistics.ts';

type Row = readonly string[];

/** Prints what was measured: a column for each size, a line for each measure. */
export function printResults(results: readonly SizeResult[]): void {
  const line = (name: string, of: (result: SizeResult) => string): Row => [
    name,
    ...results.map(of),
  ];
  const time = (name: string, of: (result: SizeResult) => Figure | undefined) =>
    line(name, (result) => figure(of(result)));
  printTable([
    line('reports', ({ size }) => size.toLocaleString('en')),
    time('floor: walk and read', ({ floor }) => floor),
    time('cold index', ({ index }) => index),
    line('… over the floor', ({ overFloor }) => `${number(overFloor.median)} ×`),
    line('gray-matter on every file', ({ reference }) => milliseconds(reference.matter)),
    line('… and remark', ({ reference }) => milliseconds(reference.remark)),
    line('peak memory, floor', ({ memory }) => megabytes(memory.floor.peak)),
    line('peak memory, index', ({ memory }) => megabytes(memory.index.peak)),
    line('heap, floor', ({ memory }) => megabytes(memory.floor.heap)),
    line('heap, index', ({ memory }) => megabytes(memory.index.heap)),
    time('re-index and coverage', ({ daily }) => daily.reindex),
    time('completion', ({ daily }) => daily.completion),
    time('completion by words', ({ daily }) => daily.completionByWords),
    time('hover', ({ daily }) => daily.hover),
    time('problems, 5 KB', ({ daily }) => daily.problems5),
    time('problems, 200 KB', ({ daily }) => daily.problems200),
    ...(results.some(({ exporting }) => exporting)
      ? [
          time('table', ({ exporting }) => exporting?.table),
          time('table as .xlsx', ({ exporting }) => exporting?.xlsx),
          time('table as PDF', ({ exporting }) => exporting?.pdf),
          time('table as CSV', ({ exporting }) => exporting?.csv),
          time('table as Markdown', ({ exporting }) => exporting?.markdown),
          time('table as HTML', ({ exporting }) => exporting?.html),
          time('a fiche as .docx', ({ exporting }) => exporting?.fiche),
          time('the published pages', ({ exporting }) => exporting?.pages),
          line('… over remark alone', ({ exporting, reference }) =>
            exporting ? `${number(exporting.pages.median / reference.remark)} ×` : '',
          ),
        ]
      : [line('table, and each way out', () => 'not measured (--quick)')]),
  ]);
}

/** Prints what was measured in a real VS Code. */
export function printHosted(results: readonly HostResult[]): void {
  const line = (name: string, of: (result: HostResult) => string): Row => [
    name,
    ...results.map(of),
  ];
  const block = (name: string, phase: Phase) =>
    line(name, ({ longestBlock: { [phase]: longest } }) => {
      return `${milliseconds(longest.all)}, ours ${milliseconds(longest.own)}`;
    });
  const completion = (name: string, when: Typed) =>
    line(
      name,
      ({
        longReport: {
          [when]: { all, own },
        },
      }) => {
        return `${milliseconds(all)}, ours ${milliseconds(own)}`;
      },
    );
  printTable([
    line('in VS Code', ({ opened }) => opened),
    ...openingRows(results),
    line('keystroke to problems', ({ problems }) => figure(problems)),
    line('all files changed to tree', ({ checkout }) => milliseconds(checkout)),
    line('longest block: VS Code alone', ({ longestBlock: { idle } }) => milliseconds(idle.all)),
    block('… opening', 'opening'),
    block('… looking at everything', 'looking'),
    block('… typing', 'typing'),
    block('… all files changed', 'checkout'),
    block('… exporting', 'exporting'),
    completion('5,000-line report, first keystroke to completion', 'first'),
    completion('5,000-line report, keystroke to completion', 'later'),
    completion('… with the table and the matrix beside', 'beside'),
  ]);
}

/** Prints how a folder was opened, in a column for each time. */
export function printOpenings(opened: string, results: readonly Opening[]): void {
  const times = results.map((_, index) => String(index + 1));
  printTable([[`${opened}, opened`, ...times], ...openingRows(results)]);
}

function openingRows(results: readonly Opening[]): Row[] {
  const line = (name: string, of: (result: Opening) => string): Row => [name, ...results.map(of)];
  return [
    line('floor: VS Code lists and reads, before', ({ floor }) => milliseconds(floor.before)),
    line('… and after', ({ floor }) => milliseconds(floor.after)),
    line('activate()', ({ activate }) => milliseconds(activate)),
    line('opened to filled tree', ({ filled }) => milliseconds(filled)),
    line('… over the floor', (result) => `${number(overFloor(result))} ×`),
  ];
}

/** Prints what a folder that is no portfolio costs. */
export function printForeign({ opening, using }: ForeignResult): void {
  printTable([
    ['a folder that is no portfolio, in VS Code', ''],
    ['ours to see it', milliseconds(opening)],
    ['ours while it is worked in', milliseconds(using)],
  ]);
}

/** Prints for each mark whether it was reached, with the figure. */
export function printMarks(marks: readonly Mark[]): void {
  const rows = marks.map(({ name, wanted, limit, unit, figure: found, reached }): Row => {
    return [reached ? '✓' : '✗', name, `${number(found)} ${unit}`, `${wanted} ${limit} ${unit}`];
  });
  printTable([['', 'mark', 'measured', 'wanted'], ...rows]);
}

function printTable(rows: readonly Row[]): void {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = (rows[0] ?? []).map((_, column) => width(column));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  console.log(`\n${lines.join('\n')}`);
}

function figure(of: Figure | undefined): string {
  return of ? `${milliseconds(of.median)} ± ${number(of.spread / 2)}` : '';
}

function milliseconds(time: number): string {
  return `${number(time)} ms`;
}

function megabytes(bytes: number): string {
  return `${number(bytes / 1_048_576)} MB`;
}

/** Three digits that count. */
function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
