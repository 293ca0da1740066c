import type { Reading } from '../portfolio/reading.ts';
import type { NamedSkill } from '../portfolio/reference.ts';
import type { Skill } from '../referential/skill.ts';

/** Every place where a report names the same skill, in the order of its text. */
export function occurrencesOf(skill: Skill, { references }: Pick<Reading, 'references'>) {
  return references.filter((reference) => names(reference, skill));
}

/** Whether a reference means the skill, whatever its spelling. A referential has each skill once. */
export function names({ resolution }: NamedSkill, skill: Skill): boolean {
  return resolution.kind !== 'unknown' && resolution.skill === skill;
}
