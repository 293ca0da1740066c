import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import { runs } from '../support/arbitraries.ts';
import { contentsOf, coverageLines, portfolioOf } from '../support/portfolios.ts';
import { reportText, SISR, SLAM } from '../support/reports.ts';

const A = 'file:///a.md';
const B = 'file:///b.md';
const FIRST = reportText('titre: Un\ncompetences: [B1.1.1]', 'Du texte.\n');
const SECOND = reportText('titre: Deux\ncompetences: [B1.2.1]');

const codesIn = (portfolio: PortfolioIndex, uri = A) =>
  portfolio.evidenceIn(uri).map(({ skill }) => skill.code);

describe('Portfolio', () => {
  it('holds what is on disk, and only reports', () => {
    const portfolio = portfolioOf({ [A]: FIRST, [B]: '# Notes\n' });
    assert.deepEqual(
      [...portfolio.reports()].map(({ uri, title }) => [uri, title]),
      [[A, 'Un']],
    );
    assert.deepEqual(codesIn(portfolio), ['B1.1.1']);
    portfolio.setFile(A, undefined);
    assert.deepEqual([[...portfolio.reports()], codesIn(portfolio)], [[], []]);
  });

  it('reads what an editor shows once, for itself and for who asks', () => {
    const portfolio = portfolioOf({ [A]: FIRST });
    portfolio.setUnsaved(A, SECOND);
    const report = portfolio.read(SECOND);
    assert.ok(report && Reflect.get(report, 'mentionsRead'), 'read before it was asked for');
    assert.equal(portfolio.read(SECOND), report);
    assert.notEqual(portfolio.read(FIRST), report);
    portfolio.useReferential(SLAM);
    assert.equal(portfolio.read(FIRST)?.referential, SLAM);
  });

  it('prefers what an editor has not saved', () => {
    const portfolio = portfolioOf({ [A]: FIRST });
    portfolio.setUnsaved(A, SECOND);
    assert.deepEqual(codesIn(portfolio), ['B1.2.1']);
    portfolio.setFile(A, FIRST);
    assert.deepEqual(codesIn(portfolio), ['B1.2.1']);
    portfolio.clearUnsaved(A);
    assert.deepEqual(codesIn(portfolio), ['B1.1.1']);
    portfolio.setUnsaved(A, '# plus un compte rendu');
    assert.deepEqual(codesIn(portfolio), []);
  });

  it('shows no report that is not on disk', () => {
    const portfolio = new PortfolioIndex(SISR);
    portfolio.setUnsaved(A, FIRST);
    assert.equal(portfolio.report(A), undefined);
    portfolio.setFile(A, SECOND);
    assert.deepEqual(codesIn(portfolio), ['B1.1.1']);
    portfolio.setFile(A, undefined);
    assert.deepEqual(codesIn(portfolio), []);
  });

  it('keeps the last good state at every keystroke of a header that ends well', () => {
    const portfolio = portfolioOf({ [A]: FIRST });
    const typed = [
      '"Titre : é"',
      '[B1.1.1, "B1.2.1"]',
      '\n  - B1.1.1\n  - B1.2.1',
      '{a: [B1.1.1]}',
    ];
    for (const value of typed) {
      const text = reportText(`titre: x\ncompetences: [B1.1.1]\nautre: `, 'Fin\n');
      const at = text.indexOf('autre: ') + 'autre: '.length;
      for (let count = 0; count <= value.length; count++) {
        portfolio.setUnsaved(A, text.slice(0, at) + value.slice(0, count) + text.slice(at));
        assert.deepEqual(codesIn(portfolio), ['B1.1.1'], value.slice(0, count));
      }
    }
  });

  it('keeps what counted while the list itself is being typed', () => {
    const portfolio = portfolioOf({ [A]: FIRST });
    for (const broken of ['[B1.1.1, ', '["B1.1.1", "B1', '[B1.1.1', '[B1.1.1, B1.2.1']) {
      portfolio.setUnsaved(A, reportText(`titre: Un\ncompetences: ${broken}`));
      assert.deepEqual(codesIn(portfolio), ['B1.1.1'], broken);
    }
    portfolio.setUnsaved(A, reportText('titre: Un\ncompetences: [B1.1.1, B1.2.1]'));
    assert.deepEqual(codesIn(portfolio), ['B1.1.1', 'B1.2.1']);
  });

  it('takes a broken file as far as it can be read', () => {
    const portfolio = portfolioOf({ [A]: reportText('competences: [B1.1.1, ') });
    assert.deepEqual(codesIn(portfolio), ['B1.1.1']);
    assert.equal(portfolio.report(A)?.broken, true);
  });

  describe('tells of changes', () => {
    function changesOf(apply: (portfolio: PortfolioIndex) => void): number {
      const portfolio = portfolioOf({ [A]: FIRST });
      let changes = 0;
      const listening = portfolio.onDidChange(() => changes++);
      apply(portfolio);
      listening.dispose();
      portfolio.setFile(A, SECOND);
      return changes;
    }
    const quiet = (name: string, apply: (portfolio: PortfolioIndex) => void) =>
      it(`not when ${name}`, () => assert.equal(changesOf(apply), 0));
    const heard = (name: string, apply: (portfolio: PortfolioIndex) => void) =>
      it(`when ${name}`, () => assert.equal(changesOf(apply), 1));

    quiet('prose is typed', (p) => {
      for (const prose of ['D', 'De', 'De la prose.\n\n# Titre\n\n```\nB1.1\n```\n'])
        p.setUnsaved(A, FIRST + prose);
      p.setUnsaved(A, FIRST.replace('Un', 'Un'));
    });
    quiet('a line is typed above the evidence', (p) =>
      p.setUnsaved(A, FIRST.replace('titre', '# note\ntitre')),
    );
    quiet('a header breaks', (p) => p.setUnsaved(A, FIRST.replace('Un', '"Un')));
    quiet('what was typed is saved', (p) => {
      p.setUnsaved(A, `${FIRST}x`);
      p.setFile(A, `${FIRST}x`);
      p.clearUnsaved(A);
    });
    quiet('a file that is no report comes and goes', (p) => {
      p.setFile(B, '# Notes');
      p.setFile(B, undefined);
      p.setUnsaved('untitled:1', FIRST);
    });
    heard('a code is added', (p) => p.setUnsaved(A, FIRST.replace('B1.1.1', 'B1.1.1, B1.2')));
    heard('a title changes', (p) => p.setUnsaved(A, FIRST.replace('Un', 'Une')));
    heard('a box is ticked', (p) => p.setUnsaved(A, `${FIRST}- [x] B1.5.1\n`));
    heard('a report becomes a draft', (p) =>
      p.setUnsaved(A, FIRST.replace('titre', 'brouillon: oui\ntitre')),
    );
    heard('a production is added', (p) =>
      p.setUnsaved(A, FIRST.replace('titre', 'productions: [a]\ntitre')),
    );
    heard('a report is deleted', (p) => p.setFile(A, undefined));
    heard('a report appears', (p) => p.setFile(B, SECOND));
    heard('the option changes', (p) => p.useReferential(SLAM));
    quiet('the option stays', (p) => p.useReferential(SISR));
  });

  it('knows each time that a report names a skill, and how', () => {
    const body = '- [x] b1.1.1\n- [ ] B1.1.1\n\nB1.1.1 aussi.';
    const portfolio = portfolioOf({ [A]: reportText('competences: [B1.1.1, B1.1.1]', body) });
    const [evidence] = portfolio.evidenceOf('B1.1.1');
    assert.deepEqual(
      evidence?.mentions.map(({ kind, written }) => `${kind} ${written}`),
      ['declared B1.1.1', 'declared B1.1.1', 'ticked b1.1.1'],
    );
    assert.equal(evidence.report.mentions.length, 5);
  });

  it('gives every code its meaning in the new option', () => {
    const files = { [A]: reportText('competences: [B2.1.1, B3.5B.1]') };
    const portfolio = portfolioOf(files);
    portfolio.useReferential(SLAM);
    assert.deepEqual(contentsOf(portfolio), contentsOf(portfolioOf(files, 'SLAM')));
    assert.equal(coverageLines(portfolio, 'B3')[4], 'B3.5B partial 1/6 (1)');
  });

  const TEXTS = [
    ...[FIRST, SECOND, '# Notes\n', reportText('competences: [B1.1, B1.1.2]\nbrouillon: oui')],
    reportText('competences: [B2.1.7, B3.5]', '- [x] B1.6.2\n- [ ] B1.6.3\n'),
    ...[
      reportText('competences: [B1.3.1, '),
      reportText('titre: "x'),
      reportText('titre: a\ndate: 2025\ntags: [a, C4]'),
    ],
    '---\ncompetences: [B1.5]\n',
  ];
  const uri = fc.constantFrom(A, B, 'file:///c.md');
  const text = fc.constantFrom(...TEXTS);
  const event = fc.oneof(
    fc.record({ kind: fc.constant('file' as const), uri, text }),
    fc.record({ kind: fc.constant('delete' as const), uri }),
    fc.record({ kind: fc.constant('type' as const), uri, text }),
    fc.record({ kind: fc.constant('close' as const), uri }),
    fc.record({ kind: fc.constant('look' as const), uri }),
    fc.record({ kind: fc.constant('option' as const), uri }),
  );

  it('ends in the state of a fresh read, whatever the order of events', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (events) => {
        const portfolio = new PortfolioIndex(SISR);
        const disk = new Map<string, string>();
        for (const event of events) {
          if (event.kind === 'file') {
            disk.set(event.uri, event.text);
            portfolio.setFile(event.uri, event.text);
          } else if (event.kind === 'delete') {
            disk.delete(event.uri);
            portfolio.setFile(event.uri, undefined);
          } else if (event.kind === 'type') portfolio.setUnsaved(event.uri, event.text);
          else if (event.kind === 'close') portfolio.clearUnsaved(event.uri);
          else if (event.kind === 'look') assert.equal(portfolio.coverage.length, 3);
          else portfolio.useReferential(portfolio.referential === SISR ? SLAM : SISR);
        }
        for (const saved of [A, B, 'file:///c.md']) portfolio.clearUnsaved(saved);
        const { option } = portfolio.referential;
        assert.deepEqual(
          contentsOf(portfolio),
          contentsOf(portfolioOf(Object.fromEntries(disk), option)),
        );
      }),
      { numRuns: runs(60) },
    );
  });
});
