import { type Mention, codeSpan } from '../../report/mention.ts';
import { replacing } from '../../portfolio/statement.ts';
import type { Referential } from '../../referential/referential.ts';
import type { Fix, Rule } from '../problem.ts';

/** A code or wording of the option that the candidate did not choose: it evidences nothing here. */
export const otherOption: Rule = {
  problems: {
    'other-option': {
      severity: 'warning',
      message: (args, t) =>
        t('{code} “{wording}” belongs to the {theirs} option; this portfolio is {mine}.', args),
    },
  },

  *check({ mentions, referential }) {
    for (const mention of mentions) {
      const { kind, span, resolution } = mention;
      if (kind === 'mentioned' || resolution.kind !== 'otherOption') continue;
      const { code, wording } = resolution.skill;
      const args = { code, wording, theirs: resolution.option, mine: referential.option };
      const fixes = twinOf(mention, code, referential);
      yield { code: 'other-option', args, span, fixes };
    }
  },
};

/** Only B3.5 has a twin in the other option: B3.5A and B3.5B are the same competency of each. */
function twinOf(mention: Mention, code: string, referential: Referential): Fix[] {
  if (!mention.code || !/^B3\.5[AB]/.test(code)) return [];
  const letter = code.startsWith('B3.5A') ? 'B' : 'A';
  const twin = referential.get(code.replace(/^B3\.5[AB]/, `B3.5${letter}`));
  if (!twin) return [];
  const { code: subject, wording } = twin;
  const edits = [{ span: codeSpan(mention), newText: subject }];
  return [{ kind: 'replace', subject, wording, edits, changes: replacing(mention, subject) }];
}
