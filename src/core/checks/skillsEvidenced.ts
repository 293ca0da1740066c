import type { Mention, MentionKind } from '../report/mention.ts';
import type { Skill } from '../referential/skill.ts';

/** The skills of the candidate’s option that mentions of these kinds name. */
export function skillsEvidenced(
  mentions: readonly Mention[],
  ...kinds: readonly MentionKind[]
): Set<Skill> {
  const wanted: readonly MentionKind[] = kinds.length > 0 ? kinds : ['declared', 'ticked'];
  return new Set(
    mentions.flatMap(({ kind, resolution }) =>
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
