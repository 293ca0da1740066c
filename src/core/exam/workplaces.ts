import { countedReports, type ExamRule } from './ruleResult.ts';

/** Each of the two years at work has a réalisation: the table has a part for each. */
export const workplaces: ExamRule = ({ portfolio }) => {
  const sections = new Set(countedReports(portfolio).map(({ section }) => section));
  const met = sections.has('stage1') && sections.has('stage2');
  return { rule: 'workplaces', weight: 'advice', met, details: [] };
};
