import { skillsEvidenced } from '../../portfolio/evidenceIndex.ts';
import type { Rule } from '../problem.ts';

/**
 * Competencies of the list of which the report names no sub-skill: enough for the exam, but vague.
 * Students mean what they write: it is said once a report, at the first of them.
 */
export const competencyWithoutSubSkill: Rule = {
  problems: {
    'competency-without-sub-skill': {
      severity: 'hint',
      later: true,
      message: (args, t) =>
        args.codes === undefined
          ? t('{code} counts for the exam. Name its sub-skills to show what you did.', args)
          : t('{codes} count for the exam. Name their sub-skills to show what you did.', args),
    },
  },

  *check({ mentions }) {
    const evidenced = skillsEvidenced(mentions);
    const vague = mentions.flatMap(({ kind, span, resolution }) => {
      if (kind !== 'declared' || resolution.kind !== 'known') return [];
      const { skill } = resolution;
      const isVague =
        skill.kind === 'competency' && !skill.subSkills.some((each) => evidenced.has(each));
      return isVague ? [{ code: skill.code, span }] : [];
    });
    const [first, ...others] = vague;
    if (!first) return;
    const codes = [...new Set(vague.map(({ code }) => code))].join(', ');
    const args = { code: first.code, ...(others.length > 0 && { codes }) };
    yield { code: 'competency-without-sub-skill', args, span: first.span, fixes: [] };
  },
};
