import { LONGEST_WORDING } from '../referential/referential.ts';
import type { Skill } from '../referential/skill.ts';
import { fold } from '../text/fold.ts';

/**
 * The skills whose wording has a word that begins like each word of `typed`, without regard to
 * accents and case: « gerer sauv » finds « Gérer des sauvegardes ». A code, a single letter, what is
 * longer than any wording and what nothing matches leave all of them: the editor’s own loose matching
 * then has its say.
 */
export function narrowByWording<T extends { readonly skill: Skill }>(
  items: readonly T[],
  typed: string,
): readonly T[] {
  if (typed.length > LONGEST_WORDING) return items;
  const words = fold(typed).split(/[\s'-]+/);
  if (words.join('').length < 2 || /\d/.test(typed)) return items;
  const found = items.filter(({ skill }) => {
    const wording = ` ${fold(skill.wording).replace(/[^a-z]+/g, ' ')}`;
    return words.every((word) => wording.includes(` ${word}`));
  });
  return found.length > 0 ? found : items;
}
