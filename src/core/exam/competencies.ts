import type { Detail, ExamFacts, RuleResult } from './ruleResult.ts';
import { nearestReport } from './nearestReport.ts';

/** The réalisations together mobilise every competency of bloc 1. */
export const competencies = ({ portfolio }: ExamFacts): RuleResult => {
  const bloc = portfolio.coverage.find(({ bloc: { code } }) => code === 'B1');
  const missing = bloc?.competencies.filter(({ mobilised }) => !mobilised) ?? [];
  const details = missing.map(({ skill }): Detail => {
    const nearest = nearestReport(skill, portfolio);
    return { kind: 'competency', skill, ...(nearest && { nearest }) };
  });
  return { rule: 'competencies', weight: 'rule', met: missing.length === 0, details };
};
