import {
  overFloor,
  type ForeignResult,
  type HostResult,
  type Phase,
  type Typed,
} from './hosted.ts';
import type { SizeResult } from './run.ts';
import type { Figure } from './statistics.ts';

/** A mark that was set before anything was measured, and how far it was reached. */
export interface Mark {
  readonly name: string;
  readonly limit: number;
  readonly unit: '×' | 'ms';
  /** Whether the figure is to be at most, or at least, the limit. */
  readonly wanted: 'at most' | 'at least';
  readonly figure: number;
  readonly reached: boolean;
}

/** The marks that these results can tell something about. */
export function marksOf(
  results: readonly SizeResult[],
  hosted: readonly HostResult[] = [],
  foreign?: ForeignResult,
): Mark[] {
  const largest = results.at(-1);
  const thousand = results.find(({ size }) => size === 1_000);
  if (!largest) return [...hostMarks(hosted), ...foreignMarks(foreign)];
  const at = `at ${largest.size.toLocaleString('en')} reports`;
  const { memory, reference, index, daily } = largest;
  return [
    atMost(`cold index over the floor, ${at}`, 3.5, '×', largest.overFloor.median),
    atLeast(`remark over the index, ${at}`, 20, '×', reference.remark / index.median),
    atMost(`peak memory over the floor’s, ${at}`, 1.5, '×', memory.index.peak / memory.floor.peak),
    atMost(`re-index of a report, ${at}`, 0.1, 'ms', daily.reindex.median),
    atMost(`completion, ${at}`, 1, 'ms', daily.completion.median),
    atMost(`completion by words, ${at}`, 1, 'ms', daily.completionByWords.median),
    atMost(`hover, ${at}`, 1, 'ms', daily.hover.median),
    ...(thousand && thousand !== largest ? growthMarks(thousand, largest) : []),
    ...hostMarks(hosted),
    ...foreignMarks(foreign),
  ];
}

function foreignMarks(foreign: ForeignResult | undefined): Mark[] {
  if (!foreign) return [];
  return [
    atMost('ours to see that a folder is no portfolio', 10, 'ms', foreign.opening),
    atMost('ours while it is worked in', 10, 'ms', foreign.using),
  ];
}

function growthMarks(small: SizeResult, large: SizeResult): Mark[] {
  const from = `from ${small.size.toLocaleString('en')} to ${large.size.toLocaleString('en')}`;
  const growth = (name: string, of: (result: SizeResult) => Figure) =>
    atMost(`growth of ${name}, ${from}`, 1.3, '×', of(large).median / of(small).median);
  return [
    growth('re-index', ({ daily }) => daily.reindex),
    growth('completion', ({ daily }) => daily.completion),
    growth('hover', ({ daily }) => daily.hover),
  ];
}

function hostMarks(hosted: readonly HostResult[]): Mark[] {
  return hosted.flatMap((result) => {
    const { opened, longestBlock, longReport, redrawnByProse } = result;
    const block = (phase: Phase, name: string, limit = 50) =>
      atMost(`our longest block while ${name}, ${opened}`, limit, 'ms', longestBlock[phase].own);
    const long = (when: Typed, name: string) =>
      atMost(
        `5,000 lines, ${name} to completion, ours, ${opened}`,
        100,
        'ms',
        longReport[when].own,
      );
    return [
      atMost(`opened to filled tree over VS Code’s own, ${opened}`, 1.3, '×', overFloor(result)),
      block('opening', 'a folder is opened'),
      block('looking', 'all is looked at'),
      block('typing', 'typing'),
      block('checkout', 'all files change'),
      block('exporting', 'a candidate’s files are written', 200),
      long('first', 'first keystroke'),
      long('later', 'keystroke'),
      long('beside', 'keystroke beside the panels'),
      atMost(`trees drawn again by prose, ${opened}`, 0, '×', redrawnByProse),
    ];
  });
}

function atMost(name: string, limit: number, unit: Mark['unit'], figure: number): Mark {
  return { name, limit, unit, wanted: 'at most', figure, reached: figure <= limit };
}

function atLeast(name: string, limit: number, unit: Mark['unit'], figure: number): Mark {
  return { name, limit, unit, wanted: 'at least', figure, reached: figure >= limit };
}
