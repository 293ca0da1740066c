import assert from 'node:assert/strict';
import fc from 'fast-check';
import { declareCode } from '../../../src/core/portfolio/declaration.ts';
import { withdrawCode } from '../../../src/core/portfolio/withdrawal.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const SISR = referentialFor('SISR');

function without(code: string, text: string): string | undefined {
  const edits = withdrawCode(text, code, SISR);
  return edits && applyEdits(text, edits);
}
const report = (codes: string, body: string) => `---\ncompetences: [${codes}]\n---\n${body}`;

describe('Taking a skill out of a report', () => {
  it('takes the tick out of the text, wherever it stands', () => {
    const body = '- [x] B1.1.1 Recenser\n- [X] B1.1.2\n\n1. [x] *B1.1.1*\n';
    assert.equal(
      without('B1.1.1', report('B1.2.1', body)),
      report('B1.2.1', '- [ ] B1.1.1 Recenser\n- [X] B1.1.2\n\n1. [ ] *B1.1.1*\n'),
    );
  });

  it('takes it out of the header and of the text at once', () => {
    assert.equal(
      without('B1.1.1', report('B1.1.1, B1.2.1', '😀\r\n\r\n- [x] B1.1.1\r\n')),
      report('B1.2.1', '😀\r\n\r\n- [ ] B1.1.1\r\n'),
    );
  });

  it('leaves a box alone that ticks another skill as well, and the header with it', () => {
    assert.equal(without('B1.1.1', report('B1.1.1', '- [x] B1.1.1 et B1.1.2\n')), undefined);
  });

  it('changes nothing of a report that does not claim it', () => {
    const text = report('B1.2.1', '- [ ] B1.1.1\n\n~~~\n- [x] B1.1.1\n');
    assert.equal(without('B1.1.1', text), text);
  });

  it('leaves everything else as it was, and nothing of the skill', () => {
    const codes = SISR.skills.filter(({ kind }) => kind === 'subSkill').map(({ code }) => code);
    const line = fc.tuple(fc.constantFrom(' ', 'x'), fc.constantFrom(...codes));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.constantFrom(...codes), (lines, code) => {
        const body = lines.map(([box, each]) => `- [${box}] ${each}\n`).join('');
        const text = report('B1.2.1', body);
        const declared = applyEdits(text, declareCode(text, code, SISR) ?? []);
        const after = without(code, declared);
        assert.ok(after !== undefined);
        const claims = (source: string) =>
          (readReport(source, SISR)?.mentions ?? []).flatMap(({ kind, resolution }) =>
            kind !== 'unticked' && resolution.kind === 'known' ? [resolution.skill.code] : [],
          );
        assert.deepEqual(
          claims(after),
          claims(text).filter((each) => each !== code),
        );
      }),
    );
  });
});
