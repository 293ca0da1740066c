import type { Section } from '../report/section.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import type { Production } from '../report/production.ts';

/** One réalisation: a row of the official table. */
export interface TableRow {
  /** The report that the row comes from. */
  readonly uri: string;
  readonly title: string;
  readonly productions: readonly Production[];
  /** The text of the period cell: `JJ/MM/AA au JJ/MM/AA` when it can be read, else as written. */
  readonly period: string;
  /** Codes of the competencies of bloc 1 that the réalisation mobilises (`B1.1` …). */
  readonly competencies: ReadonlySet<string>;
}

export interface TableSection {
  readonly section: Section;
  readonly rows: readonly TableRow[];
}

/**
 * The content of the « tableau de synthèse des réalisations professionnelles »: what the form is
 * filled with, whatever the file it goes to. Always three sections, in the official order.
 */
export interface SummaryTable {
  readonly candidate: Candidate;
  readonly sections: readonly TableSection[];
}
