import type { Report } from '../../report/report.ts';
import { holds, skillsEvidenced } from '../../checks/skillsEvidenced.ts';
import { declareCode } from '../../portfolio/declaration.ts';
import type { Skill } from '../../referential/skill.ts';
import { touches, type TextEdit } from '../../text/span.ts';

/** Adds the skill that the body names at `offset` to the header’s list; undefined where it is there. */
export function declareMention(
  { text, mentions, referential }: Report,
  offset: number,
): { readonly skill: Skill; readonly edits: readonly TextEdit[] } | undefined {
  const mention = mentions.find(({ kind, span }) => kind !== 'declared' && touches(span, offset));
  if (mention?.resolution.kind !== 'known') return undefined;
  const { skill } = mention.resolution;
  if (holds(skillsEvidenced(mentions, 'declared'), skill)) return undefined;
  const edits = declareCode(text, skill.code, referential);
  return edits && { skill, edits };
}
