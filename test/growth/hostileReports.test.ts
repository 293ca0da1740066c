import assert from 'node:assert/strict';
import { checkReport } from '../../src/core/checks/checkReport.ts';
import { completeCode } from '../unit/support/completeCode.ts';
import { PortfolioIndex } from '../../src/core/portfolio/portfolioIndex.ts';
import { reportText, SISR } from '../unit/support/reports.ts';
import { processorTime } from './processorTime.ts';
import { readReport } from '../../src/core/report/readReport.ts';

const header = (more: string) => reportText(`competences: ${more}`);
const body = (text: string) => reportText('competences: []', text);

/** Reports that grow with `n`, each a way to make a careless reader take the square of the time. */
const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  'a list of unknown codes': (n) => header(`[${'B9.9, '.repeat(n / 6)}]`),
  'a list of one code': (n) => header(`[${'B1.1, '.repeat(n / 6)}]`),
  'a list of words': (n) => header(`[${'abc, '.repeat(n / 5)}]`),
  'a long word': (n) => header('x'.repeat(n)),
  'a row of dots': (n) => header(`a${'.'.repeat(n)}b`),
  'a row of spaces': (n) => header(`"a${' '.repeat(n)}b"`),
  'blank lines': (n) => header(`[]\n${'\n'.repeat(n)}autre: x`),
  'blank lines in an open header': (n) => `---\ncompetences: []\n${'\n'.repeat(n)}`,
  'many keys': (n) =>
    header(`[]\n${Array.from({ length: n / 10 }, (_, i) => `k${i}: 1`).join('\n')}`),
  'returns in a header': (n) => header(`[]\n${'\r'.repeat(n)}autre: x`),
  'line separators in a header': (n) => header(`[]\n${'\u2028'.repeat(n)}autre: x`),
  comments: (n) => header(`[]\n${'#\n'.repeat(n / 2)}`),
  'an open link': (n) => header(`[]\nproductions: ["[a](${'x'.repeat(n)}"]`),
  'a period of brackets': (n) => header(`[]\nperiode: "${'('.repeat(n)}"`),
  'a period of days': (n) => header(`[]\nperiode: "${'12 '.repeat(n / 3)}"`),
  'a section that goes on': (n) => header(`[]\ncadre: "${'en cours de '.repeat(n / 12)}"`),
  mentions: (n) => body('B9.9 '.repeat(n / 2)),
  headings: (n) => body('# B1.1\n'.repeat(n / 2)),
  tasks: (n) => body('- [x] B9.9\n\n'.repeat(n / 4)),
  'a task of spaces': (n) => body(`- [x] a${' '.repeat(n)}b`),
  'a line of spaces': (n) => body(`B1.1\n${' '.repeat(n * 10)}x`),
  'a line of dashes': (n) => body(`B1.1 ${'- '.repeat(n)}`),
  'a line of quotations': (n) => body(`${'>'.repeat(n)} B1.1`),
  fences: (n) => body(`B1.1\n${'```\n'.repeat(n)}`),
  'a long line': (n) => body(`B1.1 ${'x'.repeat(n * 100)}`),
  'NUL bytes': (n) => body(`- [x] B1.1 ${'\0'.repeat(n)}`),
  'lone surrogates': (n) => body(`- [x] B1.1 ${'\ud800'.repeat(n)}`),
  'carriage returns': (n) => body(`- [x] B1.1 ${'\r'.repeat(n / 2)}`),
};

/** Reports of several megabytes, in one line that is far beyond all limits. */
const ENDLESS: Readonly<Record<string, (n: number) => string>> = {
  'a list of codes in the header': (n) => header(`[${'B1.1.1, '.repeat(n / 8)}]`),
  'a list of unknown codes in the header': (n) => header(`[${'B9.9.9, '.repeat(n / 8)}]`),
  'a word in the header': (n) => header(`[]\nautre: ${'x'.repeat(n)}`),
  'a list that stays open': (n) => `---\ncompetences: [${'B1.1.1, '.repeat(n / 8)}`,
  'spaces behind the fence': (n) => `---${' '.repeat(n)}\ncompetences: []\n---\n`,
  'codes in the body': (n) => body('B1.1.1, '.repeat(n / 8)),
  'a task in the body': (n) => body(`- [x] B1.1.1 ${'mot '.repeat(n / 4)}`),
  'boxes in the body': (n) => body(`- [x] B1.1.1 ${'[x] '.repeat(n / 4)}`),
};

function timeOf(text: string): number {
  const started = processorTime();
  const portfolio = new PortfolioIndex(SISR);
  portfolio.setFile('file:///r.md', text);
  assert.equal(portfolio.coverage.length, 3);
  const reading = readReport(text, SISR);
  if (reading) checkReport(reading);
  for (const offset of [30_000, text.length]) {
    completeCode(text, Math.min(offset, text.length), portfolio);
  }
  return processorTime() - started;
}

/** Compares the times of two lengths; what takes less than `least` is told by other things. */
function grows(
  shapes: typeof HOSTILE,
  [few, many]: readonly [number, number],
  { least, atMost }: { readonly least: number; readonly atMost: number },
): void {
  for (const [name, of] of Object.entries(shapes)) {
    it(name, () => {
      const [short, long] = [of(few), of(many)];
      timeOf(short);
      const usual = Math.max(timeOf(short), least);
      // The best of three: on a busy machine, a core that is shared makes one of them long.
      const fits = () => timeOf(long) < atMost * usual;
      assert.ok(fits() || fits() || fits());
    });
  }
}

describe('a hostile report takes no more time than its length asks for', () => {
  // In proportion it is 8 times; the square would be 64 times.
  grows(HOSTILE, [2000, 16_000], { least: 4000, atMost: 32 });
});

describe('a report of 5 MB in one line takes no more time than its length asks for', () => {
  // In proportion it is 10 times; the square would be 100 times.
  grows(ENDLESS, [500_000, 5_000_000], { least: 10_000, atMost: 30 });
});
