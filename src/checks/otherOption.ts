import type { Rule } from './problem.ts';

/** A code or wording of the option that the candidate did not choose: it evidences nothing here. */
export const otherOption: Rule = function* ({ references, referential }) {
  for (const { kind, span, resolution } of references) {
    if (kind === 'mentioned' || resolution.kind !== 'otherOption') continue;
    const { code, wording } = resolution.skill;
    const args = { code, wording, theirs: resolution.option, mine: referential.option };
    yield { code: 'other-option', args, span, fixes: [] };
  }
};
