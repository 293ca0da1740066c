import type { Report } from '../report/report.ts';
import type { UnplacedMention } from '../report/mention.ts';
import type { Skill } from '../referential/skill.ts';

/** Every place where a report names the same skill, in the order of its text. */
export function occurrencesOf(skill: Skill, { mentions }: Pick<Report, 'mentions'>) {
  return mentions.filter((mention) => names(mention, skill));
}

/** Whether a mention means the skill, whatever its spelling. A referential has each skill once. */
export function names({ resolution }: UnplacedMention, skill: Skill): boolean {
  return resolution.kind !== 'unknown' && resolution.skill === skill;
}
