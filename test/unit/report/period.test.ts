import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../support/arbitraries.ts';
import { comparePeriods, formatPeriod, readPeriod } from '../../../src/core/report/period.ts';

function formatted(written: Parameters<typeof readPeriod>[0]): string | undefined {
  const period = readPeriod(written);
  return period && formatPeriod(period);
}

function reads(cases: Readonly<Record<string, string>>): void {
  for (const [written, expected] of Object.entries(cases)) {
    it(written, () => assert.equal(formatted(written), expected));
  }
}

describe('readPeriod', () => {
  describe('two days', () => {
    const twoDays = '13/01/26 au 07/02/26';
    for (const written of [
      '13/01/26 au 07/02/26',
      'du 13/01/26 au 07/02/26',
      'Du 13/1/2026 au 7/2/2026',
      '13/01/2026 - 07/02/2026',
      '13/01/2026-07/02/2026',
      '13/01/2026 – 07/02/2026',
      '13-01-2026 → 07-02-2026',
      '13.01.2026 à 07.02.2026',
      '2026-01-13/2026-02-07',
      '2026-01-13 / 2026-02-07',
      '2026-01-13 to 2026-02-07',
      '2026/01/13 -> 2026/02/07',
      '2026-01-13..2026-02-07',
      '2026-01-13T00:00:00.000Z/2026-02-07T00:00:00.000Z',
      '2026-01-13T10:00:00+01:00/2026-02-07T18:00:00+01:00',
      '2026-01-13 10:00:00 +0100 — 2026-02-07 18:00:00 +0100',
      '2026-01-13T10:00:00+01:00 - 2026-02-07T18:00:00+01:00',
      '2026-01-13T10:00-0500/2026-02-07T18:00-0500',
      '2026-01-13T08:00–2026-02-07T17:30',
      '2026-01-13T08:00-2026-02-07T17:30',
      '13/01/2026 8h30 au 07/02/2026 17h00',
      'du 13/01/26 au 07/02/26 inclus',
      '13 janvier 2026 au 7 février 2026',
      '13 janvier au 7 février 2026',
      'du lundi 13 janvier au samedi 7 février 2026',
      'Du 13 janv. au 7 févr. 2026 (4 semaines)',
      '13/01 au 07/02/2026',
      '13/01/2026 au 07/02',
      'entre le 13/01/2026 et le 07/02/2026',
      '13/01/26\u00a0au\u00a007/02/26',
      'Période : du 13/01/26 au 07/02/26',
    ]) {
      it(written, () => assert.equal(formatted(written), twoDays));
    }
  });

  describe('part of a date, or parts lent by the other end', () =>
    reads({
      'du 13 au 17 janvier 2026': '13/01/26 au 17/01/26',
      '13-17 janvier 2026': '13/01/26 au 17/01/26',
      'janvier 2026': '01/01/26 au 31/01/26',
      'En février 2024': '01/02/24 au 29/02/24',
      '01/2026': '01/01/26 au 31/01/26',
      '2026-02': '01/02/26 au 28/02/26',
      'janvier à mars 2026': '01/01/26 au 31/03/26',
      'novembre à janvier 2026': '01/11/25 au 31/01/26',
      'nov. 2025 - janvier': '01/11/25 au 31/01/26',
      'de septembre 2024 à juin 2026': '01/09/24 au 30/06/26',
      '09/2024 → 06/2026': '01/09/24 au 30/06/26',
      '09/24 - 06/26': '01/09/24 au 30/06/26',
      '2026-01/2026-08': '01/01/26 au 31/08/26',
      '01/2026 08/2026': '01/01/26 au 31/08/26',
      '13/01/26 07/02/26': '13/01/26 au 07/02/26',
      'janvier 2026 mars 2026': '01/01/26 au 31/03/26',
      '2025 2026': '01/09/25 au 31/08/26',
      '20 décembre au 5 janvier 2026': '20/12/25 au 05/01/26',
      '1er septembre 2025': '01/09/25 au 01/09/25',
      '2026-01-13': '13/01/26 au 13/01/26',
      'le 13/01/26': '13/01/26 au 13/01/26',
      'May 2026': '01/05/26 au 31/05/26',
      'juin - juillet 2025': '01/06/25 au 31/07/25',
      '2025': '01/01/25 au 31/12/25',
      '2024 à 2026': '01/01/24 au 31/12/26',
      '2025-2026': '01/09/25 au 31/08/26',
      '2025/26': '01/09/25 au 31/08/26',
      'année 2025': '01/01/25 au 31/12/25',
      'Année scolaire 2025-2026': '01/09/25 au 31/08/26',
      '2025-01-13T10:00:00+01:00': '13/01/25 au 13/01/25',
      '09/2024–06/2026': '01/09/24 au 30/06/26',
      'septembre 2024 — juin 2026': '01/09/24 au 30/06/26',
    }));

  describe('an open end', () =>
    reads({
      'depuis le 13/01/2026': 'depuis le 13/01/26',
      'Depuis janvier 2026': 'depuis le 01/01/26',
      'à partir du 13 janvier 2026': 'depuis le 13/01/26',
      '13/01/2026 → aujourd’hui': 'depuis le 13/01/26',
      '13/01/2026 à ce jour': 'depuis le 13/01/26',
      '13/01/2026 au ...': 'depuis le 13/01/26',
      '13/01/2026 →': 'depuis le 13/01/26',
      '2026-01-13/..': 'depuis le 13/01/26',
      'jusqu’au 07/02/26': 'jusqu’au 07/02/26',
      'depuis le 2026-01-13T10:00:00+01:00': 'depuis le 13/01/26',
      'depuis 2024': 'depuis le 01/01/24',
      '2024–présent': 'depuis le 01/01/24',
      '09/2025 - en cours': 'depuis le 01/09/25',
      '15/09/2025 au auj.': 'depuis le 15/09/25',
      'septembre 2025 à auj': 'depuis le 01/09/25',
      '09/2025 → actuellement': 'depuis le 01/09/25',
    }));

  describe('what cannot be read stays unread', () => {
    for (const written of [
      '',
      'Semestre 1',
      '1er semestre 2026',
      'T1 2026',
      'été 2026',
      'stage de première année',
      '31/02/2026',
      '13/13/2026',
      '00/01/2026',
      '07/02/26 au 13/01/26',
      'janvier',
      '13/01',
      '13/01/1886',
      'B1.1.1',
      '01 2026',
      '13/01 02/2026',
      '2025 01/2026',
      '13/01/26, 14/01/26 et 15/01/26',
      '6 semaines',
      '08:00',
      '2023-2024 et 2024-2025',
      '1234567890',
    ]) {
      it(JSON.stringify(written), () => assert.equal(readPeriod(written), undefined));
    }
  });

  it('reads two ends that are written apart', () => {
    assert.equal(formatted({ start: '2026-01-13', end: '2026-02-07' }), '13/01/26 au 07/02/26');
    assert.equal(formatted({ start: '13 janvier', end: '7 février 2026' }), '13/01/26 au 07/02/26');
    assert.equal(formatted({ start: 'janvier 2026' }), 'depuis le 01/01/26');
    assert.equal(formatted({ start: '13/01/26', end: ' ' }), 'depuis le 13/01/26');
    assert.equal(formatted({ start: '13/01/26', end: 'en cours' }), 'depuis le 13/01/26');
    assert.equal(formatted({ end: '07/02/2026' }), 'jusqu’au 07/02/26');
    assert.equal(formatted({ start: 'bientôt', end: '07/02/2026' }), undefined);
    assert.equal(formatted({}), undefined);
  });

  it('keeps how finely the period was written', () => {
    const precision = (written: string) => readPeriod(written)?.precision;
    assert.equal(precision('13/01/26 au 07/02/26'), 'day');
    assert.equal(precision('du 13 au 17 janvier 2026'), 'day');
    assert.equal(precision('13/01/26 au 02/2026'), 'month');
    assert.equal(precision('2025-2026'), 'year');
  });

  it('answers quickly and without failing on any text', () => {
    const alphabet = '0123456789/-. auàdujnvier→'.split('');
    const text = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 });
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (written) => {
        const period = readPeriod(written);
        assert.ok(period === undefined || formatPeriod(period) !== '');
      }),
    );
    assert.equal(readPeriod('1/'.repeat(20_000)), undefined);
  });

  it('reads the official spelling at once as it reads any other', () => {
    const two = fc.nat(39).map((number) => String(number).padStart(2, '0'));
    const day = fc
      .tuple(two, two, fc.constantFrom('26', '27', '2026', '00'))
      .map((it) => it.join('/'));
    fc.assert(
      fc.property(day, day, (start, end) => {
        const written = `${start} au ${end}`;
        assert.deepEqual(readPeriod(written), readPeriod(` ${written}`));
      }),
      { numRuns: runs(500) },
    );
  });

  it('reads back every period that it writes', () => {
    const day = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [start, end] = [a, b]
          .sort((one, other) => Number(one) - Number(other))
          .map((date) => date.toISOString().slice(0, 10));
        const period = readPeriod(`${start ?? ''}/${end ?? ''}`);
        assert.ok(period);
        assert.deepEqual(readPeriod(formatPeriod(period)), period);
      }),
    );
  });
});

describe('comparePeriods', () => {
  it('orders by start, then by end, what still goes on last', () => {
    const sorted = [
      'jusqu’au 01/12/25',
      '01/01/26 au 05/01/26',
      '01/01/26 au 31/01/26',
      'depuis le 01/01/26',
      'février 2026',
    ];
    const shuffled = [...sorted].reverse().map((text) => ({ text, period: readPeriod(text) }));
    shuffled.sort((a, b) =>
      a.period && b.period ? comparePeriods(a.period, b.period) : Number.NaN,
    );
    assert.deepEqual(
      shuffled.map(({ text }) => text),
      sorted,
    );
  });
});
