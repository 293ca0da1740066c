import assert from 'node:assert/strict';
import fc from 'fast-check';
import { likeliestFirst, mayBeOfPortfolio } from '../../../src/core/portfolio/portfolioSign.ts';
import { showsSkill } from '../../../src/core/report/mention.ts';
import { referentialFor } from '../../../src/core/referential/referential.ts';
import { FIELD_NAMES } from '../../../src/core/report/fieldNames.ts';
import { headerText, codeText, runs } from '../support/arbitraries.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

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

  it('sees a sub-skill in a text that is no report yet', () => {
    for (const text of ['- [x] B1.1.2 fait', '| B3.5A.1 | x |', 'Compétences : b1.2.1, B1.4.3']) {
      assert.ok(mayBeOfPortfolio(text), text);
    }
  });

  it('passes over what other people write', () => {
    for (const text of [
      '# Install\n\nRun `npm ci`, see section B1.2 and v1.2.3.',
      '---\ntitle: Release\ntags: [linux, docker]\n---\nText of the release\n',
      '---\nlayout: cv\ncompetences: [HTML, CSS]\n---\nAnglais B2, permis B, see B1.2.\n',
      '---\nskills:\n  - C++\n  - Rust\n---\n',
      'AB1.2.3 B1.2.3.4 b9.9.9 path/B1.2.3',
      `---\n${'x'.repeat(60_000)}`,
    ]) {
      assert.ok(!mayBeOfPortfolio(text), text.slice(0, 80));
    }
  });
});

describe('likeliestFirst', () => {
  it('has the files of reports before others, and those near the top before the rest', () => {
    const paths = ['a/b/c.md', 'README.md', 'docs/x.md', 'a/b/Réalisations/glpi.md', 'stage1/a.md'];
    assert.deepEqual(likeliestFirst(paths), [
      ...['stage1/a.md', 'a/b/Réalisations/glpi.md', 'README.md', 'docs/x.md', 'a/b/c.md'],
    ]);
  });
});
