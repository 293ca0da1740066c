import assert from 'node:assert/strict';
import { isAdoptable } from '../../src/core/adopt/adoptable.ts';
import { readBody } from '../../src/core/report/readBody.ts';
import { splitFrontMatter } from '../../src/core/report/frontMatter.ts';
import { parsingCost } from '../../src/core/report/parsingCost.ts';
import { suggesterFor } from '../../src/core/suggestions/suggest.ts';
import { longReport } from '../bench/portfolio.ts';
import { reportOf, reportText, SISR } from '../unit/support/reports.ts';
import { processorTime } from './processorTime.ts';

describe('splitFrontMatter', () => {
  it('needs time in proportion to blank lines', () => {
    const cost = (lines: number) => {
      const text = `---\n${'\n'.repeat(lines)}---\n`;
      const started = processorTime();
      for (let round = 0; round < 10; round++) splitFrontMatter(text);
      return processorTime() - started;
    };
    cost(1000);
    // The square of 16 times the lines would be 256 times the work.
    assert.ok(cost(32_000) < 100 * Math.max(cost(2000), 1000));
  });
});

describe('parsingCost', () => {
  it('bounds the time of remark: what costs the same takes no more than some times as long', () => {
    const time = (body: string) => {
      const started = processorTime();
      assert.deepEqual(readBody(body, 0).unread, []);
      return processorTime() - started;
    };
    const affordable = (head: string, piece: string) => {
      let body = head + piece;
      while (parsingCost(body + body) < 50_000) body += body.slice(head.length);
      return `${body} _B1.1`;
    };
    const prose = affordable('', 'Une phrase avec `du code` et [un lien](x).\n');
    time(prose);
    const usual = Math.max(time(prose), time(prose), 5000);
    for (const piece of ['- ', '1. ', '> ']) {
      assert.ok(time(affordable('', piece)) < 10 * usual, piece);
    }
    for (const piece of ['_a__', '*a_ ', '[', 'a<?', '- a\n']) {
      assert.ok(time(affordable('B1.1 ', piece)) < 10 * usual, piece);
    }
  });
});

describe('Suggestions', () => {
  it('cost little, however long or odd the text', () => {
    const suggest = suggesterFor(SISR);
    const long = Array.from({ length: 60_000 }, (_, index) => `mot${index}issement`).join(' ');
    const odd = ['<', '`', '](', 'a.', '> ', '1. ', 'http://', '- [ ] ', ' \t', '*_', 'e\u0301'];
    const time = (text: string) => {
      const read = reportOf(text);
      const started = processorTime();
      suggest(read);
      return processorTime() - started;
    };
    const ordinary = longReport(400_000);
    time(ordinary);
    const usual = Math.max(time(ordinary), 20_000);
    for (const body of [long, ...odd.map((part) => part.repeat(400_000 / part.length))]) {
      const took = time(reportText('competences: []', body));
      assert.ok(took < 15 * usual, `${JSON.stringify(body.slice(0, 6))}: ${took / usual} times`);
    }
  });
});

describe('Looking for what could become a report', () => {
  it('costs little, however odd the text', () => {
    const time = (piece: string) => {
      const text = `- [x] B1.99\n${piece.repeat(Math.ceil(100_000 / piece.length))}`;
      const started = processorTime();
      isAdoptable(text);
      return processorTime() - started;
    };
    const prose = 'Compétences : gérer le patrimoine et travailler en mode projet, comme prévu.\n';
    time(prose);
    const usual = Math.max(time(prose), time(prose), 5_000);
    for (const piece of [
      `# a${' '.repeat(990)}b\n`,
      `Période : a${','.repeat(980)}b\n`,
      `|${'a|'.repeat(400)}\n`,
      ...['- ```\n', '<!-- ', '[x] ', 'du 1 2 3 4 5 au a b ', 'Titre : a\n', '*', '> '],
    ]) {
      assert.ok(time(piece) < 10 * usual, piece.slice(0, 20));
    }
  });
});
