import { SECTIONS, type Section, readSection } from '../report/section.ts';
import { findColumns, readLabels } from '../table/formPlaces.ts';
import type { Sheet, SheetCell, SheetRow } from '../table/workbook/sheet.ts';
import { fold } from '../text/fold.ts';

/** Where a filled table has what is read of it. */
export interface TableLayout {
  readonly titleColumn: number;
  /** Absent where no column is left for it. */
  readonly periodColumn?: number;
  /** The column of each competency of bloc 1, by its code. */
  readonly tickColumns: ReadonlyMap<string, number>;
  /** The rows that begin a section, in order; the section is absent where it is in doubt. */
  readonly headings: readonly Heading[];
  /** The first row that may hold a réalisation. */
  readonly firstRow: number;
}

export interface Heading {
  readonly row: number;
  readonly section?: Section;
}

/** Fewer columns than these may stand in any sheet about the diploma. */
const FEWEST_COLUMNS = 3;
/** A mark is short, the list of sub-skills below the head of a column is not. */
const LONGEST_MARK = 60;

/** Finds the table on a sheet by its wordings; undefined where it is none. */
export function findLayout(sheet: Sheet): TableLayout | undefined {
  const labels = readLabels(sheet);
  const cells = labels.map(({ cell }) => cell);
  const heads = findColumns(labels);
  if (heads.size < FEWEST_COLUMNS) return undefined;
  const headRow = Math.min(...[...heads.values()].map(({ row }) => row));
  const tickColumns = new Map([...heads].map(([code, { column }]) => [code, column]));
  const { titleColumn, periodColumn } = findTexts(cells, headRow, tickColumns);
  if (titleColumn === undefined) return undefined;
  const body = sheet.rows.filter(({ row }) => row > headRow);
  const headings = findHeadings(sheet, body, titleColumn, tickColumns);
  const firstRow = headings[0]?.row ?? firstWithoutLabels(body, tickColumns);
  const columns = { titleColumn, ...(periodColumn !== undefined && { periodColumn }) };
  return { ...columns, tickColumns, headings, firstRow };
}

/** The columns of title and period: by their labels, or as the texts before the marks are. */
function findTexts(
  cells: readonly SheetCell[],
  headRow: number,
  tickColumns: ReadonlyMap<string, number>,
): { titleColumn?: number; periodColumn?: number } {
  const ticks = [...tickColumns.values()];
  const labels = cells.filter(({ row }) => row >= headRow && row <= headRow + 1);
  const named = (words: RegExp) => labels.find(({ text }) => words.test(fold(text)))?.column;
  const firstTick = Math.min(...ticks);
  const lengths = new Map<number, number>();
  for (const { row, column, text } of cells) {
    if (row <= headRow || column >= firstTick) continue;
    lengths.set(column, (lengths.get(column) ?? 0) + text.length);
  }
  const byLength = [...lengths].sort(([, a], [, b]) => b - a).map(([column]) => column);
  const titleColumn =
    named(/realisations professionnelles/) ?? byLength[0] ?? (firstTick > 1 ? 1 : undefined);
  const periodColumn =
    named(/^(?:periode|date)/) ??
    byLength.find((column) => column !== titleColumn && !ticks.includes(column));
  return {
    ...(titleColumn !== undefined && { titleColumn }),
    ...(periodColumn !== undefined && periodColumn !== titleColumn && { periodColumn }),
  };
}

const OFFICIAL = /^realisations? .*(?:formation|professionnel|entreprise|stage|personnel|annee)/;

/** A row across the table: its text names a section, or it was cleared. */
function findHeadings(
  sheet: Sheet,
  body: readonly SheetRow[],
  titleColumn: number,
  tickColumns: ReadonlyMap<string, number>,
): Heading[] {
  const ticks = [...tickColumns.values()];
  const across = body.flatMap((row): { row: number; section?: Section; open: boolean }[] => {
    const cell = row.cells.find(({ text }) => text.trim() !== '');
    const merge = sheet.mergeAt({ row: row.row, column: titleColumn });
    const isWide = merge !== undefined && merge.last.column >= Math.min(...ticks);
    const text = fold(cell?.text ?? '');
    const isAlone = row.cells.every((each) => each === cell || each.text.trim() === '');
    if (!(isWide && merge.first.row === row.row) && !(isAlone && OFFICIAL.test(text))) return [];
    const section = sectionOf(text);
    const isOpen = text === '' || /entreprise|stage|professionnel|annee/.test(text);
    return section
      ? [{ row: row.row, section, open: false }]
      : isOpen
        ? [{ row: row.row, open: true }]
        : [];
  });
  return across.flatMap((heading, index): Heading[] => {
    const { row, section, open } = heading;
    if (section) return [{ row, section }];
    const only = missingAt(across, index);
    if (only) return [{ row, section: only }];
    const isBlank = open && sheet.cell({ row, column: titleColumn })?.text.trim() === '';
    return isBlank ? [] : [{ row }];
  });
}

/** The section that an open heading must be: the only one between its neighbours, and it alone. */
function missingAt(
  headings: readonly { readonly section?: Section }[],
  index: number,
): Section | undefined {
  const isKnown = (each: { readonly section?: Section }) => each.section !== undefined;
  const before = headings.slice(0, index).findLast(isKnown)?.section;
  const after = headings.slice(index + 1).find(isKnown)?.section;
  const from = before ? SECTIONS.indexOf(before) + 1 : 0;
  const missing = SECTIONS.slice(from, after ? SECTIONS.indexOf(after) : undefined);
  const next = headings.findIndex((each, at) => at > index && isKnown(each));
  const last = headings.slice(0, index).findLastIndex(isKnown);
  const rivals = (next < 0 ? headings.length : next) - last - 1;
  return missing.length === 1 && rivals === 1 ? missing[0] : undefined;
}

/** What a heading names: without « Réalisations », which every one of them begins with. */
function sectionOf(folded: string): Section | undefined {
  return readSection(folded.replace(/^realisations? (?:professionnelles? )?/, ''));
}

function firstWithoutLabels(
  body: readonly SheetRow[],
  tickColumns: ReadonlyMap<string, number>,
): number {
  const ticks = new Set(tickColumns.values());
  const first = body.find(({ cells }) =>
    cells.every(({ column, text }) => !ticks.has(column) || text.length <= LONGEST_MARK),
  );
  return first?.row ?? Infinity;
}
