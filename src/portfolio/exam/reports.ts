import type { Portfolio } from '../portfolio.ts';
import { inOrderOfDate } from '../reportOrder.ts';
import type { ReportRecord } from '../reportRecord.ts';
import { countedReports, type ExamRule, type Lack } from './finding.ts';

/** Each réalisation says what the table asks of it. */
export const reports: ExamRule = ({ portfolio }) => {
  const counted = inOrderOfDate(countedReports(portfolio));
  const details = counted
    .map((report) => ({ kind: 'report' as const, report, lacks: lacksOf(report, portfolio) }))
    .filter(({ lacks }) => lacks.length > 0);
  return {
    rule: 'reports',
    weight: 'rule',
    met: counted.length > 0 && details.length === 0,
    details,
  };
};

function lacksOf(report: ReportRecord, portfolio: Portfolio): Lack[] {
  return [
    ...(report.title === undefined ? ['title' as const] : []),
    ...(report.section === undefined ? ['section' as const] : []),
    ...(report.period === undefined ? ['period' as const] : []),
    ...(portfolio.evidenceIn(report.uri).length === 0 ? ['competencies' as const] : []),
  ];
}
