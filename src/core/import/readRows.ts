import type { Section } from '../report/section.ts';
import { readPeriod } from '../report/period.ts';
import { FORM_COLUMNS } from '../table/officialWording.ts';
import type { Sheet, SheetCell, SheetRow } from '../table/workbook/sheet.ts';
import type { StyleSheet } from '../table/workbook/styleSheet.ts';
import type { LinkAt } from './cellLinks.ts';
import {
  isListLine,
  readListLines,
  readMark,
  readPeriodCell,
  readTitleCell,
} from './cellReading.ts';
import type { ImportedRow, ImportedTable, ImportNote } from './importedTable.ts';
import type { TableLayout } from './tableLayout.ts';

/** No table has more rows than this, written or not. */
const MOST_ROWS = 6_000;

type RowNote = Exclude<ImportNote['kind'], 'noColumn'>;

/** Reads the réalisations of a table, in the order of the sheet. */
export function readRows(
  sheet: Sheet,
  styles: StyleSheet,
  layout: TableLayout,
  linkAt: LinkAt,
): ImportedTable {
  const reader = new RowReader(sheet, layout, linkAt);
  for (const row of rowsOf(sheet, styles, layout)) reader.take(row);
  return reader.table();
}

/**
 * The rows from the first of the table to where the frame of its last section ends; rows with a mark go
 * on below it, since a student who had no row left wrote there.
 */
function rowsOf(sheet: Sheet, styles: StyleSheet, layout: TableLayout): readonly SheetRow[] {
  const { firstRow, titleColumn, headings, tickColumns } = layout;
  const rows = sheet.rows.filter(({ row }) => row >= firstRow).slice(0, MOST_ROWS);
  const last = headings.at(-1)?.row ?? firstRow - 1;
  const isFramed = ({ row }: SheetRow): boolean => {
    const style = sheet.cell({ row, column: titleColumn })?.style;
    return style !== undefined && styles.format(style).bordered;
  };
  const isMarked = ({ row }: SheetRow): boolean =>
    [...tickColumns.values()].some(
      (column) => readMark(sheet.cell({ row, column })?.text ?? '') === 'mark',
    );
  const below = rows.filter(({ row }) => row > last);
  const begins = below.findIndex(isFramed);
  const end =
    begins < 0
      ? -1
      : below.findIndex((row, index) => index > begins && !isFramed(row) && !isMarked(row));
  return end < 0 ? rows : rows.slice(0, rows.length - below.length + end);
}

class RowReader {
  readonly #rows: ImportedRow[] = [];
  readonly #notes = new Map<RowNote, number[]>();
  #section: Section | undefined;

  constructor(
    private readonly sheet: Sheet,
    private readonly layout: TableLayout,
    private readonly linkAt: LinkAt,
  ) {}

  table(): ImportedTable {
    const codes = FORM_COLUMNS.map(({ code }) => code).filter(
      (code) => !this.layout.tickColumns.has(code),
    );
    const notes: ImportNote[] = [...this.#notes].map(([kind, rows]) => ({ kind, rows }));
    return {
      rows: this.#rows,
      notes: codes.length > 0 ? [...notes, { kind: 'noColumn', codes }] : notes,
    };
  }

  take({ row, hidden }: SheetRow): void {
    const heading = this.layout.headings.find((each) => each.row === row);
    if (heading) this.#section = heading.section;
    else if (hidden) this.#takeHidden(row);
    else this.#takeRow(row);
  }

  #takeHidden(row: number): void {
    if (this.#text(row, this.layout.titleColumn).trim() !== '') this.#note('hidden', row);
  }

  #takeRow(row: number): void {
    const { titleColumn } = this.layout;
    const text = this.#text(row, titleColumn);
    const competencies = this.#marksOf(row);
    const period = this.#period(row);
    const isBare = competencies.length === 0 && period === '';
    if (text.trim() === '' && isBare) return;
    const above = this.#rows.at(-1);
    const addresses = this.#addressesOf(row);
    const goesOn = this.#isBelow(row, titleColumn) || (isBare && isListLine(text));
    if (above && goesOn) {
      this.#goOn(above, {
        text: this.#isBelow(row, titleColumn) ? '' : text,
        competencies,
        addresses,
      });
      return;
    }
    const { title, productions } = readTitleCell(text.replace(/^\s+/, ''), addresses);
    if (title === '') {
      this.#note('noTitle', row);
      return;
    }
    const section = this.#section;
    this.#rows.push({
      row,
      title,
      ...(section && { section }),
      period,
      productions,
      competencies,
    });
    if (!section) this.#note('noSection', row);
    if (competencies.length === 0) this.#note('noCompetency', row);
    if (period === '') this.#note('noPeriod', row);
    else if (!readPeriod(period)) this.#note('unreadPeriod', row);
  }

  /** Adds what a row says to the réalisation above it. */
  #goOn(
    above: ImportedRow,
    more: {
      readonly text: string;
      readonly competencies: readonly string[];
      readonly addresses: readonly string[];
    },
  ): void {
    const productions = [...above.productions, ...readListLines(more.text, more.addresses)];
    const competencies = [...new Set([...above.competencies, ...more.competencies])];
    this.#rows[this.#rows.length - 1] = { ...above, productions, competencies };
  }

  #marksOf(row: number): string[] {
    return FORM_COLUMNS.map(({ code }) => code).filter((code) => {
      const column = this.layout.tickColumns.get(code);
      const mark = column === undefined ? 'none' : readMark(this.#text(row, column));
      if (mark === 'words') this.#note('wordsForMark', row);
      return mark !== 'none';
    });
  }

  #addressesOf(row: number): string[] {
    const columns = [this.layout.titleColumn, ...this.layout.tickColumns.values()];
    return columns.flatMap((column) => this.linkAt({ row, column }) ?? []);
  }

  #period(row: number): string {
    const { periodColumn: column } = this.layout;
    const cell = column === undefined ? undefined : this.#cell(row, column);
    return cell ? readPeriodCell(cell) : '';
  }

  #text(row: number, column: number): string {
    return this.#cell(row, column)?.text ?? '';
  }

  /** What a cell shows: of a merged block, all of it shows its first cell. */
  #cell(row: number, column: number): SheetCell | undefined {
    const place = { row, column };
    return this.sheet.cell(this.sheet.mergeAt(place)?.first ?? place);
  }

  /** Whether the cell is a part of a merged block that begins above it. */
  #isBelow(row: number, column: number): boolean {
    const merge = this.sheet.mergeAt({ row, column });
    return merge !== undefined && merge.first.row < row;
  }

  #note(kind: RowNote, row: number): void {
    const rows = this.#notes.get(kind) ?? [];
    if (rows.at(-1) !== row) rows.push(row);
    this.#notes.set(kind, rows);
  }
}
