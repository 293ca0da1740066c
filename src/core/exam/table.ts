import type { ExamRule } from './ruleResult.ts';

/** The summary table is there, and as new as what it sums up. */
export const table: ExamRule = ({ table: state }) => ({
  rule: 'table',
  weight: 'rule',
  met: state.kind === 'current',
  details: state.kind === 'none' ? [] : [{ kind: 'file', uri: state.uri }],
});
