import type { Reference } from '../portfolio/reference.ts';
import { canonicalCode } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import type { WrittenCode } from '../referential/writtenCode.ts';
import type { Fix, Problem, Rule } from './problem.ts';

/** A code or wording that the referential does not have. A mere mention in prose is left alone. */
export const unknownCode: Rule = function* ({ references, referential }) {
  for (const reference of references) {
    if (reference.kind === 'mentioned' || reference.resolution.kind !== 'unknown') continue;
    yield problemOf(
      reference,
      reference.resolution.nearest.map(({ code }) => code),
      referential,
    );
  }
};

function problemOf(
  { code, span, written }: Reference,
  nearest: readonly string[],
  referential: Referential,
): Problem {
  const fixes = nearest.map((subject): Fix => ({
    kind: 'replace',
    subject,
    edits: [{ span, newText: subject }],
  }));
  const common = { span, severity: 'error', fixes } as const;
  if (!code) return { code: 'unknown-wording', args: { written }, ...common };
  return { code: 'unknown-code', args: explain(code, written, referential), ...common };
}

/** The nearest thing above the code that does exist, and where it ends. */
function explain(code: WrittenCode, written: string, referential: Referential): Problem['args'] {
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
