import { applyFilling } from './applyFilling.ts';
import { findPlaces, type FormPlace, type FormPlaces } from './formPlaces.ts';
import { planFilling } from './planFilling.ts';
import type { SummaryTable } from './summaryTable.ts';
import { type TableOptions, tableStyle } from './tableStyle.ts';
import { BeyondLimit, LIMITS } from './workbook/limits.ts';
import {
  decodePart,
  type PackageProblem,
  type Parts,
  readPackage,
  writePackage,
} from './workbook/package.ts';
import { readSharedStrings } from './workbook/sharedStrings.ts';
import { Sheet } from './workbook/sheet.ts';
import { StyleSheet } from './workbook/styleSheet.ts';
import {
  findWorkbook,
  holdsMacrosOrIsTemplate,
  type SheetEntry,
  type WorkbookParts,
} from './workbook/workbookParts.ts';
import { readXml } from './workbook/xml.ts';

/** Why a file was not filled. */
export type FillProblem =
  | { readonly kind: PackageProblem }
  /** A workbook without a sheet on which all of these were found; the list is of the best one. */
  | { readonly kind: 'notTheForm'; readonly missing: readonly FormPlace[] }
  /** A template, or a workbook with macros, whatever its name. */
  | { readonly kind: 'macrosOrTemplate' }
  /** A section needs rows, and the form has not one empty row to write or to copy. */
  | { readonly kind: 'noRows' };

/** Something to tell the user about a form that was filled. */
export type FillNote =
  /** Rows of the form held something already: they stayed, and new ones were written below them. */
  | { readonly kind: 'rowsInUse'; readonly count: number }
  /** The form names another session than the candidate's. */
  | { readonly kind: 'otherSession'; readonly session: number };

export type FillResult =
  | { readonly ok: Uint8Array; readonly notes: readonly FillNote[] }
  | { readonly problem: FillProblem };

/** Bytes of a file above which it is no form, and need not be read to say so. */
export const LARGEST_FORM = LIMITS.packed;

interface Form {
  readonly entry: SheetEntry;
  readonly sheet: Sheet;
  readonly found: ReturnType<typeof findPlaces>;
}

/**
 * Fills a form (`bytes` of an .xlsx: our blank one or a school's own) with `table`. Labels, sections
 * and columns are found by their text. The file's parts stay byte for byte, but for the sheet itself,
 * the relationships that its links need and, where a section grows, the parts that name moved rows.
 * A cell holds one link: the first column has that of a réalisation's only linked production where
 * its text is short, and else the ticks lead to the productions, each to the next one.
 */
export function fillForm(
  bytes: Uint8Array,
  table: SummaryTable,
  options?: TableOptions,
): FillResult {
  try {
    return fillWithin(bytes, table, options);
  } catch (error) {
    if (error instanceof BeyondLimit) return { problem: { kind: error.kind } };
    throw error;
  }
}

/** The same; throws `BeyondLimit` where the workbook is more than a form could be. */
function fillWithin(bytes: Uint8Array, table: SummaryTable, options?: TableOptions): FillResult {
  const parts = readPackage(bytes);
  if (typeof parts === 'string') return { problem: { kind: parts } };
  const workbook = findWorkbook(parts);
  if (!workbook) return { problem: { kind: 'notAWorkbook' } };
  if (holdsMacrosOrIsTemplate(parts)) return { problem: { kind: 'macrosOrTemplate' } };
  const styles = new StyleSheet(textOf(parts, workbook.styles));
  const form = findForm(parts, workbook, styles);
  if (!form) return { problem: { kind: 'notAWorkbook' } };
  if ('missing' in form.found) {
    return { problem: { kind: 'notTheForm', missing: form.found.missing } };
  }
  const { places } = form.found;
  const filling = planFilling(form.sheet, styles, places, table, tableStyle(options));
  if (!filling) return { problem: { kind: 'noRows' } };
  const changed = applyFilling(parts, workbook, form.entry, form.sheet, filling);
  const inUse = rowsInUse(places);
  const { session } = places;
  const notes: FillNote[] = [
    ...(inUse > 0 ? [{ kind: 'rowsInUse', count: inUse } as const] : []),
    ...(session !== undefined && session !== table.candidate.session
      ? [{ kind: 'otherSession', session } as const]
      : []),
  ];
  return { ok: writePackage(new Map([...parts, ...changed])), notes };
}

/**
 * The sheet that is the form: the one that lacks least, and of two whole ones the emptier. What the
 * user does not see is not filled.
 */
function findForm(parts: Parts, workbook: WorkbookParts, styles: StyleSheet): Form | undefined {
  const strings = readSharedStrings(textOf(parts, workbook.sharedStrings));
  const forms: Form[] = [];
  for (const entry of workbook.sheets.filter(({ hidden }) => !hidden)) {
    const part = readXml(textOf(parts, entry.part));
    if (!part) continue;
    const sheet = new Sheet(part, strings);
    forms.push({ entry, sheet, found: findPlaces(sheet, styles) });
  }
  return forms.sort((a, b) => distance(a) - distance(b))[0];
}

function distance({ found }: Form): number {
  if ('missing' in found) return 1_000_000 * found.missing.length;
  return rowsInUse(found.places);
}

function rowsInUse({ sections }: FormPlaces): number {
  return sections.reduce((sum, section) => sum + section.inUse, 0);
}

function textOf(parts: Parts, name: string | undefined): string {
  const bytes = name === undefined ? undefined : parts.get(name);
  return bytes ? decodePart(bytes) : '';
}
