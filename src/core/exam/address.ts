import { isWebAddress } from '../portfolio/profile.ts';
import type { ExamRule } from './ruleResult.ts';

/** The portfolio has an address. Whether it answers is not looked up: nothing goes on the network. */
export const address: ExamRule = ({ candidate }) => ({
  rule: 'address',
  weight: 'rule',
  met: isWebAddress(candidate.url ?? ''),
  details: [],
});
