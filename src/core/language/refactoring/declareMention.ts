import { holds, skillsEvidenced } from '../../checks/skillsEvidenced.ts';
import { declareCode } from '../../portfolio/declaration.ts';
import type { Reading } from '../../portfolio/reading.ts';
import type { Skill } from '../../referential/skill.ts';
import { touches, type TextEdit } from '../../text/span.ts';

/** Adds the skill that the body names at `offset` to the header’s list; undefined where it is there. */
export function declareMention(
  { report, references, referential }: Reading,
  offset: number,
): { readonly skill: Skill; readonly edits: readonly TextEdit[] } | undefined {
  const mention = references.find(({ kind, span }) => kind !== 'declared' && touches(span, offset));
  if (mention?.resolution.kind !== 'known') return undefined;
  const { skill } = mention.resolution;
  if (holds(skillsEvidenced(references, 'declared'), skill)) return undefined;
  const edits = declareCode(report.text, skill.code, referential);
  return edits && { skill, edits };
}
