import { competencyOf } from '../../referential/skill.ts';
import type { Portfolio } from '../portfolio.ts';
import { inOrderOfDate } from '../reportOrder.ts';
import type { ReportRecord } from '../reportRecord.ts';
import { countedReports, type ExamRule } from './finding.ts';

/** Two réalisations together cover the competences of bloc 2. */
export const bloc2: ExamRule = ({ portfolio }) => {
  const pair = pairFor(portfolio);
  return {
    rule: 'bloc2',
    weight: 'rule',
    met: pair !== undefined,
    details: pair
      ? pair.map((report) => ({ kind: 'report' as const, report, lacks: [] }))
      : missingIn(portfolio).map((skill) => ({ kind: 'competency' as const, skill })),
  };
};

/** The first two reports, by date, that do; the same two whatever the order of the files. */
function pairFor(portfolio: Portfolio): readonly [ReportRecord, ReportRecord] | undefined {
  const wanted = competenciesOf(portfolio).length;
  const useful = inOrderOfDate(countedReports(portfolio))
    .map((report) => ({ report, codes: codesIn(report, portfolio) }))
    .filter(({ codes }) => codes.size > 0);
  for (const [index, first] of useful.entries()) {
    for (const second of useful.slice(index + 1)) {
      if (new Set([...first.codes, ...second.codes]).size === wanted) {
        return [first.report, second.report];
      }
    }
  }
  return undefined;
}

function codesIn(report: ReportRecord, portfolio: Portfolio): Set<string> {
  const skills = portfolio.evidenceIn(report.uri).map(({ skill }) => competencyOf(skill));
  return new Set(skills.filter(({ bloc }) => bloc.code === 'B2').map(({ code }) => code));
}

function competenciesOf(portfolio: Portfolio) {
  return portfolio.coverage.find(({ bloc }) => bloc.code === 'B2')?.competencies ?? [];
}

function missingIn(portfolio: Portfolio) {
  return competenciesOf(portfolio)
    .filter(({ mobilised }) => !mobilised)
    .map(({ skill }) => skill);
}
