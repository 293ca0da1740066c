import { nearestWordings } from '../nearestWording.ts';
import type { Finding, Fix, Rule } from '../problem.ts';
import { wordingBehind } from '../wordingBehind.ts';
import { replacing } from '../../portfolio/statement.ts';
import type { Referential } from '../../referential/referential.ts';
import { canonicalCode } from '../../referential/resolve.ts';
import type { Resolution, Skill } from '../../referential/skill.ts';
import type { Code } from '../../referential/writtenCode.ts';
import { type Mention, codeSpan } from '../../report/mention.ts';
import type { Report } from '../../report/report.ts';

const FIXES_AT_MOST = 3;

/** A code or wording that the referential does not have. A mere mention in prose is left alone. */
export const unknownCode: Rule = {
  problems: {
    'unknown-code': {
      severity: 'error',
      message: (args, t) =>
        args.parent === undefined
          ? t('{written} does not exist: the referential has the blocs B1, B2 and B3.', args)
          : t('{written} does not exist: {parent} ends with {last}.', args),
    },
    'unknown-wording': {
      severity: 'error',
      message: (args, t) =>
        t('“{written}” names no competency and no sub-skill of the referential.', args),
    },
  },

  *check(report) {
    for (const mention of report.mentions) {
      if (mention.kind === 'mentioned' || mention.resolution.kind !== 'unknown') continue;
      const { code, span, written } = mention;
      const fixes = fixesOf(mention, mention.resolution.nearest, report);
      if (!code) yield { code: 'unknown-wording', args: { written }, span, fixes };
      else {
        const args = explain(code, written, report.referential);
        yield { code: 'unknown-code', args, span, fixes };
      }
    }
  },
};

/** The wording behind a wrong code says best what is meant, then another way of counting. */
function fixesOf(
  mention: Mention,
  nearest: Extract<Resolution, { kind: 'unknown' }>['nearest'],
  report: Report,
): Fix[] {
  const { code, span, written } = mention;
  const named = wordingBehind(mention, report)?.resolution;
  const likely = code ? nearest : nearestWordings(written, report.referential);
  const counted = otherNumbering(written, report.referential);
  const skills = [
    ...(named?.kind === 'known' ? [named.skill] : []),
    ...(counted ? [counted] : []),
    ...likely,
  ];
  return [...new Set(skills)].slice(0, FIXES_AT_MOST).map(({ code: subject, wording }) => {
    const edits = [{ span: code ? codeSpan(mention) : span, newText: subject }];
    return { kind: 'replace', subject, wording, edits, changes: replacing(mention, subject) };
  });
}

/** The nearest thing above the code that does exist, and where it ends. */
function explain(code: Code, written: string, referential: Referential): Finding['args'] {
  const { subSkill, ...above } = code;
  const competency =
    subSkill === undefined ? undefined : referential.get(canonicalCode(above, referential.option));
  if (competency?.kind === 'competency') {
    const last = competency.subSkills.at(-1);
    return { written, parent: competency.code, ...(last && { last: last.code }) };
  }
  const bloc = referential.blocs.find(({ code: name }) => name === `B${code.bloc}`);
  const last = bloc?.competencies.at(-1);
  return { written, ...(bloc && last && { parent: bloc.code, last: last.code }) };
}

/** The bloc that the portfolio exam is about, and that students number for themselves. */
const BLOC = 'B1';

/**
 * What a code of another numbering means: `E5.1` … `E5.6` are the six competencies of the exam (`E4`
 * to 2024), and `C7` … goes on counting its sub-skills from the first. Undefined for anything else.
 */
function otherNumbering(written: string, referential: Referential): Skill | undefined {
  const competencies = referential.blocs.find(({ code }) => code === BLOC)?.competencies ?? [];
  const [, exam] = /^\s*E[45][ .-]?C?(\d)\b/i.exec(written) ?? [];
  if (exam !== undefined) return competencies[Number(exam) - 1];
  const [, flat] = /^\s*C[ .-]?(\d{1,2})\b(?!\.)/i.exec(written) ?? [];
  if (flat === undefined || Number(flat) <= competencies.length) return undefined;
  return competencies.flatMap(({ subSkills }) => subSkills)[Number(flat) - 1];
}
