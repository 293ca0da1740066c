import { fold } from '../text/fold.ts';
import {
  bullet,
  fitHeight,
  fitWidth,
  heightOf,
  MAX_HEIGHT,
  type Room,
  titleRuns,
} from './cellContent.ts';
import type { FormLinks } from './formLinks.ts';
import { type FormPlaces, lettersOf } from './formPlaces.ts';
import { cellRuns, labelled, optionMarked } from './headFields.ts';
import { periodContent } from './periodCell.ts';
import type { Slot } from './sectionRows.ts';
import { fieldValues, type SummaryTable, type TableRow, type TableStyle } from './summaryTable.ts';
import type { CellPlace } from './workbook/cellRef.ts';
import { columnWidthFor, textRoom } from './workbook/columns.ts';
import { linkTarget, webAddress } from './workbook/links.ts';
import { hasFormula, type Sheet, type SheetCell } from './workbook/sheet.ts';
import type { CellWrite, RowWrite } from './workbook/rowXml.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';
import { textWidth } from './workbook/textMetrics.ts';
import type { Run } from './workbook/writeCell.ts';
import { oneLine, CELL_LIMIT } from './workbook/xmlText.ts';

const WIDEST_PERIOD = 160; // points; a longer text is set smaller

/** Writes what a table says into the rows of one form, and gathers what that asks of the sheet. */
export class RowFiller {
  /** New widths of columns, in characters. */
  readonly widths = new Map<number, number>();

  /** Marks of the form's own that no report bears out; they stay. */
  extraMarks = 0;
  readonly #columns: readonly number[];

  constructor(
    private readonly sheet: Sheet,
    private readonly styles: StyleSheet,
    private readonly places: FormPlaces,
    private readonly style: TableStyle,
    private readonly links: FormLinks,
    /** Whether numbers can be read as dates: the workbook counts from 1900. */
    private readonly dates: boolean,
  ) {
    const last = Math.max(...places.tickColumns.values());
    const { titleColumn } = places;
    this.#columns = Array.from({ length: last - titleColumn + 1 }, (_, at) => titleColumn + at);
  }

  /** The candidate's fields and the option. */
  head({ candidate }: SummaryTable): RowWrite[] {
    const values = fieldValues(candidate);
    const fields = [...this.places.fields].flatMap(([field, cell]) => {
      const value = values.get(field);
      if (value === undefined) return [];
      if (field === 'url') this.links.set(cell, cell, webAddress(value));
      return this.headCell(cell, labelled(cell, value));
    });
    const boxes = this.places.boxes.flatMap((cell) =>
      this.headCell(cell, optionMarked(cell, candidate.option)),
    );
    return [...fields, ...boxes];
  }

  /** The official heading of the first section is three lines in a row for one: the row grows to show it. */
  heading(row: number, target: number): RowWrite[] {
    const cell = this.sheet.row(row)?.cells.find(({ text }) => text.trim() !== '');
    if (!cell) return [];
    const room = this.room(cell);
    if (!room.wraps) return [];
    const height = this.height(row, heightOf([{ text: cell.text }], room));
    if (height.height === undefined) return [];
    return [{ source: row, target, isNew: false, cells: [], ...height }];
  }

  /** A réalisation in a row that is free, or is freed for it; `usual` is the height of one that is copied. */
  realisation({ source, target, isNew, content }: Slot, usual?: number): RowWrite {
    const { titleColumn, periodColumn, tickColumns } = this.places;
    const place = { row: source, column: titleColumn };
    const style = this.wrapped(place);
    const room = { ...this.room(place), ...(style !== undefined && { wraps: true }) };
    const title = fitHeight(titleRuns(content, room), room);
    const period =
      periodColumn === undefined
        ? undefined
        : this.period({ row: source, column: periodColumn }, content.period);
    const ticks = [...tickColumns]
      .filter(([code]) => content.competencies.has(code))
      .map(([, column]) => this.tick({ row: source, column }));
    const cells = [
      ...(title.length > 0 ? [this.cell(place, title, style)] : []),
      ...(period ? [period.cell] : []),
      ...ticks,
    ];
    const emptied = isNew ? [] : this.emptied(source, cells);
    if (!isNew)
      for (const { column } of cells) this.links.set({ row: source, column }, place, undefined);
    this.addLinks(content, target, title, room);
    return {
      source,
      target,
      isNew,
      cells: [...cells, ...emptied],
      ...this.height(source, Math.max(heightOf(title, room), period?.height ?? 0), usual),
    };
  }

  /** A row whose content has given way to that of other rows. */
  cleared(row: number, target: number): RowWrite {
    return { source: row, target, isNew: false, cells: this.emptied(row, []) };
  }

  /** The row of a réalisation that the form holds already: what it says stays, and is completed. */
  completed({ source, target, content }: Slot): RowWrite {
    const { titleColumn, periodColumn, tickColumns } = this.places;
    const linked = this.links.inRow(source, titleColumn, this.#columns.at(-1) ?? titleColumn);
    const title = linked.has(titleColumn) ? undefined : this.completedTitle(source, content);
    const period = this.completedPeriod({ row: source, column: periodColumn ?? 0 }, content);
    const ticks: CellWrite[] = [];
    const ticked: number[] = [];
    for (const [code, column] of tickColumns) {
      const cell = this.sheet.cell({ row: source, column });
      const isMarked = cell !== undefined && (cell.text.trim() !== '' || hasFormula(cell));
      if (!content.competencies.has(code)) {
        this.extraMarks += isMarked ? 1 : 0;
        continue;
      }
      if (!isMarked) ticks.push(this.tick({ row: source, column }));
      ticked.push(column);
    }
    const known = new Set(linked.values());
    const unlinked = ticked.filter((column) => !linked.has(column));
    const missing = this.addresses(content).filter((address) => !known.has(address));
    for (const [index, address] of missing.slice(0, unlinked.length).entries()) {
      const column = unlinked[index] ?? titleColumn;
      this.links.set(undefined, { row: target, column }, address);
    }
    return {
      source,
      target,
      isNew: false,
      cells: [...(title ? [title.cell] : []), ...(period ? [period.cell] : []), ...ticks],
      ...this.height(source, Math.max(title?.height ?? 0, period?.height ?? 0)),
    };
  }

  private completedTitle(
    row: number,
    content: TableRow,
  ): { cell: CellWrite; height: number } | undefined {
    const place = { row, column: this.places.titleColumn };
    const cell = this.sheet.cell(place);
    if (!cell) return undefined;
    const known = lettersOf(fold(cell.text));
    const missing = content.productions.filter(({ label }) => {
      const letters = lettersOf(fold(label));
      return !(letters ? known.includes(letters) : cell.text.includes(oneLine(label)));
    });
    if (missing.length === 0) return undefined;
    const style = this.wrapped(place);
    const room = { ...this.room(place), ...(style !== undefined && { wraps: true }) };
    const small = { size: room.size - 1, bold: false };
    const added = missing.map((production) => ({ text: `\n${bullet(production)}`, ...small }));
    const runs = [...cellRuns(cell), ...added];
    const whole = runs.reduce((length, { text }) => length + text.length, 0);
    if (whole > CELL_LIMIT) return undefined;
    return { cell: this.cell(place, runs, style), height: heightOf(runs, room) };
  }

  private completedPeriod(
    place: CellPlace,
    { period }: TableRow,
  ): { cell: CellWrite; height: number } | undefined {
    if (this.places.periodColumn === undefined) return undefined;
    const cell = this.sheet.cell(place);
    if (cell && hasFormula(cell)) return undefined;
    const isNumber = cell !== undefined && !cell.rich && cell.text !== '' && Number(cell.text) > 0;
    const isDate = this.dates && isNumber && this.styles.format(cell.style).date;
    const content = periodContent({ text: cell?.text ?? '', isDate }, period);
    if (!content) return undefined;
    if ('text' in content) return this.period(place, content.text);
    return { cell: { ...this.cell(place, []), number: content.number }, height: 0 };
  }

  /** The cells of a row in the table that hold something and are not written. */
  private emptied(row: number, written: readonly CellWrite[]): CellWrite[] {
    const stay = new Set(written.map(({ column }) => column));
    return (this.sheet.row(row)?.cells ?? [])
      .filter((cell) => this.#columns.includes(cell.column) && !stay.has(cell.column))
      .filter((cell) => cell.text !== '' && !hasFormula(cell))
      .map((cell) => {
        this.links.set(cell, cell, undefined);
        return this.cell(cell, []);
      });
  }

  private tick(place: CellPlace): CellWrite {
    return this.cell(place, [{ text: this.style.tick }]);
  }

  private headCell(cell: SheetCell, runs: readonly Run[]): RowWrite[] {
    const { row, column } = cell;
    if (runs.map(({ text }) => text).join('') === cell.text) return [];
    const room = this.room(cell);
    const whole = runs.map(({ text }) => text).join('');
    const size = room.wraps ? room.size : fitWidth(whole, room);
    const fitted = size < room.size ? runs.map((run) => ({ ...run, size })) : runs;
    const height = room.wraps ? this.height(row, heightOf([{ text: whole }], room)) : {};
    const cells = [this.cell({ row, column }, fitted)];
    return [{ source: row, target: row, isNew: false, cells, ...height }];
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
    const format = this.styles.format(style ?? this.styleOf(place));
    return { column: place.column, runs, format, ...(style !== undefined && { style }) };
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
    const { size, bold, wraps } = this.styles.format(this.styleOf(place));
    const { first, last } = this.sheet.mergeAt(place) ?? { first: place, last: place };
    const columns = Array.from({ length: last.column - first.column + 1 }, (_, index) =>
      this.sheet.columnWidth(first.column + index),
    );
    return { width: textRoom(columns), wraps, size, bold };
  }

  private height(
    row: number,
    needed: number,
    usual = this.sheet.rowHeight(row),
  ): { height?: number } {
    const least = Math.min(MAX_HEIGHT, Math.ceil((needed + 1.5) / 0.75) * 0.75);
    const height = Math.max(least, usual);
    return height === this.sheet.rowHeight(row) ? {} : { height };
  }

  /**
   * A cell holds one link, and LibreOffice shows a linked text on a single line: « Zabbix• Seuils ».
   * The ticks lead to the productions, each to the next one; without a tick, a title on one line does.
   */
  private addLinks(row: TableRow, target: number, title: readonly Run[], room: Room): void {
    const addresses = this.addresses(row);
    const [first] = addresses;
    if (first === undefined) return;
    const text = title.map((run) => run.text).join('');
    const ticked = [...this.places.tickColumns].filter(([code]) => row.competencies.has(code));
    const isOneLine = !text.includes('\n') && textWidth(text, room) <= room.width;
    if (ticked.length === 0 && isOneLine) {
      this.links.set(undefined, { row: target, column: this.places.titleColumn }, first);
    }
    ticked.forEach(([, column], index) => {
      const address = addresses[index % addresses.length] ?? first;
      this.links.set(undefined, { row: target, column }, address);
    });
  }

  private addresses(row: TableRow): string[] {
    return row.productions
      .map(({ target }) => (target === undefined ? undefined : this.style.link(target, row)))
      .map((address) => (address === undefined ? undefined : linkTarget(address)))
      .filter((address) => address !== undefined);
  }
}
