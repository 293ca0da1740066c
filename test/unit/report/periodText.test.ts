import assert from 'node:assert/strict';
import { formatPeriod, readPeriod } from '../../../src/core/report/period.ts';
import { periodText } from '../../../src/core/report/header.ts';
import { reportOf, reportText } from '../support/reports.ts';

function textOf(...lines: string[]): string | undefined {
  const text = reportText(['competences: [B1.1]', ...lines].join('\n'));
  return periodText(reportOf(text).field('period'));
}

function formatted(...lines: string[]): string | undefined {
  const period = readPeriod(textOf(...lines) ?? '');
  return period && formatPeriod(period);
}

describe('periodText', () => {
  it('reads a mapping by its keys, in any order', () => {
    const whole = '13/01/26 au 07/02/26';
    assert.equal(formatted('periode:', '  debut: 2026-01-13', '  fin: 2026-02-07'), whole);
    assert.equal(formatted('periode:', '  fin: 2026-02-07', '  début: 2026-01-13'), whole);
    assert.equal(formatted('periode: {du: 13/01/26, au: 07/02/26}'), whole);
    assert.equal(formatted('dates: {start: 2026-01-13, end: 2026-02-07}'), whole);
    assert.equal(formatted('dates: {date_debut: 2026-01-13, date_fin: 2026-02-07}'), whole);
  });

  it('leaves a mapping open where one end is missing, empty or goes on', () => {
    assert.equal(formatted('periode:', '  debut: 2026-01-13'), 'depuis le 13/01/26');
    assert.equal(formatted('periode:', '  debut: 2026-01-13', '  fin:'), 'depuis le 13/01/26');
    assert.equal(formatted('periode: {debut: 13/01/26, fin: en cours}'), 'depuis le 13/01/26');
    assert.equal(formatted('periode: {fin: 07/02/26}'), 'jusqu’au 07/02/26');
  });

  it('reads two ends that are fields of their own', () => {
    const whole = '13/01/26 au 07/02/26';
    for (const [start, end] of [
      ['debut', 'fin'],
      ['début', 'Fin'],
      ['dateStart', 'dateEnd'],
      ['date_debut', 'date_fin'],
      ['startDate', 'endDate'],
    ]) {
      assert.equal(formatted(`${start}: 2026-01-13`, `${end}: 2026-02-07`), whole);
      assert.equal(formatted(`${end}: "07/02/26" # x`, 'a: b', `${start}: 13/01/26`), whole);
      assert.equal(formatted(`${start}: 2026-01-13`, `${end}:`), 'depuis le 13/01/26');
      assert.equal(formatted(`${start}: 2026-01-13`, `${end}: en cours`), 'depuis le 13/01/26');
    }
  });

  it('takes them before the date of a page, and after a period', () => {
    const ends = ['debut: 2026-01-13', 'fin: 2026-02-07'];
    assert.equal(formatted('date: 2026-03-01', ...ends), '13/01/26 au 07/02/26');
    assert.equal(formatted('periode:', ...ends), '13/01/26 au 07/02/26');
    assert.equal(formatted(...ends, 'periode: 2025'), '01/01/25 au 31/12/25');
    assert.equal(formatted('debut:', 'fin:', 'date: 2025'), '01/01/25 au 31/12/25');
  });

  it('takes a year of the diploma for no period', () => {
    for (const year of ['1', '"2"', '2e', '1ère année', 'SIO2', 'deuxième année', 'BTS SIO 1']) {
      assert.equal(textOf(`annee: ${year}`), undefined, year);
    }
    assert.equal(textOf('annee: 2025'), '2025');
    assert.equal(textOf('annee: 2025-2026'), '2025-2026');
    assert.equal(textOf('date: 2025', 'annee: 1'), '2025');
  });

  it('joins a list, and says what else there is as it is written', () => {
    assert.equal(textOf('periode: [2026-01-13, 2026-02-07]'), '2026-01-13 au 2026-02-07');
    assert.equal(textOf('periode: Semestre 1'), 'Semestre 1');
    assert.equal(textOf('periode: {semestre: 1, note: deux}'), '1 au deux');
    assert.equal(textOf('periode:'), undefined);
    assert.equal(textOf('titre: sans'), undefined);
  });
});
