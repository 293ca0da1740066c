import type { Reading } from '../portfolio/reading.ts';
import type { Reference } from '../portfolio/reference.ts';
import { codeSpan } from '../portfolio/codeSpan.ts';
import { replacing } from '../portfolio/statement.ts';
import { canonicalCode, type Resolution } from '../referential/resolve.ts';
import type { Referential } from '../referential/referential.ts';
import type { Code } from '../referential/writtenCode.ts';
import { nearestWordings } from './nearestWording.ts';
import { otherNumbering } from './otherNumbering.ts';
import type { Finding, Fix, Rule } from './problem.ts';
import { wordingBehind } from './wordingBehind.ts';

const FIXES_AT_MOST = 3;

/** A code or wording that the referential does not have. A mere mention in prose is left alone. */
export const unknownCode: Rule = function* (reading) {
  for (const reference of reading.references) {
    if (reference.kind === 'mentioned' || reference.resolution.kind !== 'unknown') continue;
    const { code, span, written } = reference;
    const fixes = fixesOf(reference, reference.resolution.nearest, reading);
    if (!code) yield { code: 'unknown-wording', args: { written }, span, fixes };
    else {
      const args = explain(code, written, reading.referential);
      yield { code: 'unknown-code', args, span, fixes };
    }
  }
};

/** The wording behind a wrong code says best what is meant, then another way of counting. */
function fixesOf(
  reference: Reference,
  nearest: Extract<Resolution, { kind: 'unknown' }>['nearest'],
  reading: Reading,
): Fix[] {
  const { code, span, written } = reference;
  const named = wordingBehind(reference, reading)?.resolution;
  const likely = code ? nearest : nearestWordings(written, reading.referential);
  const counted = otherNumbering(written, reading.referential);
  const skills = [
    ...(named?.kind === 'known' ? [named.skill] : []),
    ...(counted ? [counted] : []),
    ...likely,
  ];
  return [...new Set(skills)].slice(0, FIXES_AT_MOST).map(({ code: subject, wording }) => {
    const edits = [{ span: code ? codeSpan(reference) : span, newText: subject }];
    return { kind: 'replace', subject, wording, edits, changes: replacing(reference, subject) };
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
