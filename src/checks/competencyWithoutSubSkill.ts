import { skillsEvidenced } from './skillsEvidenced.ts';
import type { Rule } from './problem.ts';

/** A competency of the list of which the report names no sub-skill: enough for the exam, but vague. */
export const competencyWithoutSubSkill: Rule = function* ({ references }) {
  const evidenced = skillsEvidenced(references);
  for (const { kind, span, resolution } of references) {
    if (kind !== 'declared' || resolution.kind !== 'known') continue;
    const { skill } = resolution;
    if (skill.kind !== 'competency' || skill.subSkills.some((each) => evidenced.has(each)))
      continue;
    yield { code: 'competency-without-sub-skill', args: { code: skill.code }, span, fixes: [] };
  }
};
