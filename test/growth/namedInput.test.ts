import assert from 'node:assert/strict';
import { CandidatePortfolios } from '../../src/core/portfolio/candidatePortfolios.ts';
import { PortfolioIndex } from '../../src/core/portfolio/portfolioIndex.ts';
import { reportOf } from '../bench/portfolio.ts';
import { reportText, SISR } from '../unit/support/reports.ts';
import { processorTime } from './processorTime.ts';

const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: x`).join('\n');
const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);

/** Each way to break a reader that somebody has tried on one, at its full size. */
const NAMED: Readonly<Record<string, string>> = {
  '20,000 keys': reportText(`${keys}\ncompetences: [B1.1.1]`),
  'an alias bomb': reportText(`a-1: &a-1 x\n${bomb.join('\n')}\ncompetences: [B1.1.1]`),
  'brackets 1,000 deep': reportText(
    `x: ${'['.repeat(1_000)}${']'.repeat(1_000)}\ncompetences: [B1.1.1]`,
  ),
  'mappings 1,000 deep': reportText(
    Array.from({ length: 1_000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n'),
  ),
  '24 KB of emphasis': reportText('competences: []', `B1.1.1 ${'_a__'.repeat(6_000)}`),
  'lists 1,000 deep': reportText(
    'competences: []',
    Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- [x] B1.1.1`).join('\n'),
  ),
  'a line of 5 MB': reportText('competences: []', `- [x] B1.1.1 ${'mot '.repeat(1_250_000)}`),
  'a header in one line of 5 MB': reportText(`competences: [${'B1.1.1, '.repeat(625_000)}]`),
  'a body in one line of 5 MB': reportText('competences: []', 'B1.1.1, '.repeat(625_000)),
  'NUL bytes, lone surrogates and all ends of lines': reportText(
    'competences: [B1.1.1]',
    '- [x] B1.1.1\r\0\ud800\r\n\udc00- [x] B1.1.2\u2028\u0085\n\r- [x] B1.1.3',
  ),
};

describe('What is made to break a reader', function () {
  /** What a thousand reports cost, in microseconds. */
  let usual: number;
  before(() => {
    const portfolio = new PortfolioIndex(SISR);
    const started = processorTime();
    for (let index = 0; index < 1_000; index++) portfolio.setFile(`${index}`, reportOf(index));
    usual = processorTime() - started;
  });

  for (const [name, text] of Object.entries(NAMED)) {
    it(`${name}: it costs no more than a very large portfolio`, () => {
      const portfolio = new PortfolioIndex(SISR);
      const started = processorTime();
      portfolio.setFile('file:///p/r.md', text);
      portfolio.setFile('file:///p/sound.md', reportText('competences: [B1.2.1]'));
      const took = processorTime() - started;
      assert.ok(took < 50 * usual, `${took / usual} times what a thousand reports cost`);
      const codes = portfolio.evidenceIn('file:///p/sound.md').map(({ skill }) => skill.code);
      assert.deepEqual(codes, ['B1.2.1'], 'another report is as it was');
      assert.ok([0, 1].includes([...portfolio.reports()].length - 1));
    });
  }

  it('a checkout of 10,000 files ends as a first read does', () => {
    const uri = (index: number) => `file:///p/${index % 100}/r${index}.md`;
    const text = (index: number) => reportText(`competences: [B1.${1 + (index % 6)}]`);
    const all = (from: number, to: number) => {
      const portfolios = new CandidatePortfolios(
        () => 'SISR',
        () => undefined,
      );
      portfolios.setWindowFolders(['file:///p']);
      for (let index = from; index < to; index++) portfolios.setFile(uri(index), text(index));
      return portfolios;
    };
    const checkedOut = all(0, 10_000);
    for (let index = 0; index < 5_000; index++) checkedOut.setFile(uri(index), undefined);
    for (let index = 10_000; index < 15_000; index++) checkedOut.setFile(uri(index), text(index));
    const [now] = checkedOut.all;
    const [first] = all(5_000, 15_000).all;
    assert.ok(now && first);
    assert.equal([...now.portfolio.uris()].length, 10_000);
    assert.deepEqual(now.portfolio.coverage, first.portfolio.coverage);
  });
});
