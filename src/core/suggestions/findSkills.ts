import { resolveCode, resolveWording } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import type { Skill } from '../referential/skill.ts';
import { findListedCodes } from '../referential/writtenCode.ts';
import { atOnce } from '../steps.ts';
import { searchSteps, type SkillSearch } from './search.ts';

const SEARCHES = new WeakMap<Referential, SkillSearch>();

/**
 * The skills of a referential that a text means: those of the codes in it, else the one of which it
 * is the wording, else those that its words are about, the likeliest first.
 */
export function findSkills(text: string, referential: Referential): readonly Skill[] {
  const codes = findListedCodes(text);
  const resolved =
    codes.length > 0
      ? codes.map((code) => resolveCode(code, referential))
      : [resolveWording(text, referential)];
  const known = resolved.flatMap((each) => (each?.kind === 'known' ? [each.skill] : []));
  if (codes.length > 0 || known.length > 0) return [...new Set(known)];
  const search = SEARCHES.get(referential) ?? atOnce(searchSteps(referential));
  SEARCHES.set(referential, search);
  return search(text);
}
