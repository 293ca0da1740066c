import type { Section } from '../report/section.ts';
import type { TableOptions } from './summaryTable.ts';
import type { FormFileProblem } from './officeDocument.ts';
import type { SectionHomes } from './sectionHeadings.ts';
import type { FormPlace } from './formPlaces.ts';
import type { HeldRows } from './sectionRows.ts';

/** Why a file was not filled. */
export type FillProblem =
  | FormFileProblem<'excel'>
  /** A workbook without a sheet on which all of these were found; the list is of the best one. */
  | { readonly kind: 'notTheForm'; readonly missing: readonly FormPlace[] }
  /** A section needs rows, and the form has not one row to write or to copy. */
  | { readonly kind: 'noRows' };

/** Something to tell the user about a form that was filled. */
export type FillNote =
  /** What the candidate or the reports say, and the form has no place for. */
  | { readonly kind: 'noPlace'; readonly places: readonly FormPlace[] }
  /** Réalisations of a section that goes nowhere on this form, as the user has said. */
  | { readonly kind: 'leftOut'; readonly count: number }
  /** Réalisations that the form held already, and for which there is no report, stayed. */
  | { readonly kind: 'rowsKept'; readonly count: number }
  /** Marks in rows that were completed, of competencies that the report does not declare, stayed. */
  | { readonly kind: 'marksKept'; readonly count: number }
  /** The form names another session than the candidate's. */
  | { readonly kind: 'otherSession'; readonly session: number };

/** What only the user can say: where on this form the réalisations of a section go. */
export interface SectionQuestion {
  readonly section: Section;
  /** How many there are. */
  readonly count: number;
  /** The texts of the form's headings, those that are not understood first. */
  readonly headings: readonly string[];
}

export type FillResult =
  | { readonly ok: Uint8Array; readonly notes: readonly FillNote[]; readonly held: number }
  | { readonly question: SectionQuestion }
  | { readonly problem: FillProblem };

/** How a form is filled, where that is to be said. */
export interface FillOptions extends TableOptions {
  /** What becomes of réalisations that the form holds already: `update` unless said. */
  readonly held?: HeldRows;
  /** Where sections go whose headings are not understood. */
  readonly homes?: SectionHomes;
}
