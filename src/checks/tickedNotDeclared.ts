import { insertValue } from '../report/listEdits.ts';
import { holds, skillsEvidenced } from './skillsEvidenced.ts';
import type { Rule } from './problem.ts';

/** A skill that the body ticks and the header’s list does not name: readers of the list miss it. */
export const tickedNotDeclared: Rule = function* ({ report, references }) {
  const declared = skillsEvidenced(references, 'declared');
  const list = report.field('competencies');
  for (const { kind, span, resolution } of references) {
    if (kind !== 'ticked' || resolution.kind !== 'known') continue;
    const { skill } = resolution;
    if (holds(declared, skill)) continue;
    declared.add(skill); // told once
    const edit = list && insertValue(report.text, list, skill.code);
    const fixes = edit ? [{ kind: 'declare', subject: skill.code, edits: [edit] } as const] : [];
    yield { code: 'ticked-not-declared', args: { code: skill.code }, span, fixes };
  }
};
