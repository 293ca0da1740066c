import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { ReportRecord } from '../portfolio/reportRecord.ts';
import { SECTIONS, type Section } from '../portfolio/section.ts';
import { competencyOf } from '../referential/skill.ts';
import { comparePeriods, formatPeriod, readPeriod, type Period } from '../report/period.ts';
import { reportName } from '../portfolio/reportName.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';

/** The bloc that the official table is about. */
const TABLE_BLOC = 'B1';

/**
 * The official table of a portfolio: every report that is no draft, in its section, by date. A
 * report whose section cannot be told stands with « en cours de formation », so that none is lost;
 * `missingIn` tells of it.
 */
export function buildTable(candidate: Candidate, portfolio: Portfolio): SummaryTable {
  const reports = [...portfolio.reports()].filter(({ draft }) => !draft).map(dated);
  reports.sort(byDate);
  const sections = SECTIONS.map((section) => ({
    section,
    rows: reports
      .filter(({ report }) => sectionOf(report) === section)
      .map((each) => toRow(each, portfolio)),
  }));
  return { candidate, sections };
}

interface Dated {
  readonly report: ReportRecord;
  readonly period: Period | undefined;
}

function dated(report: ReportRecord): Dated {
  return { report, period: report.period === undefined ? undefined : readPeriod(report.period) };
}

/** What has no readable date comes last; the rest of the order never depends on the file system. */
function byDate(a: Dated, b: Dated): number {
  if (a.period && b.period) {
    const order = comparePeriods(a.period, b.period);
    if (order !== 0) return order;
  } else if (a.period ?? b.period) return a.period ? -1 : 1;
  return a.report.uri < b.report.uri ? -1 : 1;
}

function sectionOf({ section }: ReportRecord): Section {
  return section ?? 'formation';
}

function toRow({ report, period }: Dated, portfolio: Portfolio): TableRow {
  const competencies = portfolio
    .evidenceIn(report.uri)
    .map(({ skill }) => competencyOf(skill))
    .filter(({ bloc }) => bloc.code === TABLE_BLOC);
  return {
    uri: report.uri,
    title: reportName(report),
    productions: report.productions,
    period: period ? formatPeriod(period) : (report.period ?? ''),
    competencies: new Set(competencies.map(({ code }) => code)),
  };
}
