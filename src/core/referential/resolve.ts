import { nearestSkills } from './nearest.ts';
import { type Option, type Skill, competencyOf, otherOption } from './skill.ts';
import { otherView, skillsWorded, type Referential } from './referential.ts';
import type { Code } from './writtenCode.ts';

/** What a written code or wording means to a candidate. */
export type Resolution =
  | { readonly kind: 'known'; readonly skill: Skill }
  /** It exists, but for the option that the candidate did not choose. */
  | { readonly kind: 'otherOption'; readonly skill: Skill; readonly option: Option }
  /** It does not exist; `nearest` holds at most three skills, the most likely first. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Skill[] };

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
