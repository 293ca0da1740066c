import { competencyOf } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';
import type { ExamRule } from './ruleResult.ts';

/** A réalisation is about veille technologique, which counts for B1.6. */
export const technologyWatch: ExamRule = ({ portfolio }) => {
  const watch = portfolio.referential.skills.filter((skill) => competencyOf(skill).code === 'B1.6');
  const met = watch.some(({ code }) => {
    for (const { report } of portfolio.evidenceOf(code)) {
      if (!report.draft && /\bveille\b/.test(fold(report.title ?? ''))) return true;
    }
    return false;
  });
  return { rule: 'technologyWatch', weight: 'advice', met, details: [] };
};
