import { nearestSkills } from './nearest.ts';
import type { Option } from './option.ts';
import { otherView, type Referential } from './referential.ts';
import { competencyOf, type Skill } from './skill.ts';
import type { WrittenCode } from './writtenCode.ts';

/** What a written code or wording means to a candidate. */
export type Resolution =
  | { readonly kind: 'known'; readonly skill: Skill }
  /** It exists, but for the option that the candidate did not choose. */
  | { readonly kind: 'otherOption'; readonly skill: Skill; readonly option: Option }
  /** It does not exist; `nearest` holds at most three skills, the most likely first. */
  | { readonly kind: 'unknown'; readonly nearest: readonly Skill[] };

/** Looks a written code up, first for the candidate’s option. */
export function resolveCode(code: WrittenCode, referential: Referential): Resolution {
  const other = otherView(referential);
  const mine = lookUp(code, referential);
  const theirs = lookUp(code, other);
  const namesOther = code.option === other.option;
  if (mine && !(namesOther && competencyOf(mine).option)) return { kind: 'known', skill: mine };
  if (theirs) return { kind: 'otherOption', skill: theirs, option: other.option };
  return {
    kind: 'unknown',
    // Sought only where someone asks: a text can hold thousands of numbers that look like codes.
    get nearest() {
      return nearestSkills(code, referential);
    },
  };
}

/** Looks an official wording up, with or without a leading « Compétence - ». */
export function resolveWording(text: string, referential: Referential): Resolution | undefined {
  const bare = text.normalize('NFC').replace(/^\s*comp[ée]tences?\s*[-–—:]\s*/iu, '');
  const mine = referential.findByWording(bare);
  if (mine) return { kind: 'known', skill: mine };
  const other = otherView(referential);
  const theirs = other.findByWording(bare);
  return theirs && { kind: 'otherOption', skill: theirs, option: other.option };
}

/** How `code` is spelled canonically for `option`, whether or not it exists. */
export function canonicalCode(code: WrittenCode, option: Option): string {
  const letter = code.bloc === 3 && code.competency === 5 ? (option === 'SISR' ? 'A' : 'B') : '';
  const competency = `B${code.bloc}.${code.competency}${letter}`;
  return code.subSkill === undefined ? competency : `${competency}.${code.subSkill}`;
}

function lookUp(code: WrittenCode, referential: Referential): Skill | undefined {
  return referential.get(canonicalCode(code, referential.option));
}
