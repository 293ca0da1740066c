import type { Portfolio } from '../portfolio/portfolio.ts';
import { reportName } from '../portfolio/reportOrder.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import type { Section } from '../report/section.ts';

/** A report as plain data: programs and models are given it. */
export interface ReportData {
  /** The title, or else the name of its file. */
  readonly title: string;
  /** Where the file is, as the user knows it. */
  readonly path: string;
  /** The section of the official table; absent where the header leaves a doubt. */
  readonly section?: Section;
  /** The period as written. */
  readonly period?: string;
  /** A draft counts for nothing. */
  readonly draft: boolean;
  /** Whether the header cannot be read whole. */
  readonly headerUnreadable?: true;
  /** The codes of the skills that it evidences. */
  readonly skills: readonly string[];
  readonly productions: readonly string[];
}

/** A report of a portfolio as plain data. */
export function reportData(report: ReportEntry, portfolio: Portfolio, path: string): ReportData {
  const { section, period, draft, broken, listed } = report;
  return {
    title: reportName(report),
    path,
    ...(section && { section }),
    ...(period !== undefined && { period }),
    draft,
    ...(broken && { headerUnreadable: true }),
    skills: portfolio.evidenceIn(report.uri).map(({ skill }) => skill.code),
    productions: listed,
  };
}
