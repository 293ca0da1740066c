import type { Reference } from '../portfolio/reference.ts';
import type { ClaimKind } from '../report/claims.ts';
import type { Skill } from '../referential/skill.ts';

/** The skills of the candidate’s option that references of these kinds name. */
export function skillsEvidenced(
  references: readonly Reference[],
  ...kinds: readonly ClaimKind[]
): Set<Skill> {
  const wanted: readonly ClaimKind[] = kinds.length > 0 ? kinds : ['declared', 'ticked'];
  return new Set(
    references.flatMap(({ kind, resolution }) =>
      wanted.includes(kind) && resolution.kind === 'known' ? [resolution.skill] : [],
    ),
  );
}

/** Whether `skills` holds `skill`, or a sub-skill of it. */
export function holds(skills: ReadonlySet<Skill>, skill: Skill): boolean {
  return (
    skills.has(skill) || (skill.kind === 'competency' && skill.subSkills.some((s) => skills.has(s)))
  );
}
