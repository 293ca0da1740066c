import type { ReportEntry } from '../portfolio/reportEntry.ts';
import { SECTIONS, type Section } from '../report/section.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { inOrderOfDate, periodOf, reportName } from '../portfolio/reportOrder.ts';
import { competencyOf } from '../referential/skill.ts';
import { formatPeriod } from '../report/period.ts';
import type { SummaryTable, TableRow } from './summaryTable.ts';

/** The bloc that the official table is about. */
const TABLE_BLOC = 'B1';

/**
 * The official table of a portfolio: every report that is no draft, in its section, by date. A
 * report whose section cannot be told stands with « en cours de formation », so that none is lost;
 * the rule `missing-section` tells of it.
 */
export function buildTable(candidate: Candidate, portfolio: Portfolio): SummaryTable {
  const rows = new Map(SECTIONS.map((section): [Section, TableRow[]] => [section, []]));
  for (const report of inOrderOfDate(portfolio.reports())) {
    if (!report.draft) rows.get(sectionOf(report))?.push(toRow(report, portfolio));
  }
  return { candidate, sections: [...rows].map(([section, own]) => ({ section, rows: own })) };
}

function sectionOf({ section }: ReportEntry): Section {
  return section ?? 'formation';
}

function toRow(report: ReportEntry, portfolio: Portfolio): TableRow {
  const period = periodOf(report);
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
