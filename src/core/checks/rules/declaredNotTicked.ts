import type { Report } from '../../report/report.ts';
import { saidBy, type Statement } from '../../portfolio/statement.ts';
import type { Skill } from '../../referential/skill.ts';
import { boxOf } from '../../report/taskLines.ts';
import { encloses } from '../../text/span.ts';
import type { Fix, Rule } from '../problem.ts';
import { holds, skillsEvidenced } from '../../portfolio/evidenceIndex.ts';

/** A skill of the header’s list that no task item of the body ticks. */
export const declaredNotTicked: Rule = {
  problems: {
    'declared-not-ticked': {
      severity: 'off',
      later: true,
      message: (args, t) => t('{code} is in the list and no task of the text ticks it.', args),
    },
  },

  *check(report) {
    const { mentions } = report;
    const ticked = skillsEvidenced(mentions, 'ticked');
    for (const { kind, span, resolution } of mentions) {
      if (kind !== 'declared' || resolution.kind !== 'known') continue;
      const { skill } = resolution;
      if (holds(ticked, skill)) continue;
      const fixes = ticking(report, skill);
      yield { code: 'declared-not-ticked', args: { code: skill.code }, span, fixes };
    }
  },
};

/** Ticks the box of the first task item that names the skill, and of all that it names beside it. */
function ticking(report: Report, skill: Skill): Fix[] {
  const { mentions } = report;
  const named = mentions.find(
    ({ kind, resolution }) =>
      kind === 'unticked' && resolution.kind === 'known' && resolution.skill === skill,
  );
  const task = named && report.body.tasks.find(({ span }) => encloses(span, named.span));
  const box = task && boxOf(report.text, task.span.start);
  if (!box) return [];
  const ticked = mentions.filter(
    ({ kind, span }) => kind === 'unticked' && encloses(task.span, span),
  );
  const changes: Statement = {
    removes: ticked.map(saidBy),
    adds: ticked.map((each) => saidBy({ ...each, kind: 'ticked' })),
  };
  const subject = ticked.map(({ written, resolution }) =>
    resolution.kind === 'unknown' ? written : resolution.skill.code,
  );
  const edits = [{ span: box, newText: 'x' }];
  return [{ kind: 'tick', subject: [...new Set(subject)].join(', '), edits, changes }];
}
