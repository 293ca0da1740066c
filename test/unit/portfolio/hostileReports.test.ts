import assert from 'node:assert/strict';
import { checkReport } from '../../../src/checks/checkReport.ts';
import { completeCode } from '../../../src/language/completion.ts';
import { Portfolio } from '../../../src/portfolio/portfolio.ts';
import { readWith } from '../../../src/portfolio/reading.ts';
import { reportText, SISR } from '../support/reports.ts';

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

function timeOf(text: string): number {
  const started = process.cpuUsage().user;
  const portfolio = new Portfolio(SISR);
  portfolio.setFile('file:///r.md', text);
  assert.equal(portfolio.coverage.length, 3);
  const reading = readWith(SISR, text);
  if (reading) checkReport(reading);
  for (const offset of [30_000, text.length]) {
    completeCode(text, Math.min(offset, text.length), portfolio);
  }
  return process.cpuUsage().user - started;
}

describe('a hostile report takes no more time than its length asks for', () => {
  for (const [name, of] of Object.entries(HOSTILE)) {
    it(name, () => {
      const [few, many] = [of(2000), of(16_000)];
      timeOf(few);
      const usual = Math.max(timeOf(few), 4000);
      // In proportion it is 8 times; the square would be 64 times.
      assert.ok(timeOf(many) < 32 * usual);
    }).timeout(60_000);
  }
});
