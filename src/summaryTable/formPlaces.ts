import { type Section, SECTIONS } from '../portfolio/section.ts';
import { fold } from '../text/fold.ts';
import { FORM_COLUMNS } from './officialWording.ts';
import { freeRows, type SectionRows } from './sectionRows.ts';
import { hasFormula, type Sheet, type SheetCell } from './workbook/sheet.ts';
import type { StyleSheet } from './workbook/styleSheet.ts';

/** The fields at the head of a form. The 2022 form asks for no `url`. */
export type FormField = 'name' | 'number' | 'centre' | 'url';

/** Something that a form must have to be filled: a field, the option, a column or a section. */
export type FormPlace = FormField | 'option' | 'title' | 'period' | FormColumnCode | Section;

type FormColumnCode = `B1.${number}`;

/** A section of a form: its heading and its rows. */
export interface SectionPlace extends SectionRows {
  readonly section: Section;
  readonly heading: SheetCell;
}

/** Where everything is on a form, whatever its layout. */
export interface FormPlaces {
  readonly fields: ReadonlyMap<FormField, SheetCell>;
  /** The cells that name an option behind a box. */
  readonly boxes: readonly SheetCell[];
  readonly titleColumn: number;
  readonly periodColumn: number;
  /** The column of each competency of bloc 1, by its code. */
  readonly tickColumns: ReadonlyMap<string, number>;
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

const SECTION_HEADINGS: Readonly<Record<Section, RegExp>> = {
  formation: /^realisations? (?:professionnelles? )?en cours de formation/,
  stage1: /^realisations? .*milieu professionnel.*(?:premiere|1(?:ere|re|e)) annee/,
  stage2: /^realisations? .*milieu professionnel.*(?:seconde|deuxieme|2(?:nde|nd|eme|e)) annee/,
};

/** What is looked at: a label of a form has some 500 UTF-16 units, and a form some 60 labels. */
const MOST = { label: 2_000, labels: 400_000, boxes: 8 } as const;

/** A cell whose text may be a label, and that text as it is compared. */
interface Label {
  readonly cell: SheetCell;
  readonly folded: string;
  /** Without spaces, hyphens and punctuation: forms break and hyphenate a wording as they need. */
  readonly letters: string;
}

/** Finds the places of a form by the texts of its labels, or names those that are not there. */
export function findPlaces(
  sheet: Sheet,
  styles: StyleSheet,
): { places: FormPlaces } | { missing: FormPlace[] } {
  const labels = readLabels(sheet);
  const columns = findColumns(labels);
  const headings = findHeadings(labels);
  const headRow = Math.min(...[...columns.values(), ...headings.values()].map(({ row }) => row));
  // A label that a formula computes cannot be written behind.
  const head = labels.filter(({ cell }) => cell.row < headRow && !hasFormula(cell));
  const fields = findFields(head);
  const boxes = head
    .filter(({ cell }) => /\b(?:SISR|SLAM)\b/i.test(cell.text))
    .slice(0, MOST.boxes)
    .map(({ cell }) => cell);
  const columnHeads = labels.filter(({ cell: { row } }) => {
    return row >= headRow && row < firstRow(headings);
  });
  const title = find(columnHeads, ({ folded }) => folded.includes('realisations professionnelles'));
  const period = find(columnHeads, ({ folded }) => folded.startsWith('periode'));
  const missing: FormPlace[] = [
    ...(['name', 'number', 'centre'] as const).filter((field) => !fields.has(field)),
    ...(['SISR', 'SLAM'].every((name) =>
      boxes.some(({ text }) => text.toUpperCase().includes(name)),
    )
      ? []
      : ['option' as const]),
    ...(title ? [] : ['title' as const]),
    ...(period ? [] : ['period' as const]),
    ...FORM_COLUMNS.map(({ code }) => code).filter((code) => !columns.has(code)),
    ...SECTIONS.filter((section) => !headings.has(section)),
  ];
  if (missing.length > 0 || !title || !period) return { missing };
  const tickColumns = new Map([...columns].map(([code, { column }]) => [code, column]));
  const used = [title.column, period.column, ...tickColumns.values()];
  const session = head.map(({ folded }) => /^session (\d{4})\b/.exec(folded)?.[1]).find(Boolean);
  return {
    places: {
      fields,
      boxes,
      titleColumn: title.column,
      periodColumn: period.column,
      tickColumns,
      columnHeads: [firstRow(columns), firstRow(headings) - 1],
      sections: [...headings].map(([section, heading]) => ({
        section,
        heading,
        ...freeRows(sheet, styles, heading.row, nextHeading(headings, heading.row), used),
      })),
      ...(session !== undefined && { session: Number(session) }),
    },
  };
}

/** The texts of a sheet that may be labels, in reading order. */
function readLabels(sheet: Sheet): Label[] {
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

function findColumns(labels: readonly Label[]): Map<FormColumnCode, SheetCell> {
  const found = new Map<FormColumnCode, SheetCell>();
  for (const { code, competency } of FORM_COLUMNS) {
    const wanted = lettersOf(fold(competency));
    const cell = find(labels, ({ letters }) => letters.includes(wanted));
    if (cell) found.set(code, cell);
  }
  return found;
}

/** In the order of the sheet, which need not be the official one. */
function findHeadings(labels: readonly Label[]): Map<Section, SheetCell> {
  const found = SECTIONS.flatMap((section): [Section, SheetCell][] => {
    const cell = find(labels, ({ folded }) => SECTION_HEADINGS[section].test(folded));
    return cell ? [[section, cell]] : [];
  });
  return new Map(found.sort(([, a], [, b]) => a.row - b.row));
}

function firstRow(cells: ReadonlyMap<unknown, SheetCell>): number {
  return Math.min(...[...cells.values()].map(({ row }) => row));
}

function nextHeading(headings: ReadonlyMap<Section, SheetCell>, row: number): number | undefined {
  return [...headings.values()].map((heading) => heading.row).find((other) => other > row);
}

function lettersOf(folded: string): string {
  return folded.replace(/[^a-z0-9]/g, '');
}
