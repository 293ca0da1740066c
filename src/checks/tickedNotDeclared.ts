import { declaring, declaringIn } from '../portfolio/declaration.ts';
import { holds, skillsEvidenced } from './skillsEvidenced.ts';
import type { Rule } from './problem.ts';

/** A skill that the body ticks and the header’s list does not name: readers of the list miss it. */
export const tickedNotDeclared: Rule = function* (reading) {
  const { references } = reading;
  const declare = declaringIn(reading);
  const declared = skillsEvidenced(references, 'declared');
  for (const { kind, span, resolution } of references) {
    if (kind !== 'ticked' || resolution.kind !== 'known') continue;
    const { skill } = resolution;
    if (holds(declared, skill)) continue;
    declared.add(skill); // told once
    const edits = declare(skill.code);
    const changes = declaring(skill.code);
    const fixes = edits ? [{ kind: 'declare', subject: skill.code, edits, changes } as const] : [];
    yield { code: 'ticked-not-declared', args: { code: skill.code }, span, fixes };
  }
};
