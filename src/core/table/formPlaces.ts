import { SECTIONS, type Section } from '../report/section.ts';
import { fold } from '../text/fold.ts';
import { FORM_COLUMNS } from './officialWording.ts';
import { findHeadings, type Heading, type SectionHomes } from './sectionHeadings.ts';
import { type SectionRows, sectionRows } from './sectionRows.ts';
import { hasFormula, type Sheet, type SheetCell } from './workbook/sheet.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';
import type { FormField } from './summaryTable.ts';

/** A part of a form below one heading, and its rows. */
export interface SectionPlace extends SectionRows {
  /** The official sections that stand there: none where it is the school’s own. */
  readonly sections: readonly Section[];
  readonly heading: Heading;
}

/** Where everything is on a form, whatever its layout. */
export interface FormPlaces {
  readonly fields: ReadonlyMap<FormField, SheetCell>;
  /** The cells that name an option behind a box. */
  readonly boxes: readonly SheetCell[];
  readonly titleColumn: number;
  /** Absent where the column holds something else. */
  readonly periodColumn?: number;
  /** The column of each competency of bloc 1, by its code. */
  readonly tickColumns: ReadonlyMap<string, number>;
  /** In the order of the sheet. */
  readonly sections: readonly SectionPlace[];
  /** The rows that head the columns, first and last. */
  readonly columnHeads: readonly [number, number];
  /** The session that the form names. */
  readonly session?: number;
}

const FIELDS: Readonly<Record<FormField, RegExp>> = {
  name: /^noms?\b.*prenom|^prenoms?\b.*\bnom\b/,
  number: /^(?:n ?[°º.]|no\b|num(?:ero)?\b\.?) ?(?:du |de |d')?(?:candidat|inscription)/,
  centre: /^(?:centre de formation|etablissement)/,
  url: /^(?:adresse )?(?:url|lien|adresse)\b.*portfolio/,
};

/** What is looked at: a label of a form has some 500 UTF-16 units, and a form some 60 labels. */
const MOST = { label: 2_000, labels: 400_000, boxes: 8 } as const;
/** A sheet with fewer of the six columns is no form of this kind. */
const LEAST_COLUMNS = 3;

/** A cell whose text may be a label, and that text as it is compared. */
interface Label {
  readonly cell: SheetCell;
  readonly folded: string;
  /** Without spaces, hyphens and punctuation: forms break and hyphenate a wording as they need. */
  readonly letters: string;
}

/**
 * Finds the places of a form by the texts of its labels, and by their order where a text is gone;
 * names what is not there where it is no form at all. `chosen` says what the user has answered.
 */
export function findPlaces(
  sheet: Sheet,
  styles: StyleSheet,
  chosen: SectionHomes = {},
): { places: FormPlaces } | { missing: FormPlace[] } {
  const labels = readLabels(sheet);
  const columns = findColumns(labels);
  const codes = FORM_COLUMNS.map(({ code }) => code);
  const missing = codes.filter((code) => !columns.has(code));
  if (columns.size < LEAST_COLUMNS) return { missing: [...missing, ...SECTIONS] };
  const ticks = new Map([...columns].map(([code, { column }]) => [code, column]));
  const [firstTick, lastTick] = [Math.min(...ticks.values()), Math.max(...ticks.values())];
  const headRow = Math.min(...[...columns.values()].map(({ row }) => row));
  const heads = lastHead(sheet, headRow, lastTick);
  const inHeads = labels.filter(
    ({ cell: { row, column } }) => headRow <= row && row <= heads && column < firstTick,
  );
  const title = find(inHeads, ({ folded }) => folded.includes('realisations professionnelles'));
  const period =
    find(inHeads, ({ folded }) => /^(?:periodes?|dates?|durees?)\b/.test(folded))?.column ??
    blankHead(sheet, headRow, firstTick - 1, title?.column);
  const titleColumn = title?.column ?? Math.max(1, (period ?? firstTick) - 1);
  const area = { heads, title: titleColumn, firstTick, lastTick };
  const { all, homes } = findHeadings(sheet, styles, area, chosen);
  if (all.length === 0) return { missing: [...missing, ...SECTIONS] };
  // A label that a formula computes cannot be written behind.
  const head = labels.filter(({ cell }) => cell.row < headRow && !hasFormula(cell));
  const session = head.map(({ folded }) => /^session (\d{4})\b/.exec(folded)?.[1]).find(Boolean);
  const used = [titleColumn, ...(period === undefined ? [] : [period]), ...ticks.values()];
  const sections = all.map((heading, index): SectionPlace => {
    const rows = sectionRows(sheet, styles, heading.row, all[index + 1]?.row, used);
    return { heading, sections: SECTIONS.filter((each) => homes.get(each) === heading), ...rows };
  });
  return {
    places: {
      fields: findFields(head),
      boxes: head
        .filter(({ cell }) => /(?:SISR|SLAM)\b/i.test(cell.text))
        .slice(0, MOST.boxes)
        .map(({ cell }) => cell),
      titleColumn,
      ...(period !== undefined && { periodColumn: period }),
      tickColumns: ticks,
      columnHeads: [headRow, heads],
      sections,
      ...(session !== undefined && { session: Number(session) }),
    },
  };
}

/** The texts of a sheet that may be labels, in reading order. */
export function readLabels(sheet: Sheet): Label[] {
  const labels: Label[] = [];
  let left: number = MOST.labels;
  for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
    const { text } = cell;
    if (text.length > MOST.label || text.trim() === '') continue;
    left -= text.length;
    if (left < 0) break;
    const folded = fold(text);
    labels.push({ cell, folded, letters: lettersOf(folded) });
  }
  return labels;
}

function find(labels: readonly Label[], is: (label: Label) => boolean): SheetCell | undefined {
  return labels.find(is)?.cell;
}

function findFields(head: readonly Label[]): Map<FormField, SheetCell> {
  const found = new Map<FormField, SheetCell>();
  for (const field of Object.keys(FIELDS) as FormField[]) {
    const cell = find(head, ({ folded }) => FIELDS[field].test(folded));
    if (cell) found.set(field, cell);
  }
  return found;
}

/** The heads of the columns: those of the row that has most of them, as a title may say the same. */
export function findColumns(labels: readonly Label[]): Map<FormColumnCode, SheetCell> {
  const rows = new Map<number, Map<FormColumnCode, SheetCell>>();
  for (const { code, competency } of FORM_COLUMNS) {
    const wanted = lettersOf(fold(competency));
    for (const { cell, letters } of labels) {
      if (!letters.includes(wanted)) continue;
      const row = rows.get(cell.row) ?? new Map<FormColumnCode, SheetCell>();
      if (!row.has(code)) rows.set(cell.row, row.set(code, cell));
    }
  }
  const none = new Map<FormColumnCode, SheetCell>();
  return [...rows.values()].reduce((best, row) => (row.size > best.size ? row : best), none);
}

/** The last row of the heads: a cell of theirs reaches down to it, or the sub-skills stand in it. */
function lastHead(sheet: Sheet, headRow: number, lastTick: number): number {
  const merged = sheet.merges
    .filter(({ first, last }) => {
      return first.row <= headRow && headRow <= last.row && first.column <= lastTick;
    })
    .map(({ last }) => last.row);
  const below = sheet.row(headRow + 1)?.cells ?? [];
  const subSkills = below.some(({ text }) => /^\s*[▸▶►•‣-]/.test(text) && text.includes('\n'));
  return Math.min(headRow + 2, Math.max(headRow + (subSkills ? 1 : 0), ...merged, headRow));
}

/** The column before the first tick's, where nothing heads it: the text of its head was cleared. */
function blankHead(
  sheet: Sheet,
  row: number,
  column: number,
  title: number | undefined,
): number | undefined {
  const head = sheet.cell({ row, column });
  const blank = head?.text.trim() === '';
  return blank && column > (title ?? 1) ? column : undefined;
}

/** `folded` without anything but letters and digits. */
export function lettersOf(folded: string): string {
  return folded.replace(/[^a-z0-9]/g, '');
}

/** Something that a form has a place for: a field, the option, a column or a section. */
export type FormPlace = FormField | 'option' | 'period' | FormColumnCode | Section;

type FormColumnCode = `B1.${number}`;
