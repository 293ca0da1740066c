import assert from 'node:assert/strict';
import { likeliestFirst, mayBeOfPortfolio } from '../../../src/core/portfolio/portfolioSign.ts';

describe('The quick look for a portfolio', () => {
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
