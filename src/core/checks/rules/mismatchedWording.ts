import type { Report } from '../../report/report.ts';
import { type Mention, codeSpan } from '../../report/mention.ts';
import { replacing } from '../../portfolio/statement.ts';
import { competencyOf, type Skill } from '../../referential/skill.ts';
import type { Finding, Fix, Rule } from '../problem.ts';
import { wordingBehind, type WordingBehind } from '../wordingBehind.ts';

/** A code with the wording of another code behind it: only the student knows which of the two is right. */
export const mismatchedWording: Rule = {
  problems: {
    'mismatched-wording': {
      severity: 'warning',
      message: (args, t) =>
        args.option === undefined
          ? t('{code} is “{wording}”; “{written}” is {owner}. Which one do you mean?', args)
          : t('{code} is “{wording}”; “{written}” is {owner} of the {option} option.', args),
    },
  },

  *check(report) {
    for (const mention of report.mentions) {
      if (mention.resolution.kind !== 'known') continue;
      const wording = wordingBehind(mention, report);
      if (!wording || areRelated(mention.resolution.skill, wording.resolution.skill)) continue;
      yield finding(mention, mention.resolution.skill, wording, report);
    }
  },
};

const LIST = { fields: ['competencies'] } as const;

/** « B1.1.5 Gérer le patrimoine informatique » names the competency of the sub-skill: that is no mistake. */
function areRelated(one: Skill, other: Skill): boolean {
  const isAbove = one.kind !== other.kind && competencyOf(one) === competencyOf(other);
  return one === other || isAbove;
}

function finding(
  mention: Mention,
  skill: Skill,
  { span: behind, written, resolution }: WordingBehind,
  report: Report,
): Finding {
  const { span, kind } = mention;
  const owner = resolution.skill.code;
  const option = resolution.kind === 'otherOption' ? resolution.option : undefined;
  const fixes: Fix[] = [];
  if (!option) {
    const edits = [{ span: codeSpan(mention), newText: owner }];
    const changes = replacing(mention, owner);
    const { wording } = resolution.skill;
    fixes.push({ kind: 'replace', subject: owner, wording, edits, changes });
  }
  if (fitsThere(skill.wording, report.text, behind.start)) {
    const subject = skill.wording;
    const edits = [{ span: behind, newText: subject }];
    const changes = kind === 'declared' ? LIST : {};
    fixes.push({ kind: 'replace', subject, edits, changes });
  }
  return {
    code: 'mismatched-wording',
    args: { code: skill.code, written, owner, wording: skill.wording, ...(option && { option }) },
    span: { start: span.start, end: behind.end },
    fixes,
  };
}

/** A comma would end an item of a flow list; in a comment or a body it does no harm. */
function fitsThere(wording: string, text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return !/[,:"']/.test(wording) || !/\[|^\s*-\s*["']?B\d/i.test(before) || before.includes(' #');
}
