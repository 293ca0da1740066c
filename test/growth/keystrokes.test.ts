import type { Report } from '../../src/core/report/report.ts';
import { readEntry } from '../../src/core/portfolio/readEntry.ts';
import assert from 'node:assert/strict';
import { checkReport } from '../../src/core/checks/checkReport.ts';
import { codeContextAt } from '../../src/core/language/codeContext.ts';
import { completeCode } from '../unit/support/completeCode.ts';
import { completeHeader } from '../../src/core/language/headerCompletion.ts';
import { headerContextAt } from '../../src/core/language/headerContext.ts';
import { skillAt } from '../../src/core/language/hover.ts';
import { inlayHints, reportSummary, semanticTokens } from '../../src/core/language/glance.ts';
import { outlineOf } from '../../src/core/language/outline.ts';
import { productionLinks } from '../../src/core/language/productionLinks.ts';
import { refactoringsAt } from '../../src/core/language/refactoring/refactorings.ts';
import { splittableAt } from '../../src/core/language/refactoring/splitCompetency.ts';
import { english } from '../../src/core/l10n/translate.ts';
import { PortfolioIndex } from '../../src/core/portfolio/portfolioIndex.ts';
import { activeReportNodes } from '../../src/core/reports/activeReportNodes.ts';
import { suggesterFor } from '../../src/core/suggestions/suggest.ts';
import { LONG_REPORTS, mixedReport } from '../bench/longReports.ts';
import { reportOf, SISR } from '../unit/support/reports.ts';
import { processorTime } from './processorTime.ts';
import { readReport } from '../../src/core/report/readReport.ts';

const portfolio = new PortfolioIndex(SISR);
const suggest = suggesterFor(SISR);

/** All that a keystroke sets off sooner or later, of a text that has been read or not. */
const WORK: Readonly<Record<string, (read: Report, offset: number) => unknown>> = {
  'what is typed': ({ text }, offset) => [
    codeContextAt(text, offset),
    headerContextAt(text, offset),
  ],
  'completion of codes': ({ text }, offset) => completeCode(text, offset, portfolio),
  'completion of the header': ({ text }, offset) =>
    completeHeader(text, offset, { periods: [], files: [] }),
  'reading for the editor': ({ text }) => readReport(text, SISR)?.mentions,
  'reading for the portfolio': ({ text }) => readEntry('file:///r.md', text, SISR),
  checks: (read) => checkReport(read),
  hover: (read, offset) => skillAt(read, offset, portfolio),
  hints: (read) => inlayHints(read, { start: 0, end: read.text.length }, 'all'),
  colours: semanticTokens,
  outline: outlineOf,
  links: productionLinks,
  figures: (reading) => reportSummary(reading),
  refactorings: (read, offset) => [refactoringsAt(read, offset), splittableAt(read, offset)],
  'the active report': (read) => activeReportNodes(read, english),
  suggestions: suggest,
};

/** In the header’s list, in the middle of the body and at its end. */
function offsetsIn(text: string): number[] {
  const list = text.indexOf('competences:') + 'competences:'.length + 2;
  return [list, text.indexOf('\n', text.length / 2), text.length].filter((at) => at >= 0);
}

function timeOf(work: () => unknown): number {
  const started = processorTime();
  work();
  return processorTime() - started;
}

/** The least time counts: what else the machine does only adds to one. */
function leastTimeOf(work: () => unknown, enough: number): number {
  let least = Infinity;
  for (let round = 0; round < 12 && least > enough; round++) {
    least = Math.min(least, timeOf(work));
  }
  return least;
}

describe('What a keystroke sets off', function () {
  /** What it takes to read an ordinary long report once: some 50 ms. */
  const readLong = () => readReport(long, SISR)?.mentions;
  const long = mixedReport(5_000);
  let usual: number;
  before(() => (usual = leastTimeOf(readLong, 0)));

  /** A machine that has become slow since the beginning is slow for both. */
  function timesUsual(work: () => unknown): number {
    const took = leastTimeOf(work, 2 * usual);
    return took <= 2 * usual ? took / usual : leastTimeOf(work, 0) / leastTimeOf(readLong, 0);
  }

  for (const [name, text] of Object.entries(LONG_REPORTS)) {
    it(`takes no longer than to read a long report twice: ${name}`, () => {
      const read = reportOf(text);
      for (const [what, work] of Object.entries(WORK)) {
        for (const offset of offsetsIn(text)) {
          const times = timesUsual(() => work(read, offset));
          assert.ok(times <= 2, `${what} at ${offset}: ${times.toFixed(1)} times`);
        }
      }
    });
  }

  it('reads a long report again in a fraction of the time: one block of it is another', () => {
    const texts = Array.from({ length: 13 }, (_, index) =>
      mixedReport(5_000).replace('Étape 7', `Étape B1.${index} \`x\``),
    );
    const typedIn = new PortfolioIndex(SISR);
    const readNext = () => typedIn.read(texts.pop() ?? '')?.mentions;
    readNext();
    const again = leastTimeOf(readNext, usual / 3);
    assert.ok(again <= usual / 3, `${(again / usual).toFixed(2)} of the time`);
  });

  it('grows with the lines of a report, not with their square, where tasks are not declared', () => {
    const [few, many] = [500, 5_000].map((count) => reportOf(mixedReport(count)));
    assert.ok(few && many);
    const small = leastTimeOf(() => checkReport(few), 0);
    const large = leastTimeOf(() => checkReport(many), 30 * Math.max(small, 500));
    assert.ok(large <= 30 * Math.max(small, 500), `${(large / small).toFixed(1)} times`);
  });
});
