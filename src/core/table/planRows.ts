import { fold } from '../text/fold.ts';
import { type FormPlaces, lettersOf, type SectionPlace } from './formPlaces.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';
import { RowMap, type RowInsertion } from './workbook/rowMap.ts';
import type { Sheet } from './workbook/sheet.ts';
import type { Slot, HeldRows } from './sectionRows.ts';

/** One slot for each réalisation, and where the form's rows go. */
export interface RowPlan {
  readonly map: RowMap;
  readonly slots: readonly Slot[];
  /** Rows whose content gives way. */
  readonly cleared: readonly number[];
  /** The rows, with another whose lines they get, that are no more the last of their section. */
  readonly opened: ReadonlyMap<number, number>;
  /** Réalisations of the form that stay, and for which there is no report. */
  readonly kept: number;
}

interface SectionPlan {
  readonly slots: readonly Omit<Slot, 'target'>[];
  readonly free: readonly number[];
  readonly rest: readonly TableRow[];
  readonly insertion?: RowInsertion;
  readonly above?: number;
}

/**
 * Finds a row for every réalisation. A section with too few gets new ones before its last, which
 * keeps the frame closed; where no row is free, below those in use and like the last of them.
 * `undefined` where a section needs rows and the form has none to copy.
 */
export function planRows(
  sheet: Sheet,
  { sections, titleColumn }: FormPlaces,
  table: SummaryTable,
  held: HeldRows,
): RowPlan | undefined {
  const own = sections.filter((section) => section.sections.length > 0);
  const wanted = new Map(own.map((section) => [section, rowsOf(section, table)]));
  const matched =
    held === 'update'
      ? matchTitles(sheet, titleColumn, sections, wanted)
      : new Map<TableRow, number>();
  const model =
    sections.flatMap(({ free }) => free)[0] ?? sections.flatMap(({ plain }) => plain)[0];
  const plans: SectionPlan[] = [];
  for (const [section, rows] of wanted) {
    const plan = planSection(section, rows, matched, held, model);
    if (!plan) return undefined;
    plans.push(plan);
  }
  const map = new RowMap(plans.flatMap(({ insertion }) => insertion ?? []));
  const slots = plans.flatMap((plan) => slotsOf(plan, map));
  const cleared = held === 'replace' ? own.flatMap(({ plain }) => plain) : [];
  const opened = plans.flatMap(({ insertion, above }): [number, number][] =>
    insertion && above !== undefined ? [[insertion.after, above]] : [],
  );
  const gone = new Set([...cleared, ...matched.values()]);
  const kept = own
    .flatMap(({ used }) => used)
    .filter((row) => isTitled(sheet, row, titleColumn) && !gone.has(row)).length;
  return { map, slots, cleared, opened: new Map(opened), kept };
}

/** How many réalisations a form holds. */
export function heldCount(sheet: Sheet, { sections, titleColumn }: FormPlaces): number {
  const used = sections
    .filter((section) => section.sections.length > 0)
    .flatMap((each) => each.used);
  return used.filter((row) => isTitled(sheet, row, titleColumn)).length;
}

function isTitled(sheet: Sheet, row: number, column: number): boolean {
  return (sheet.cell({ row, column })?.text.trim() ?? '') !== '';
}

function rowsOf({ sections }: SectionPlace, table: SummaryTable): TableRow[] {
  return table.sections
    .filter(({ section }) => sections.includes(section))
    .flatMap(({ rows }) => rows);
}

function planSection(
  section: SectionPlace,
  wanted: readonly TableRow[],
  matched: ReadonlyMap<TableRow, number>,
  held: HeldRows,
  model: number | undefined,
): SectionPlan | undefined {
  const rest = wanted.filter((row) => !matched.has(row));
  const slots = wanted.flatMap((content) => {
    const source = matched.get(content);
    return source === undefined ? [] : [{ content, source, isNew: false, held: true }];
  });
  const { plain, used, last } = section;
  const free = [...(held === 'replace' ? plain : []), ...section.free];
  const count = rest.length - free.length;
  if (count <= 0) return { slots, free, rest };
  const [before, end] = free.slice(-2);
  if (before !== undefined && end !== undefined) {
    return { slots, free, rest, insertion: { after: before, count, like: before } };
  }
  const like = free[0] ?? plain.at(-1) ?? model;
  if (like === undefined) return undefined;
  const above = [...used, ...free].filter((row) => row < last).at(-1);
  const closes = like === last && above !== undefined;
  return { slots, free, rest, insertion: { after: last, count, like }, ...(closes && { above }) };
}

function slotsOf({ slots, free, rest, insertion, above }: SectionPlan, map: RowMap): Slot[] {
  const places = free.map((row) => ({ source: row, target: map.row(row), isNew: false }));
  if (insertion) {
    const { after, count, like } = insertion;
    for (let index = 1; index <= count; index += 1) {
      places.push({ source: like, target: map.row(after) + index, isNew: true });
    }
  }
  const inOrder = places.sort((a, b) => a.target - b.target);
  const lastTarget = inOrder.at(-1)?.target;
  const added = rest.flatMap((content, index): Slot[] => {
    const place = inOrder[index];
    if (!place) return [];
    const opens = above !== undefined && place.isNew && place.target !== lastTarget;
    return [{ content, ...place, held: false, ...(opens && { linesOf: above }) }];
  });
  return [...slots.map((slot) => ({ ...slot, target: map.row(slot.source) })), ...added];
}

/** The rows that hold réalisations already, by their titles: first those of the same section. */
function matchTitles(
  sheet: Sheet,
  column: number,
  sections: readonly SectionPlace[],
  wanted: ReadonlyMap<SectionPlace, readonly TableRow[]>,
): Map<TableRow, number> {
  const known = new Map<string, number[]>();
  for (const row of sections.flatMap(({ plain }) => plain)) {
    for (const key of keysOf(sheet.cell({ row, column })?.text ?? '')) {
      known.set(key, [...(known.get(key) ?? []), row]);
    }
  }
  const matched = new Map<TableRow, number>();
  const taken = new Set<number>();
  const match = (content: TableRow, isThere: (row: number) => boolean): void => {
    if (matched.has(content)) return;
    const rows = known.get(titleKey(content.title)) ?? [];
    const found = rows.find((row) => !taken.has(row) && isThere(row));
    if (found === undefined) return;
    taken.add(found);
    matched.set(content, found);
  };
  for (const [{ plain }, rows] of wanted) {
    const own = new Set(plain);
    for (const content of rows) match(content, (row) => own.has(row));
  }
  // Elsewhere a title tells which réalisation it is only where no other has it.
  const all = [...wanted.values()].flat();
  const titles = all.map(({ title }) => titleKey(title));
  for (const [index, content] of all.entries()) {
    const key = titles[index] ?? '';
    if (titles.indexOf(key) === titles.lastIndexOf(key)) match(content, () => true);
  }
  return matched;
}

/** A cell holds the title alone, on one line or several, or more lines below it. */
function keysOf(text: string): Set<string> {
  const [first = ''] = text.trim().split(/\r?\n/);
  const [above = ''] = text.trim().split(/\r?\n(?=\s*[•▸►*-])/);
  return new Set([first, above, text].map(titleKey).filter((key) => key !== ''));
}

function titleKey(title: string): string {
  const folded = fold(title);
  return lettersOf(folded) || folded;
}
