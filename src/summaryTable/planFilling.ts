import type { FormPlaces } from './formPlaces.ts';
import { planRows } from './planRows.ts';
import { RowFiller } from './rowFiller.ts';
import type { SummaryTable } from './summaryTable.ts';
import type { TableStyle } from './tableStyle.ts';
import type { CellLink } from './workbook/links.ts';
import type { PrintedSize } from './workbook/pages.ts';
import type { RowMap } from './workbook/rowMap.ts';
import type { Sheet } from './workbook/sheet.ts';
import type { RowWrite } from './workbook/rowXml.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';

/** Everything that filling a form changes on its sheet. */
export interface Filling {
  readonly writes: readonly RowWrite[];
  readonly links: readonly CellLink[];
  /** New widths of columns, in characters. */
  readonly widths: ReadonlyMap<number, number>;
  readonly map: RowMap;
  /** What the filled table measures. */
  readonly size: PrintedSize;
  /** The rows that head the columns, first and last. */
  readonly columnHeads: readonly [number, number];
}

/** Plans the filling of a form, or `undefined` where it has no row that could be written or copied. */
export function planFilling(
  sheet: Sheet,
  styles: StyleSheet,
  places: FormPlaces,
  table: SummaryTable,
  style: TableStyle,
): Filling | undefined {
  const rowsOf = new Map(table.sections.map(({ section, rows }) => [section, rows]));
  const plan = planRows(places.sections, ({ section }) => rowsOf.get(section)?.length ?? 0);
  if (!plan) return undefined;
  const { map } = plan;
  const filler = new RowFiller(sheet, styles, places, style);
  const body: RowWrite[] = [];
  for (const [{ section, heading }, slots] of plan.slots) {
    if (slots.length > 0) body.push(...filler.heading(heading, map.row(heading.row)));
    for (const [index, slot] of slots.entries()) {
      const row = rowsOf.get(section)?.[index];
      if (row) body.push(filler.realisation(slot, row));
    }
  }
  const writes = byRow([...filler.head(table), ...body]);
  const { links, widths } = filler;
  const { columnHeads } = places;
  return { writes, links, widths, map, columnHeads, size: measure(sheet, places, writes, widths) };
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
      ...(heights.length > 0 && { height: Math.max(...heights) }),
    });
  }
  return [...rows.values()];
}

function measure(
  sheet: Sheet,
  { sections, tickColumns }: FormPlaces,
  writes: readonly RowWrite[],
  widths: ReadonlyMap<number, number>,
): PrintedSize {
  const last = Math.max(...sections.map((section) => section.last));
  const own = new Map(writes.filter(({ isNew }) => !isNew).map((write) => [write.source, write]));
  let height = sheet.heightUpTo(last);
  for (const [row, write] of own) {
    if (row > last || sheet.row(row)?.hidden || write.height === undefined) continue;
    height += write.height - sheet.rowHeight(row);
  }
  for (const write of writes.filter(({ isNew }) => isNew)) {
    height += write.height ?? sheet.rowHeight(write.source);
  }
  let width = 0;
  for (let column = 1; column <= Math.max(...tickColumns.values()); column += 1) {
    width += (widths.get(column) ?? sheet.columnWidth(column)) * 7 * 0.75;
  }
  return { width, height };
}
