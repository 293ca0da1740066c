import type { Referential } from './referential.ts';
import { competencyOf, type Skill } from './skill.ts';
import type { Code } from './writtenCode.ts';

const AT_MOST = 3;

/**
 * The skills that a student most likely meant by a code that does not exist: at most three, the
 * likeliest first, of the same kind (competency or sub-skill) as what was written.
 */
export function nearestSkills(code: Code, referential: Referential): Skill[] {
  const kind = code.subSkill === undefined ? 'competency' : 'subSkill';
  return referential.skills
    .filter((skill) => skill.kind === kind)
    .map((skill) => ({ skill, distance: distanceTo(skill, code) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, AT_MOST)
    .map(({ skill }) => skill);
}

/** A wrong bloc weighs more than a wrong competency, and that more than a wrong sub-skill. */
function distanceTo(skill: Skill, code: Code): number {
  const competency = competencyOf(skill);
  const place = skill.kind === 'subSkill' ? competency.subSkills.indexOf(skill) + 1 : 0;
  return (
    100 * numberDistance(code.bloc, Number(competency.bloc.code.slice(1))) +
    10 * numberDistance(code.competency, competency.bloc.competencies.indexOf(competency) + 1) +
    numberDistance(code.subSkill ?? 0, place)
  );
}

/** A digit too many (11 for 1) is as near as the next number; a number far away is merely far. */
function numberDistance(written: number, real: number): number {
  if (written === real) return 0;
  if (String(written).includes(String(real)) && written > 9) return 1;
  return Math.min(Math.abs(written - real), 9);
}
