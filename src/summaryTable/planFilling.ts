import { fitHeight, fitWidth, heightOf, MAX_HEIGHT, type Room, titleRuns } from './cellContent.ts';
import type { FormPlaces } from './formPlaces.ts';
import { fieldValues, labelled, optionMarked } from './headFields.ts';
import { planRows, type Slot } from './planRows.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';
import { cellName, type CellPlace } from './workbook/cellRef.ts';
import { type CellLink, linkTarget } from './workbook/links.ts';
import { textWidth } from './workbook/textMetrics.ts';
import type { RowMap } from './workbook/rowMap.ts';
import type { Sheet, SheetCell } from './workbook/sheet.ts';
import type { CellWrite, RowWrite } from './workbook/sheetEdits.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';
import type { Run } from './workbook/writeCell.ts';
import { cellText } from './workbook/xmlText.ts';

/** How the cells are filled where the form leaves a choice. */
export interface FillStyle {
  /** The mark of a competency that is mobilised. */
  readonly tick: string;
  /** The address that a production's target is opened by, or `undefined` for no link. */
  readonly link: (target: string, row: TableRow) => string | undefined;
}

/** Everything that filling a form changes on its sheet. */
export interface Filling {
  readonly writes: readonly RowWrite[];
  readonly links: readonly CellLink[];
  readonly map: RowMap;
}

/** Plans the filling of a form, or `undefined` where it has no row that could be written or copied. */
export function planFilling(
  sheet: Sheet,
  styles: StyleSheet,
  places: FormPlaces,
  table: SummaryTable,
  style: FillStyle,
): Filling | undefined {
  const rowsOf = new Map(table.sections.map(({ section, rows }) => [section, rows]));
  const plan = planRows(places.sections, ({ section }) => rowsOf.get(section)?.length ?? 0);
  if (!plan) return undefined;
  const filler = new Filler(sheet, styles, places, style);
  const head = filler.head(table);
  const headings = [...plan.slots].flatMap(([{ heading }, slots]) =>
    slots.length > 0 ? filler.heading(heading, plan.map.row(heading.row)) : [],
  );
  const body = [...plan.slots].flatMap(([{ section }, slots]) =>
    slots.flatMap((slot, index) => {
      const row = rowsOf.get(section)?.[index];
      return row ? [filler.realisation(slot, row)] : [];
    }),
  );
  return { writes: byRow([...head, ...headings, ...body]), links: filler.links, map: plan.map };
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

class Filler {
  readonly links: CellLink[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: StyleSheet,
    private readonly places: FormPlaces,
    private readonly style: FillStyle,
  ) {}

  head({ candidate }: SummaryTable): RowWrite[] {
    const values = fieldValues(candidate);
    const fields = [...this.places.fields].flatMap(([field, cell]) => {
      const value = values.get(field);
      if (value === undefined) return [];
      if (field === 'url') this.addLink(cell, value);
      return [this.headCell(cell, labelled(cell, value))];
    });
    const boxes = this.places.boxes.map((cell) =>
      this.headCell(cell, optionMarked(cell, candidate.option)),
    );
    return [...fields, ...boxes];
  }

  /** The official heading of the first section is three lines in a row for one: the row grows to show it. */
  heading(cell: SheetCell, target: number): RowWrite[] {
    const room = this.room(cell);
    if (!room.wraps) return [];
    const height = this.height(cell.row, heightOf([{ text: cell.text }], room));
    if (height.height === undefined) return [];
    return [{ source: cell.row, target, isNew: false, cells: [], ...height }];
  }

  realisation({ source, target, isNew }: Slot, row: TableRow): RowWrite {
    const { titleColumn, periodColumn, tickColumns } = this.places;
    const room = this.room({ row: source, column: titleColumn });
    const title = fitHeight(titleRuns(row, room), room);
    const period = this.period({ row: source, column: periodColumn }, row.period);
    const ticks = [...tickColumns]
      .filter(([code]) => row.competencies.has(code))
      .map(([, column]) => this.cell({ row: source, column }, [{ text: this.style.tick }]));
    this.addLinks(row, target, title, room);
    return {
      source,
      target,
      isNew,
      cells: [
        this.cell({ row: source, column: titleColumn }, title, this.wrapped(source, titleColumn)),
        ...(period ? [period.cell] : []),
        ...ticks,
      ],
      ...this.height(source, Math.max(heightOf(title, room), period?.height ?? 0)),
    };
  }

  private headCell(cell: SheetCell, runs: readonly Run[]): RowWrite {
    const { row, column } = cell;
    const room = this.room(cell);
    const whole = runs.map(({ text }) => text).join('');
    const size = room.wraps ? room.size : fitWidth(whole, room);
    const fitted = size < room.size ? runs.map((run) => ({ ...run, size })) : runs;
    const height = room.wraps ? this.height(row, heightOf([{ text: whole }], room)) : {};
    return {
      source: row,
      target: row,
      isNew: false,
      cells: [this.cell({ row, column }, fitted)],
      ...height,
    };
  }

  private period(place: CellPlace, text: string): { cell: CellWrite; height: number } | undefined {
    if (text.trim() === '') return undefined;
    const room = this.room(place);
    const runs = [{ text: cellText(text) }];
    const style = this.wrapped(place.row, place.column);
    return {
      cell: this.cell(place, runs, style),
      height: heightOf(runs, { ...room, wraps: true }),
    };
  }

  private cell(place: CellPlace, runs: readonly Run[], style?: number): CellWrite {
    const look = this.styles.look(style ?? this.styleOf(place));
    return { column: place.column, runs, look, ...(style !== undefined && { style }) };
  }

  private styleOf(place: CellPlace): number {
    return this.sheet.cell(place)?.style ?? 0;
  }

  private wrapped(row: number, column: number): number | undefined {
    const style = this.styleOf({ row, column });
    const wrapped = this.styles.wrapped(style);
    return wrapped === style ? undefined : wrapped;
  }

  private room(place: CellPlace): Room {
    const { size, bold, wraps } = this.styles.look(this.styleOf(place));
    const { first, last } = this.sheet.mergeAt(place) ?? { first: place, last: place };
    let pixels = -6; // what a spreadsheet leaves free at both sides
    for (let column = first.column; column <= last.column; column += 1) {
      pixels += Math.round(this.sheet.columnWidth(column) * 7);
    }
    return { width: pixels * 0.75, wraps, size, bold };
  }

  private height(row: number, needed: number): { height?: number } {
    const height = Math.min(MAX_HEIGHT, Math.ceil((needed + 1.5) / 0.75) * 0.75);
    return height > this.sheet.rowHeight(row) ? { height } : {};
  }

  /**
   * A cell holds one link, and LibreOffice shows a linked text on a single line. Where the first
   * column would be cut by that, the ticks lead to the productions, each to the next one.
   */
  private addLinks(row: TableRow, target: number, title: readonly Run[], room: Room): void {
    const addresses = row.productions
      .map(({ target: to }) => (to === undefined ? undefined : this.style.link(to, row)))
      .filter((address) => address !== undefined);
    const [first] = addresses;
    if (first === undefined) return;
    const oneLine = title.map(({ text }) => text.replaceAll('\n', ' ')).join('');
    const fits = textWidth(oneLine, room) <= room.width;
    if (fits && addresses.length === 1) {
      this.addLink({ row: target, column: this.places.titleColumn }, first);
      return;
    }
    const ticked = [...this.places.tickColumns].filter(([code]) => row.competencies.has(code));
    ticked.forEach(([, column], index) => {
      this.addLink({ row: target, column }, addresses[index % addresses.length] ?? first);
    });
  }

  private addLink(place: CellPlace, address: string): void {
    const target = linkTarget(address);
    if (target !== undefined) this.links.push({ cell: cellName(place), target });
  }
}
