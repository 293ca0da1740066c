import { declaring, declaringIn } from '../../portfolio/declaration.ts';
import { holds, skillsEvidenced } from '../../portfolio/evidenceIndex.ts';
import type { Skill } from '../../referential/skill.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix, Rule } from '../problem.ts';

/** A skill that the body ticks and the header’s list does not name: readers of the list miss it. */
export const tickedNotDeclared: Rule = {
  problems: {
    'ticked-not-declared': {
      severity: 'information',
      later: true,
      message: (args, t) => t('{code} is ticked here and is not in the list of the header.', args),
    },
  },

  *check(report) {
    const { mentions } = report;
    const declare = declaringIn(report);
    const declared = skillsEvidenced(mentions, 'declared');
    for (const { kind, span, resolution } of mentions) {
      if (kind !== 'ticked' || resolution.kind !== 'known') continue;
      const { skill } = resolution;
      if (holds(declared, skill)) continue;
      declared.add(skill); // told once
      const edits = declare(skill.code);
      const fixes = edits ? [declaration(skill, edits)] : [];
      yield { code: 'ticked-not-declared', args: { code: skill.code }, span, fixes };
    }
  },
};

function declaration({ code, wording }: Skill, edits: readonly TextEdit[]): Fix {
  return { kind: 'declare', subject: code, wording, edits, changes: declaring(code) };
}
