import assert from 'node:assert/strict';
import { inEveryVariant } from '../support/variants.ts';
import { expectMarked, fixed, problemsOf } from './check.ts';

const report = (period: string) => `---\ntitre: Été 😀\n${period}\ncompetences: [B1.1]\n---\n`;

describe('unreadable-period', () => {
  inEveryVariant('marks what is no date', (as) => {
    expectMarked('unreadable-period', report('periode: "⟦Semestre 1⟧"'), as);
    expectMarked('unreadable-period', report('période: ⟦31/02/26⟧ # é'), as);
    expectMarked('unreadable-period', report('periode:\n  debut: ⟦hier\n  fin: demain⟧'), as);
  });

  it('leaves alone what can be read, what is reversed, and the year of the diploma', () => {
    for (const period of [
      '13/01/26 au 07/02/26',
      '2025-2026',
      'depuis le 13/01/26',
      '07/02/26 au 13/01/26',
    ]) {
      assert.deepEqual(problemsOf('unreadable-period', report(`periode: ${period}`)), [], period);
    }
    assert.deepEqual(problemsOf('unreadable-period', report('annee: 1')), []);
    assert.deepEqual(problemsOf('unreadable-period', report('annee: 2e année')), []);
  });
});

describe('period-reversed', () => {
  inEveryVariant('exchanges the two dates', (as) => {
    assert.equal(
      fixed('period-reversed', report('periode: "⟦du 07/02/26 au 13/01/26⟧"'), as),
      as(report('periode: "du 13/01/26 au 07/02/26"')),
    );
    assert.equal(
      fixed(
        'period-reversed',
        report('periode:\n  debut: ⟦2026-02-07\n  fin: 2026-01-13⟧ # é'),
        as,
      ),
      as(report('periode:\n  debut: 2026-01-13\n  fin: 2026-02-07 # é')),
    );
    assert.equal(
      fixed('period-reversed', report('dates: [⟦2026-02, 2026-01⟧]'), as),
      as(report('dates: [2026-01, 2026-02]')),
    );
  });

  it('says nothing of periods in their order', () => {
    assert.deepEqual(problemsOf('period-reversed', report('periode: 13/01/26 au 07/02/26')), []);
    assert.deepEqual(problemsOf('period-reversed', report('periode: décembre à janvier 2026')), []);
  });
});

describe('period-outside-session', () => {
  const context = { session: 2026 };

  inEveryVariant('marks a day that no school year of the session holds', (as) => {
    for (const period of [
      '13/01/16 au 07/02/26',
      '31/08/24',
      '01/07/26 au 01/09/26',
      '2023',
      '2027-01',
    ]) {
      const [problem] = expectMarked('period-outside-session', report(`periode: ⟦${period}⟧`), as, {
        context,
      });
      assert.deepEqual(problem?.args, { session: 2026, first: '01/09/24', last: '31/08/26' });
    }
  });

  it('lets months and years stick out, and knows nothing without a session', () => {
    for (const period of [
      '01/09/24 au 31/08/26',
      '2024',
      '2025-2026',
      'depuis le 13/01/26',
      'août à septembre 2024',
    ]) {
      assert.deepEqual(
        problemsOf('period-outside-session', report(`periode: ${period}`), { context }),
        [],
        period,
      );
    }
    assert.deepEqual(problemsOf('period-outside-session', report('periode: 13/01/16')), []);
  });
});
