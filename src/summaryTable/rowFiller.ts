import {
  fitHeight,
  fitWidth,
  heightOf,
  MAX_HEIGHT,
  oneLine,
  type Room,
  titleRuns,
} from './cellContent.ts';
import type { FormPlaces } from './formPlaces.ts';
import { fieldValues, labelled, optionMarked } from './headFields.ts';
import type { Slot } from './planRows.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';
import type { TableStyle } from './tableStyle.ts';
import { cellName, type CellPlace } from './workbook/cellRef.ts';
import { columnWidthFor, textRoom } from './workbook/columns.ts';
import { type CellLink, linkTarget, webAddress } from './workbook/links.ts';
import type { Sheet, SheetCell } from './workbook/sheet.ts';
import type { CellWrite, RowWrite } from './workbook/rowXml.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';
import { textWidth } from './workbook/textMetrics.ts';
import type { Run } from './workbook/writeCell.ts';

const WIDEST_PERIOD = 160; // points; a longer text is set smaller

/** Writes what a table says into the rows of one form, and gathers what that asks of the sheet. */
export class RowFiller {
  readonly links: CellLink[] = [];
  /** New widths of columns, in characters. */
  readonly widths = new Map<number, number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: StyleSheet,
    private readonly places: FormPlaces,
    private readonly style: TableStyle,
  ) {}

  /** The candidate's fields and the option. */
  head({ candidate }: SummaryTable): RowWrite[] {
    const values = fieldValues(candidate);
    const fields = [...this.places.fields].flatMap(([field, cell]) => {
      const value = values.get(field);
      if (value === undefined) return [];
      if (field === 'url') this.addLink(cell, webAddress(value));
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
    const place = { row: source, column: titleColumn };
    const style = this.wrapped(place);
    const room = { ...this.room(place), ...(style !== undefined && { wraps: true }) };
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
        ...(title.length > 0 ? [this.cell(place, title, style)] : []),
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

  /** A period wraps where the form has a style for that; else its column becomes wide enough. */
  private period(place: CellPlace, text: string): { cell: CellWrite; height: number } | undefined {
    const run = { text: oneLine(text) };
    if (run.text === '') return undefined;
    const room = this.room(place);
    const style = this.wrapped(place);
    if (room.wraps || style !== undefined) {
      const height = heightOf([run], { ...room, wraps: true });
      return { cell: this.cell(place, [run], style), height };
    }
    const wide = textWidth(run.text, room);
    if (wide <= room.width) return { cell: this.cell(place, [run]), height: 0 };
    const width = columnWidthFor(Math.min(wide, WIDEST_PERIOD) + 1);
    this.widths.set(place.column, Math.max(width, this.widths.get(place.column) ?? 0));
    const size = fitWidth(run.text, { ...room, width: WIDEST_PERIOD });
    const runs = size < room.size ? [{ ...run, size }] : [run];
    return { cell: this.cell(place, runs), height: 0 };
  }

  private cell(place: CellPlace, runs: readonly Run[], style?: number): CellWrite {
    const look = this.styles.look(style ?? this.styleOf(place));
    return { column: place.column, runs, look, ...(style !== undefined && { style }) };
  }

  private styleOf(place: CellPlace): number {
    return this.sheet.cell(place)?.style ?? 0;
  }

  /** The style that lets a cell wrap that does not, if the form has one. */
  private wrapped(place: CellPlace): number | undefined {
    const style = this.styleOf(place);
    const wrapped = this.styles.wrapped(style);
    return wrapped === style ? undefined : wrapped;
  }

  private room(place: CellPlace): Room {
    const { size, bold, wraps } = this.styles.look(this.styleOf(place));
    const { first, last } = this.sheet.mergeAt(place) ?? { first: place, last: place };
    const columns = Array.from({ length: last.column - first.column + 1 }, (_, index) =>
      this.sheet.columnWidth(first.column + index),
    );
    return { width: textRoom(columns), wraps, size, bold };
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
    const oneLine = title.map(({ text }) => text).join('');
    const ticked = [...this.places.tickColumns].filter(([code]) => row.competencies.has(code));
    const fits = addresses.length === 1 && textWidth(oneLine, room) <= room.width;
    if (fits || ticked.length === 0) {
      this.addLink({ row: target, column: this.places.titleColumn }, first);
      return;
    }
    ticked.forEach(([, column], index) => {
      this.addLink({ row: target, column }, addresses[index % addresses.length] ?? first);
    });
  }

  private addLink(place: CellPlace, address: string | undefined): void {
    const target = address === undefined ? undefined : linkTarget(address);
    if (target !== undefined) this.links.push({ cell: cellName(place), target });
  }
}
