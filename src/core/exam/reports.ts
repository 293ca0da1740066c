import type { ReportEntry } from '../portfolio/reportEntry.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { inOrderOfDate, periodOf } from '../portfolio/reportOrder.ts';
import { countedReports, type ExamRule, type Lack } from './ruleResult.ts';

/** Each réalisation says what the table asks of it. */
export const reports: ExamRule = ({ portfolio }) => {
  const counted = countedReports(portfolio);
  const lacking = counted.filter((report) => lacksOf(report, portfolio).length > 0);
  const details = inOrderOfDate(lacking).map((report) => {
    return { kind: 'report' as const, report, lacks: lacksOf(report, portfolio) };
  });
  return {
    rule: 'reports',
    weight: 'rule',
    met: counted.length > 0 && details.length === 0,
    details,
  };
};

function lacksOf(report: ReportEntry, portfolio: Portfolio): Lack[] {
  return [
    ...(report.title === undefined ? ['title' as const] : []),
    ...(report.section === undefined ? ['section' as const] : []),
    ...lackOfPeriod(report),
    ...(portfolio.evidenceIn(report.uri).length === 0 ? ['competencies' as const] : []),
  ];
}

/** A period that names no days, or ends before it starts, says no more than none. */
function lackOfPeriod(report: ReportEntry): Lack[] {
  if (report.period === undefined) return ['period'];
  return periodOf(report) ? [] : ['possiblePeriod'];
}
