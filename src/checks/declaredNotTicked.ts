import type { Reference } from '../portfolio/reference.ts';
import type { Skill } from '../referential/skill.ts';
import type { Fix, Rule } from './problem.ts';
import { holds, skillsEvidenced } from './skillsEvidenced.ts';

/** A skill of the header’s list that no task item of the body ticks. */
export const declaredNotTicked: Rule = function* ({ report, references }) {
  const ticked = skillsEvidenced(references, 'ticked');
  for (const { kind, span, resolution } of references) {
    if (kind !== 'declared' || resolution.kind !== 'known') continue;
    const { skill } = resolution;
    if (holds(ticked, skill)) continue;
    const fixes = ticking(report.text, references, skill);
    yield { code: 'declared-not-ticked', args: { code: skill.code }, span, fixes };
  }
};

/** Ticks the first task item that names the skill. */
function ticking(text: string, references: readonly Reference[], skill: Skill): Fix[] {
  const task = references.find(
    ({ kind, resolution }) =>
      kind === 'unticked' && resolution.kind === 'known' && resolution.skill === skill,
  );
  const box = task && text.lastIndexOf('[ ]', task.span.start);
  if (!task || box === undefined || box < text.lastIndexOf('\n', task.span.start)) return [];
  const span = { start: box + 1, end: box + 2 };
  return [{ kind: 'tick', subject: skill.code, edits: [{ span, newText: 'x' }] }];
}
