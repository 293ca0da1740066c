import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mayBeOfPortfolio } from '../../../src/core/portfolio/portfolioSign.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';
import { FIELD_NAMES } from '../../../src/core/report/fieldNames.ts';
import { showsSkill } from '../../../src/core/report/mention.ts';
import { readReport } from '../../../src/core/report/readReport.ts';
import { codeText, headerText, runs } from '../../unit/support/arbitraries.ts';

const SISR = referentialFor('SISR');

describe('The quick look for a portfolio', () => {
  const namesSkill = (text: string) => showsSkill(readReport(text, SISR)?.mentions ?? []);

  it('never passes over a report that names a skill', () => {
    const skills = [...SISR.skills, ...referentialFor('SLAM').skills];
    const values = skills.flatMap(({ code, wording }) => [
      ...[code, code.toLowerCase(), code.replace('.', '-C'), code.replace('B', 'B ')],
      ...[`"${wording}"`, `"Compétence – ${wording}"`, `"${code} - ${wording}"`],
    ]);
    for (const value of [...values, 'C2', 'C2.1', 'B1C2', 'B1 C2']) {
      for (const name of FIELD_NAMES.competencies) {
        const text = `---\ntitre: a\ncadre: stage1\n${name}:\n  - ${value}\n---\n`;
        assert.ok(namesSkill(text) <= mayBeOfPortfolio(text), text);
      }
      const ticked = `---\ncompétences: []\n---\n- [x] ${value.replaceAll('"', '')}\n`;
      assert.ok(namesSkill(ticked) <= mayBeOfPortfolio(ticked), ticked);
    }
  });

  it('nor one of any characters', () => {
    fc.assert(
      fc.property(headerText, codeText, (header, body) => {
        const text = `---\ncompetences: [${body}]\n${header}\n---\n- [x] ${body}\n`;
        assert.ok(namesSkill(text) <= mayBeOfPortfolio(text));
      }),
      { numRuns: runs(500) },
    );
  });
});
