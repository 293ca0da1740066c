import type { SectionPlace } from './formPlaces.ts';
import { RowMap, type RowInsertion } from './workbook/rowMap.ts';

/** A row of the filled form that takes a réalisation. */
export interface Slot {
  /** The form's row, or the one that a new row is a copy of. */
  readonly source: number;
  readonly target: number;
  readonly isNew: boolean;
}

/** One slot for each réalisation of each section, and where the form's rows go. */
export interface RowPlan {
  readonly map: RowMap;
  readonly slots: ReadonlyMap<SectionPlace, readonly Slot[]>;
}

/**
 * Finds a row for every réalisation. A section with too few gets new ones before its last, which
 * keeps the frame closed. `undefined` where a section needs rows and the form has none to copy.
 */
export function planRows(
  sections: readonly SectionPlace[],
  wanted: (section: SectionPlace) => number,
): RowPlan | undefined {
  const model = sections.flatMap(({ free }) => free)[0];
  const insertions = sections.flatMap((section): (RowInsertion | undefined)[] => {
    const count = wanted(section) - section.free.length;
    if (count <= 0) return [];
    const like = section.free.at(-2) ?? section.free.at(-1) ?? model;
    const after = section.free.length > 0 ? like : section.last;
    return [like === undefined || after === undefined ? undefined : { after, count, like }];
  });
  const possible = insertions.filter((insertion) => insertion !== undefined);
  if (possible.length < insertions.length) return undefined;
  const map = new RowMap(possible);
  const slots = sections.map((section): [SectionPlace, Slot[]] => {
    return [section, slotsOf(section, map).slice(0, wanted(section))];
  });
  return { map, slots: new Map(slots) };
}

function slotsOf({ free, last, heading }: SectionPlace, map: RowMap): Slot[] {
  const own = free.map((row) => ({ source: row, target: map.row(row), isNew: false }));
  const added = map.insertions
    .filter(({ after }) => after >= heading.row && after <= last)
    .flatMap(({ after, count, like }) =>
      Array.from({ length: count }, (_, index) => {
        return { source: like, target: map.row(after) + 1 + index, isNew: true };
      }),
    );
  return [...own, ...added].sort((a, b) => a.target - b.target);
}
