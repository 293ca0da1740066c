import type { Option, Skill } from '../referential/skill.ts';
import { referentialFor, type Referential } from '../referential/referential.ts';
import { fold } from '../text/fold.ts';

const AT_MOST = 3;
/** The least share of words in common, from 0 to 1. */
const ALIKE = 0.5;
/** Endings differ: « sauvegarder », « sauvegardes ». */
const STEM = 6;

/** The skills whose wording a student most likely meant: at most three, the likeliest first. */
export function nearestWordings(written: string, referential: Referential): Skill[] {
  const words = stemsOf(written);
  return STEMS[referential.option]
    .map(({ skill, stems }) => ({ skill, likeness: likeness(words, stems) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, AT_MOST)
    .map(({ skill }) => skill);
}

const STEMS = { SISR: stemsOfSkills('SISR'), SLAM: stemsOfSkills('SLAM') };

function stemsOfSkills(option: Option) {
  return referentialFor(option).skills.map((skill) => ({ skill, stems: stemsOf(skill.wording) }));
}

function stemsOf(text: string): Set<string> {
  const words = fold(text.slice(0, 500)).split(/[^a-z0-9]+/);
  return new Set(words.filter((word) => word.length > 2).map((word) => word.slice(0, STEM)));
}

/** Dice’s coefficient. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length;
  return (2 * common) / (a.size + b.size || 1);
}
