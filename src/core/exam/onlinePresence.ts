import type { ExamRule } from './ruleResult.ts';

/** More than one réalisation for the competency that is most often left uncovered: B1.3. */
export const onlinePresence: ExamRule = ({ portfolio }) => {
  const coverage = portfolio.coverage
    .flatMap(({ competencies }) => competencies)
    .find(({ skill }) => skill.code === 'B1.3');
  const met = coverage === undefined || coverage.reports > 1;
  return { rule: 'onlinePresence', weight: 'advice', met, details: [] };
};
