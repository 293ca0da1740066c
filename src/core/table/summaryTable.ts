import type { Section } from '../report/section.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import type { Production } from '../report/production.ts';
import { targetOf } from '../body/targets.ts';
import { oneLine } from './workbook/xmlText.ts';

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

/** How the table is written where the form leaves a choice, whatever it is written to. */
export interface TableStyle {
  /** The mark of a competency that is mobilised. */
  readonly tick: string;
  /**
   * The address that a production's target is opened by from where the table goes, or `undefined`
   * for no link: a target is relative to its report, and the table stands elsewhere.
   */
  readonly link: (target: string, row: Pick<TableRow, 'uri'>) => string | undefined;
}

/** What is not said: `X`, the mark that real tables have most, and links to the web only. */
export type TableOptions = Partial<TableStyle>;

export function tableStyle({ tick = 'X', link = webOnly }: TableOptions = {}): TableStyle {
  return { tick, link };
}

function webOnly(target: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)/i.test(target) ? target : undefined;
}

/**
 * Links for a table that stands at `root` (a folder’s URI, without a slash at its end): an address of
 * the web stays, a path relative to a report becomes one relative to the table. Undefined for what
 * leads out of the folder, for a place in the report, and for every other scheme.
 */
export function linksFrom(root: string): TableStyle['link'] {
  return (target, { uri }) => {
    const found = targetOf(target, uri, root);
    if (found.kind === 'web') return found.url;
    return found.kind === 'local' ? found.href : undefined;
  };
}

/** The fields at the head of a form. The 2022 form asks for no `url`. */
export type FormField = 'name' | 'number' | 'centre' | 'url';

/** What the head of the form says of the candidate, field by field; fields not known are absent. */
export function fieldValues(candidate: Candidate): Map<FormField, string> {
  const { lastName = '', firstName = '', number = '', centre = '', url = '' } = candidate;
  const name = `${lastName.toLocaleUpperCase('fr')} ${firstName}`;
  const values = Object.entries({ name, number, centre, url }) as [FormField, string][];
  return new Map(
    values.flatMap(([field, value]): [FormField, string][] => {
      const line = oneLine(value);
      return line ? [[field, line]] : [];
    }),
  );
}
