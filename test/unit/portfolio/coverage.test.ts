import assert from 'node:assert/strict';
import { coverageLines, portfolioOf } from '../support/portfolios.ts';
import { reportText, SISR } from '../support/reports.ts';

const declaring = (codes: string, more = '') => reportText(`competences: [${codes}]${more}`);

describe('coverage', () => {
  const bloc1 = (...files: readonly string[]) =>
    coverageLines(portfolioOf(Object.fromEntries(files.map((text, i) => [`${i}.md`, text]))), 'B1');

  it('of nothing: everything is missing', () => {
    assert.deepEqual(bloc1(), [
      ...['B1.1 missing 0/6 (0)', 'B1.2 missing 0/3 (0)', 'B1.3 missing 0/3 (0)'],
      ...['B1.4 missing 0/3 (0)', 'B1.5 missing 0/3 (0)', 'B1.6 missing 0/4 (0)'],
    ]);
  });

  it('counts what is declared and ticked, not what is unticked or mentioned', () => {
    const text = reportText('competences: [B1.1.1]', '- [x] B1.2.1\n- [ ] B1.3.1\n\nB1.4.1\n');
    assert.deepEqual(bloc1(text).slice(0, 4), [
      ...['B1.1 partial 1/6 (1)', 'B1.2 partial 1/3 (1)'],
      ...['B1.3 missing 0/3 (0)', 'B1.4 missing 0/3 (0)'],
    ]);
  });

  it('of a competency that is only named: mobilised, without detail', () => {
    assert.equal(bloc1(declaring('B1.1'))[0], 'B1.1 namedOnly 0/6 (1)');
    assert.equal(bloc1(declaring('B1.1, B1.1.2'))[0], 'B1.1 partial 1/6 (1)');
    assert.equal(bloc1(declaring('B1.1'), declaring('B1.1.2'))[0], 'B1.1 partial 1/6 (2)');
  });

  it('does not count drafts, and says so', () => {
    const draft = (word: string) => declaring('B1.1.1', `\nbrouillon: ${word}`);
    for (const word of ['true', 'oui', 'Vrai', 'yes', '"true"']) {
      assert.equal(bloc1(draft(word))[0], 'B1.1 draftOnly 0/6 (0)', word);
    }
    for (const word of ['false', 'non', '', 'terminé']) {
      assert.equal(bloc1(draft(word))[0], 'B1.1 partial 1/6 (1)', word);
    }
    assert.equal(bloc1(draft('oui'), declaring('B1.1'))[0], 'B1.1 namedOnly 0/6 (1)');
    const [b1] = portfolioOf({ a: draft('oui') }).coverage;
    const states = b1?.competencies[0]?.subSkills.map(({ state }) => state);
    assert.deepEqual(states?.slice(0, 2), ['draftOnly', 'missing']);
  });

  it('counts a report once, however often it names a skill', () => {
    const text = reportText('competences: [B1.1.1, b1.1.1, C1.1]', '- [x] B1.1.1\n- [x] B1.1.1\n');
    assert.equal(bloc1(text)[0], 'B1.1 partial 1/6 (1)');
  });

  it('of a competency whose every sub-skill is covered is complete', () => {
    assert.equal(
      bloc1(declaring('B1.4.1, B1.4.2'), declaring('B1.4.3'))[3],
      'B1.4 complete 3/3 (2)',
    );
  });

  it('leaves out what belongs to the other option', () => {
    const portfolio = portfolioOf({ a: declaring('B2.1.7, B3.5B, B3.5B.1') });
    const mobilised = portfolio.coverage.map((bloc) => bloc.mobilised);
    assert.deepEqual(mobilised, [0, 0, 0]);
  });

  it('of a bloc is complete for the exam when every competency is mobilised', () => {
    const named = SISR.blocs[0]?.competencies.map(({ code }) => code) ?? [];
    const before = portfolioOf({ a: declaring(named.slice(1).join(', ')) }).coverage[0];
    assert.deepEqual(
      [before?.mobilised, before?.complete, before?.covered, before?.total],
      [5, false, 0, 22],
    );
    const after = portfolioOf({ a: declaring(named.join(', ')) }).coverage[0];
    assert.deepEqual([after?.mobilised, after?.complete, after?.covered], [6, true, 0]);
  });

  it('resolves by option', () => {
    const files = { a: declaring('B2.1.1, B3.5.6') };
    assert.equal(coverageLines(portfolioOf(files), 'B2')[0], 'B2.1 partial 1/6 (1)');
    assert.equal(coverageLines(portfolioOf(files, 'SLAM'), 'B2')[0], 'B2.1 partial 1/11 (1)');
    assert.equal(coverageLines(portfolioOf(files, 'SLAM'), 'B3')[4], 'B3.5B partial 1/6 (1)');
  });
});
