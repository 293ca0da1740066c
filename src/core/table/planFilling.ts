import { FormLinks } from './formLinks.ts';
import type { FormPlaces } from './formPlaces.ts';
import { planRows, type RowPlan } from './planRows.ts';
import type { HeldRows } from './sectionRows.ts';
import { RowFiller } from './rowFiller.ts';
import type { SummaryTable, TableStyle } from './summaryTable.ts';
import type { PrintedSize } from './workbook/pages.ts';
import type { RowMap } from './workbook/rowMap.ts';
import type { Sheet } from './workbook/sheet.ts';
import type { RowWrite } from './workbook/rowXml.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';
import type { Filling } from './applyFilling.ts';

/** A form as it is read before it is filled. */
export interface ReadForm {
  readonly sheet: Sheet;
  readonly styles: StyleSheet;
  readonly places: FormPlaces;
  /** The addresses of the sheet's relationships, by their ids. */
  readonly targets: ReadonlyMap<string, string>;
  /** Whether numbers can be read as dates: the workbook counts them from 1900. */
  readonly dates: boolean;
}

/** Plans the filling of a form, or `undefined` where it has no row that could be written or copied. */
export function planFilling(
  form: ReadForm,
  table: SummaryTable,
  style: TableStyle,
  held: HeldRows,
): Filling | undefined {
  const { sheet, styles, places, targets, dates } = form;
  const plan = planRows(sheet, places, table, held);
  if (!plan) return undefined;
  const links = new FormLinks(sheet, targets);
  const filler = new RowFiller(sheet, styles, places, style, links, dates);
  const writes = byRow([...filler.head(table), ...bodyWrites(filler, form, plan)]);
  const { widths, extraMarks } = filler;
  const { map, kept } = plan;
  const size = measure(sheet, places, writes, widths, plan);
  const { columnHeads } = places;
  return { writes, links, widths, map, size, columnHeads, kept, extraMarks };
}

function bodyWrites(
  filler: RowFiller,
  { sheet, styles, places }: ReadForm,
  { map, slots, cleared, opened }: RowPlan,
): RowWrite[] {
  const sources = new Set(slots.filter(({ isNew }) => !isNew).map(({ source }) => source));
  const used = new Set(places.sections.flatMap((section) => section.used));
  const headings = places.sections
    .filter(({ sections }) => sections.length > 0)
    .flatMap(({ heading: { row } }) => filler.heading(row, map.row(row)));
  const lines = (row: number, other: number): ReadonlyMap<number, number> =>
    new Map(
      (sheet.row(row)?.cells ?? []).flatMap(({ column, style }): [number, number][] => {
        const like = sheet.cell({ row: other, column });
        const changed = like && styles.withLines(style, like.style);
        return changed === undefined || changed === style ? [] : [[column, changed]];
      }),
    );
  const usual = Math.min(...[...used].map((row) => sheet.rowHeight(row)));
  const written = slots.map((slot): RowWrite => {
    if (slot.held) return filler.completed(slot);
    // A copy of a row that is high for what it holds need not be as high.
    const write = filler.realisation(slot, slot.isNew && used.has(slot.source) ? usual : undefined);
    return slot.linesOf === undefined
      ? write
      : { ...write, styles: lines(slot.source, slot.linesOf) };
  });
  return [
    ...headings,
    ...cleared.filter((row) => !sources.has(row)).map((row) => filler.cleared(row, map.row(row))),
    ...[...opened].map(([row, above]): RowWrite => {
      const styles = lines(row, above);
      return { source: row, target: map.row(row), isNew: false, cells: [], styles };
    }),
    ...written,
  ];
}

/** One write a row, with the cells of all that were planned for it. */
function byRow(writes: readonly RowWrite[]): RowWrite[] {
  const rows = new Map<number, RowWrite>();
  for (const write of writes) {
    const known = rows.get(write.target);
    const heights = [known?.height, write.height].filter((height) => height !== undefined);
    rows.set(write.target, {
      ...write,
      cells: [...(known?.cells ?? []), ...write.cells],
      ...(known?.styles && { styles: known.styles }),
      ...(write.styles && { styles: write.styles }),
      ...(heights.length > 0 && { height: Math.max(...heights) }),
    });
  }
  return [...rows.values()];
}

function measure(
  sheet: Sheet,
  { sections, tickColumns, columnHeads }: FormPlaces,
  writes: readonly RowWrite[],
  widths: ReadonlyMap<number, number>,
  { map, slots, cleared }: RowPlan,
): PrintedSize {
  const last = map.row(Math.max(...sections.map((section) => section.last)));
  const emptied = new Set(cleared);
  const stay = sections.flatMap(({ used, heading }) => [...used, heading.row]);
  const filled = [
    ...stay.filter((row) => !emptied.has(row)).map((row) => map.row(row)),
    ...slots.map(({ target }) => target),
  ];
  const heightUpTo = (row: number): number => heightOf(sheet, writes, map, row);
  let width = 0;
  for (let column = 1; column <= Math.max(...tickColumns.values()); column += 1) {
    width += (widths.get(column) ?? sheet.columnWidth(column)) * 7 * 0.75;
  }
  return {
    width,
    height: heightUpTo(last),
    filled: heightUpTo(Math.max(...filled)),
    heads: sheet.heightUpTo(columnHeads[1]) - sheet.heightUpTo(columnHeads[0] - 1),
  };
}

/** The height of the filled form up to one of its rows, in points. */
function heightOf(sheet: Sheet, writes: readonly RowWrite[], map: RowMap, last: number): number {
  const own = map.source(last);
  let height = sheet.heightUpTo(own);
  for (const { source, target, isNew, height: written } of writes) {
    if (target > last) continue;
    if (isNew) height += written ?? sheet.rowHeight(source);
    else if (written !== undefined && !sheet.row(source)?.hidden) {
      height += written - sheet.rowHeight(source);
    }
  }
  return height;
}
