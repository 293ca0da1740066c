import assert from 'node:assert/strict';
import { reportOf } from '../bench/portfolio.ts';
import { completeCode } from '../unit/support/completeCode.ts';
import { skillAt } from '../../src/core/language/hover.ts';
import { checkExam } from '../../src/core/exam/checkExam.ts';
import { isAdoptable } from '../../src/core/adopt/adoptable.ts';
import { CandidatePortfolios } from '../../src/core/portfolio/candidatePortfolios.ts';
import { PortfolioIndex } from '../../src/core/portfolio/portfolioIndex.ts';
import { coverageNodes } from '../../src/core/coverage/coverageNodes.ts';
import { english } from '../../src/core/l10n/translate.ts';
import { reportOf as readAs, SISR } from '../unit/support/reports.ts';
import { processorTime } from './processorTime.ts';

const [FEW, MANY] = [400, 4_000];
const uri = (index: number) => `file:///p/${index}.md`;

function portfolioOf(size: number): PortfolioIndex {
  const portfolio = new PortfolioIndex(SISR);
  for (let index = 0; index < size; index++) portfolio.setFile(uri(index), reportOf(index));
  return portfolio;
}

/** The processor time of one round, in microseconds. */
function timeOf(work: () => unknown): number {
  const start = processorTime();
  work();
  return processorTime() - start;
}

/**
 * Asserts that `many` takes less than `limit` times as long as `few`. The least time of each counts,
 * of rounds in turn: what else the machine does only ever adds to a time, so that further rounds can
 * excuse a busy machine, and never a cost that grows too fast.
 */
function assertGrowth(few: () => unknown, many: () => unknown, limit: number): void {
  let [small, large] = [Infinity, Infinity];
  for (let round = 0; round < 24; round++) {
    small = Math.min(small, timeOf(few));
    large = Math.min(large, timeOf(many));
    if (round >= 3 && large < limit * Math.max(small, 1)) return;
  }
  assert.fail(`${(large / small).toFixed(1)} times`);
}

const times = (count: number, work: (index: number) => unknown) => () => {
  for (let index = 0; index < count; index++) work(index);
};

describe('Ten times as many reports', function () {
  let small: PortfolioIndex;
  let large: PortfolioIndex;
  before(() => {
    small = portfolioOf(FEW);
    large = portfolioOf(MANY);
  });

  const text = reportOf(2);
  const inList = text.indexOf('competences: [') + 'competences: ['.length;

  // What does not depend on the number would grow ten times if it did.
  const flat: Readonly<Record<string, (portfolio: PortfolioIndex) => () => unknown>> = {
    're-index one no slower': (portfolio) => {
      let change = 0;
      return times(300, (index) => {
        change += 1;
        portfolio.setFile(uri(index), reportOf(index + 10_000 + (change % 2)));
        assert.equal(portfolio.coverage.length, 3);
      });
    },
    'are completed no slower': (portfolio) =>
      times(60, () => assert.ok(completeCode(text, inList, portfolio))),
    'are explained no slower': (portfolio) => {
      const read = readAs(text);
      return times(3_000, () => assert.ok(skillAt(read, inList, portfolio)));
    },
    'draw the coverage no slower while it is closed': (portfolio) =>
      times(100, () => assert.equal(coverageNodes(portfolio, english).length, 3)),
  };
  for (const [name, work] of Object.entries(flat)) {
    it(name, () => {
      assertGrowth(work(small), work(large), 3);
    });
  }

  it('are read in ten times the time, not in a hundred', () => {
    assertGrowth(
      () => portfolioOf(FEW),
      () => portfolioOf(MANY),
      30,
    );
  });

  it('that are none yet are counted in ten times the time', () => {
    const sheet = (index: number) =>
      `# AP${index} Un service\n\n- [x] B1.1.1 Recenser\n- [ ] B1.2.1\n\n${'Ce que j’ai fait. '.repeat(40)}\n`;
    const read = (size: number) => () => {
      const portfolios = new CandidatePortfolios(
        () => 'SISR',
        () => undefined,
        isAdoptable,
      );
      portfolios.setWindowFolders(['file:///p']);
      for (let index = 0; index < size; index++) portfolios.setFile(uri(index), sheet(index));
      assert.deepEqual(
        portfolios.all.map(({ adoptable }) => adoptable.size),
        [size],
      );
    };
    assertGrowth(read(FEW), read(MANY), 30);
  });

  it('are held against the exam’s rules in ten times the time, though no two cover bloc 2', () => {
    const facts = (size: number) => {
      const portfolio = new PortfolioIndex(SISR);
      for (let index = 0; index < size; index++) {
        const body = `---\ncompetences: [B2.1.${(index % 3) + 1}, B1.1.${(index % 6) + 1}]\n---\n`;
        portfolio.setFile(uri(index), body);
      }
      const candidate = { option: 'SISR' as const, session: 2027 };
      return { portfolio, candidate, attestations: [], table: { kind: 'none' as const } };
    };
    const [few, many] = [facts(FEW), facts(MANY)];
    assertGrowth(
      () => checkExam(few),
      () => checkExam(many),
      30,
    );
  });
});
