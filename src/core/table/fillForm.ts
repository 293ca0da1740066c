import { blankForm } from './blankForm.ts';
import { type TableOptions, fieldValues, type SummaryTable, tableStyle } from './summaryTable.ts';
import { partText, type Parts, writePackage } from './workbook/package.ts';
import { SECTIONS, type Section } from '../report/section.ts';
import { applyFilling } from './applyFilling.ts';
import { findPlaces, type FormPlaces, type FormPlace } from './formPlaces.ts';
import { namesOption } from './headFields.ts';
import { readForm } from './officeDocument.ts';
import { planFilling, type ReadForm } from './planFilling.ts';
import { FORM_COLUMNS } from './officialWording.ts';
import { heldCount } from './planRows.ts';
import { formsOf } from './sessions.ts';
import { BeyondLimit, LIMITS } from './workbook/limits.ts';
import { readSharedStrings } from './workbook/sharedStrings.ts';
import { Sheet } from './workbook/sheet.ts';
import { StyleSheet } from './workbook/styleSheet.ts';
import {
  findWorkbook,
  relationshipsOf,
  type SheetEntry,
  type WorkbookParts,
} from './workbook/workbookParts.ts';
import { readXml } from './workbook/xml.ts';
import type { FillNote, FillOptions, FillResult, SectionQuestion } from './formFilling.ts';
import type { SectionHomes } from './sectionHeadings.ts';

interface Form {
  readonly entry: SheetEntry;
  readonly sheet: Sheet;
  readonly found: ReturnType<typeof findPlaces>;
}

/**
 * Fills a form (`bytes` of an .xlsx: our blank one or a school's own) with `table`. Labels, sections
 * and columns are found by their text. The file's parts stay byte for byte, but for the sheet itself,
 * the relationships that its links need and, where a section grows, the parts that name moved rows.
 * Filling what it has filled gives the same bytes again. `held` counts the réalisations that the form
 * held before; a question has to be answered (`homes`) before anything is filled.
 */
export function fillForm(
  bytes: Uint8Array,
  table: SummaryTable,
  options: FillOptions = {},
): FillResult {
  try {
    return fillWithin(bytes, table, options);
  } catch (error) {
    if (error instanceof BeyondLimit) return { problem: { kind: error.kind } };
    throw error;
  }
}

/** The national form of the candidate’s session, filled with `table`. */
export function filledNationalForm(table: SummaryTable, options?: TableOptions): Uint8Array {
  const filled = fillForm(blankForm(table.candidate.session), table, options);
  if ('ok' in filled) return filled.ok;
  throw new Error(`The built-in form: ${JSON.stringify(filled)}`);
}

/** The same; throws `BeyondLimit` where the workbook is more than a form could be. */
function fillWithin(bytes: Uint8Array, table: SummaryTable, options: FillOptions): FillResult {
  const parts = readForm(bytes, 'excel');
  if ('kind' in parts) return { problem: parts };
  const workbook = findWorkbook(parts);
  if (!workbook) return { problem: { kind: 'unreadable' } };
  const styles = new StyleSheet(partText(parts, workbook.styles));
  const found = findForm(parts, workbook, styles, options.homes);
  if (!found) return { problem: { kind: 'unreadable' } };
  if ('missing' in found.found) {
    return { problem: { kind: 'notTheForm', missing: found.found.missing } };
  }
  const { entry, sheet } = found;
  const { places } = found.found;
  const question = questionOf(places, table, options.homes);
  if (question) return { question };
  const related = relationshipsOf(parts, entry.part);
  const form: ReadForm = {
    sheet,
    styles,
    places,
    targets: new Map(related.map(({ id, target }) => [id, target])),
    dates: !/\sdate1904\s*=\s*["'](?:1|true)/.test(partText(parts, workbook.workbook)),
  };
  const filling = planFilling(form, table, tableStyle(options), options.held ?? 'update');
  if (!filling) return { problem: { kind: 'noRows' } };
  const changed = applyFilling(parts, workbook, entry, sheet, filling);
  const { kept, extraMarks } = filling;
  return {
    ok: writePackage(new Map([...parts, ...changed])),
    notes: [
      ...placeNotes(places, table),
      ...counted('rowsKept', kept),
      ...counted('marksKept', extraMarks),
    ],
    held: heldCount(sheet, places),
  };
}

function counted<Kind extends string>(kind: Kind, count: number): { kind: Kind; count: number }[] {
  return count > 0 ? [{ kind, count }] : [];
}

/** The first section with réalisations that has no heading on the form, unless the user has chosen. */
function questionOf(
  { sections }: FormPlaces,
  table: SummaryTable,
  homes: SectionHomes = {},
): SectionQuestion | undefined {
  const isUnderstood = (place: { sections: readonly Section[] }): boolean =>
    place.sections.length > 0;
  const named = sections.filter(({ heading }) => heading.text !== '');
  const ordered = [...named.filter((each) => !isUnderstood(each)), ...named.filter(isUnderstood)];
  const headings = [...new Set(ordered.map(({ heading }) => heading.text))];
  for (const { section, rows } of table.sections) {
    if (rows.length === 0 || homes[section] === '') continue;
    if (sections.some((place) => place.sections.includes(section))) continue;
    return { section, count: rows.length, headings };
  }
  return undefined;
}

/** What of the candidate and the reports the form has no place for, and whose session it is. */
function placeNotes(places: FormPlaces, { candidate, sections }: SummaryTable): FillNote[] {
  const { fields, boxes, periodColumn, tickColumns, session } = places;
  const rows = sections.flatMap((each) => each.rows);
  const values = [...fieldValues(candidate).keys()].filter((field) => !fields.has(field));
  // The form of 2022 asks for no address.
  const unasked = !formsOf(session ?? candidate.session).asksUrl;
  const codes = new Set(rows.flatMap(({ competencies }) => [...competencies]));
  const lacking: FormPlace[] = [
    ...values.filter((field) => field !== 'url' || !unasked),
    ...(boxes.some((cell) => namesOption(cell, candidate.option)) ? [] : ['option' as const]),
    ...(periodColumn === undefined && rows.some(({ period }) => period.trim() !== '')
      ? ['period' as const]
      : []),
    ...FORM_COLUMNS.map(({ code }) => code).filter(
      (code) => codes.has(code) && !tickColumns.has(code),
    ),
  ];
  const homes = new Set(places.sections.flatMap((place) => place.sections));
  const out = sections.filter(({ section }) => !homes.has(section)).flatMap((each) => each.rows);
  return [
    ...(lacking.length > 0 ? [{ kind: 'noPlace', places: lacking } as const] : []),
    ...counted('leftOut', out.length),
    ...(session !== undefined && session !== candidate.session
      ? [{ kind: 'otherSession', session } as const]
      : []),
  ];
}

/**
 * The sheet that is the form: the one that lacks least, and of two whole ones the emptier. What the
 * user does not see is not filled.
 */
function findForm(
  parts: Parts,
  workbook: WorkbookParts,
  styles: StyleSheet,
  homes: SectionHomes | undefined,
): Form | undefined {
  const strings = readSharedStrings(partText(parts, workbook.sharedStrings));
  const forms = workbook.sheets.flatMap((entry): Form[] => {
    const part = entry.hidden ? undefined : readXml(partText(parts, entry.part));
    if (!part) return [];
    const sheet = new Sheet(part, strings);
    return [{ entry, sheet, found: findPlaces(sheet, styles, homes) }];
  });
  return forms.sort((a, b) => distance(a) - distance(b))[0];
}

function distance({ found }: Form): number {
  if ('missing' in found) return 100_000_000 * (1 + found.missing.length);
  const { sections, tickColumns, fields } = found.places;
  const lacks = SECTIONS.length - new Set(sections.flatMap((place) => place.sections)).size;
  const inUse = sections.reduce((sum, { used }) => sum + used.length, 0);
  return 1_000_000 * (lacks + 6 - tickColumns.size + 4 - fields.size) + inUse;
}

/** Bytes of a file above which it is no form, and need not be read to say so. */
export const LARGEST_FORM = LIMITS.packed;
