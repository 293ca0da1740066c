import { type Option, type Skill, competencyOf, otherOption, type Resolution } from './skill.ts';
import { otherView, skillsWorded, type Referential } from './referential.ts';
import type { Code } from './writtenCode.ts';

/** Looks a written code up, first for the candidate’s option. */
export function resolveCode(code: Code, referential: Referential): Resolution {
  const other = otherView(referential);
  const mine = lookUp(code, referential);
  const namesOther = code.option === other.option;
  if (mine && !(namesOther && competencyOf(mine).option)) return { kind: 'known', skill: mine };
  const theirs = lookUp(code, other);
  if (theirs) return { kind: 'otherOption', skill: theirs, option: other.option };
  return new UnknownCode(code, referential);
}

/** A class, since objects with getters of their own take room that is not given back at once. */
class UnknownCode {
  readonly kind = 'unknown';
  readonly #code: Code;
  readonly #referential: Referential;

  constructor(code: Code, referential: Referential) {
    this.#code = code;
    this.#referential = referential;
  }

  /** Sought only where someone asks: a text can hold thousands of numbers that look like codes. */
  get nearest(): readonly Skill[] {
    return nearestSkills(this.#code, this.#referential);
  }
}

/** Looks an official wording up, with or without a leading « Compétence - ». */
export function resolveWording(text: string, referential: Referential): Resolution | undefined {
  const bare = text.normalize('NFC').replace(/^\s*comp[ée]tences?\s*[-–—:]\s*/iu, '');
  const skills = skillsWorded(bare);
  const mine = skills[referential.option];
  if (mine) return { kind: 'known', skill: mine };
  const option = otherOption(referential.option);
  const theirs = skills[option];
  return theirs && { kind: 'otherOption', skill: theirs, option };
}

/** How `code` is spelled canonically for `option`, whether or not it exists. */
export function canonicalCode(code: Code, option: Option): string {
  const letter = code.bloc === 3 && code.competency === 5 ? (option === 'SISR' ? 'A' : 'B') : '';
  const competency = `B${code.bloc}.${code.competency}${letter}`;
  return code.subSkill === undefined ? competency : `${competency}.${code.subSkill}`;
}

function lookUp(code: Code, referential: Referential): Skill | undefined {
  return referential.get(canonicalCode(code, referential.option));
}

const AT_MOST = 3;

/**
 * The skills that a student most likely meant by a code that does not exist: at most three, the
 * likeliest first, of the same kind (competency or sub-skill) as what was written.
 */
function nearestSkills(code: Code, referential: Referential): Skill[] {
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
