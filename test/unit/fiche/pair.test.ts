import assert from 'node:assert/strict';
import { fichePair, numberIn } from '../../../src/core/fiche/pair.ts';
import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import { reportText, SISR } from '../support/reports.ts';

function portfolioOf(reports: Readonly<Record<string, string>>): PortfolioIndex {
  const portfolio = new PortfolioIndex(SISR);
  for (const [name, header] of Object.entries(reports)) {
    portfolio.setFile(name, reportText(header));
  }
  return portfolio;
}

const said = (reports: Readonly<Record<string, string>>) => {
  const pair = fichePair(portfolioOf(reports));
  return [pair[1]?.uri, pair[2]?.uri, pair.isChosen, pair.covers];
};

describe('fichePair', () => {
  const early = 'periode: 01/09/25 au 02/09/25\ncompetences: [B2.1, B2.2]';
  const late = 'periode: 01/03/26 au 02/03/26\ncompetences: [B2.3.1]';
  const whole = 'periode: 01/05/26 au 02/05/26\ncompetences: [B2.1, B2.2, B2.3]';

  it('proposes the first two that cover the bloc', () => {
    assert.deepEqual(said({ c: late, b: early, a: whole }), ['b', 'c', false, true]);
    assert.deepEqual(said({ a: early }), [undefined, undefined, false, false]);
  });

  it('takes those that say so, whether or not they cover it', () => {
    assert.deepEqual(said({ a: `${early}\nfiche: 2`, b: `${early}\nfiche: n° 1`, c: late }), [
      'b',
      'a',
      true,
      false,
    ]);
  });

  it('proposes a partner for a single one', () => {
    assert.deepEqual(said({ a: `${early}\nfiche: 2`, b: early, c: late }), ['c', 'a', true, true]);
    assert.deepEqual(said({ a: `${early}\nfiche: 1`, b: early }), ['a', undefined, true, false]);
  });

  it('leaves drafts out, and numbers what is in it', () => {
    const portfolio = portfolioOf({ a: `${early}\nfiche: 1\nbrouillon: true`, b: early, c: late });
    const pair = fichePair(portfolio);
    assert.deepEqual(
      ['a', 'b', 'c'].map((uri) => numberIn(pair, uri)),
      [undefined, 1, 2],
    );
  });
});
