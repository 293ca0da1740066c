import { address } from './address.ts';
import { attestations } from './attestations.ts';
import { bloc2 } from './bloc2.ts';
import { competencies } from './competencies.ts';
import type { ExamFacts, ExamRule, RuleResult } from './ruleResult.ts';
import { onlinePresence } from './onlinePresence.ts';
import { profile } from './profile.ts';
import { reports } from './reports.ts';
import { table } from './table.ts';
import { technologyWatch } from './technologyWatch.ts';
import { workplaces } from './workplaces.ts';

const RULES: readonly ExamRule[] = [
  ...[competencies, reports, address, table, profile, attestations, bloc2],
  ...[workplaces, onlinePresence, technologyWatch],
];

/** What the exam still asks for, and what is done: rules first, then advice. */
export function checkExam(facts: ExamFacts): RuleResult[] {
  return RULES.map((rule) => rule(facts));
}
