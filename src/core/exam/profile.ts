import type { ExamRule } from './ruleResult.ts';

/** The head of the table can be filled in whole; the address has a rule of its own. */
export const profile: ExamRule = ({ candidate: { lastName, firstName, number, centre } }) => ({
  rule: 'profile',
  weight: 'rule',
  met: [lastName, firstName, number, centre].every((field) => field !== undefined),
  details: [],
});
