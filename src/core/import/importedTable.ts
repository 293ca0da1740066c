import type { Section } from '../report/section.ts';
import type { Production } from '../report/production.ts';
import type { OtherFormat } from '../table/officeDocument.ts';
import type { PackageProblem } from '../table/workbook/package.ts';

/** One réalisation of a filled table. */
export interface ImportedRow {
  /** Its row in the sheet, from 1. */
  readonly row: number;
  readonly title: string;
  /** Absent where the heading above it names none of the three, or leaves a doubt. */
  readonly section?: Section;
  /** As written, on one line; a date of the spreadsheet as `JJ/MM/AA`. Empty where there is none. */
  readonly period: string;
  readonly productions: readonly Production[];
  /** The codes of the columns that are marked, in their order. */
  readonly competencies: readonly string[];
}

/** Something of a table that could not be read, said once for all the rows that it concerns. */
export type ImportNote =
  /** Marks or a period stand on a row without a title: it gives no report. */
  | { readonly kind: 'noTitle'; readonly rows: readonly number[] }
  /** The table does not say to which section they belong. */
  | { readonly kind: 'noSection'; readonly rows: readonly number[] }
  | { readonly kind: 'noCompetency'; readonly rows: readonly number[] }
  | { readonly kind: 'noPeriod'; readonly rows: readonly number[] }
  /** The period says no date that can be read. */
  | { readonly kind: 'unreadPeriod'; readonly rows: readonly number[] }
  /** A text stands where a mark is expected: it was taken for one. */
  | { readonly kind: 'wordsForMark'; readonly rows: readonly number[] }
  | { readonly kind: 'hidden'; readonly rows: readonly number[] }
  /** Competencies for which the table has no column. */
  | { readonly kind: 'noColumn'; readonly codes: readonly string[] };

/** A filled table as it was understood. */
export interface ImportedTable {
  readonly rows: readonly ImportedRow[];
  readonly notes: readonly ImportNote[];
}

export type ImportProblem =
  | PackageProblem
  | OtherFormat<'excel'>
  /** No visible sheet has the columns of the official table. */
  | 'notTheTable'
  /** The table holds no réalisation. */
  | 'empty';

export type ImportResult = { readonly table: ImportedTable } | { readonly problem: ImportProblem };
