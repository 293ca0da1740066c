import { holds, skillsEvidenced } from '../../checks/skillsEvidenced.ts';
import type { Reading } from '../../portfolio/reading.ts';
import type { Skill } from '../../referential/skill.ts';
import { insertValue } from '../../report/listEdits.ts';
import { touches, type TextEdit } from '../../text/span.ts';

/** Adds the skill that the body names at `offset` to the header’s list; undefined where it is there. */
export function declareMention(
  { report, references }: Reading,
  offset: number,
): { readonly skill: Skill; readonly edit: TextEdit } | undefined {
  const mention = references.find(({ kind, span }) => kind !== 'declared' && touches(span, offset));
  const list = report.field('competencies');
  if (mention?.resolution.kind !== 'known' || !list) return undefined;
  const { skill } = mention.resolution;
  if (holds(skillsEvidenced(references, 'declared'), skill)) return undefined;
  const edit = insertValue(report.text, list, skill.code);
  return edit && { skill, edit };
}
