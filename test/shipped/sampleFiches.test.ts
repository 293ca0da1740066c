import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ficheLacks } from '../../src/core/fiche/buildFiche.ts';
import { ficheOf } from '../../src/core/fiche/ficheOf.ts';
import { fichePair } from '../../src/core/fiche/pair.ts';
import { readProfile } from '../../src/core/portfolio/profile.ts';
import { PortfolioIndex } from '../../src/core/portfolio/portfolioIndex.ts';
import { SAMPLE_FILES } from '../../src/core/portfolio/sampleFiles.ts';
import { SISR } from '../unit/support/reports.ts';

const SAMPLE = 'media/sample';
const ROOT = 'file:///exemple';

describe('the fiches of the sample portfolio', () => {
  const read = (name: string) => readFileSync(`${SAMPLE}/${name}`, 'utf8');
  const { profile } = readProfile(read('portfolio.yaml'));
  const candidate = { option: 'SISR', session: 2026, ...profile } as const;
  const portfolio = new PortfolioIndex(SISR);
  for (const name of SAMPLE_FILES.filter((each) => each.endsWith('.md'))) {
    portfolio.setFile(`${ROOT}/${name}`, read(name));
  }

  it('are chosen, cover bloc 2 together, and lack nothing', () => {
    const pair = fichePair(portfolio);
    assert.deepEqual([pair.isChosen, pair.covers], [true, true]);
    for (const number of [1, 2] as const) {
      const uri = pair[number]?.uri ?? assert.fail();
      const source = { uri, root: ROOT, sections: undefined };
      const fiche = ficheOf(read(uri.slice(ROOT.length + 1)), { candidate, portfolio }, source);
      assert.ok(fiche);
      assert.deepEqual(ficheLacks(fiche), [], uri);
      assert.equal(fiche.number, number);
    }
  });
});
