import assert from 'node:assert/strict';
import {
  checkReport,
  DEFAULT_SEVERITIES,
  severitiesFrom,
} from '../../../src/core/checks/checkReport.ts';
import type { Problem } from '../../../src/core/checks/problem.ts';
import { allSafeEdits } from '../../../src/core/checks/offeredFixes.ts';
import { whyFinished } from '../../../src/core/checks/ruleContext.ts';
import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

describe('severities', () => {
  it('follow the setting, and their default where it is wrong', () => {
    const wanted = {
      'unknown-code': 'hint',
      'no-code': 'off',
      'other-option': 'loud',
      rien: 'off',
    };
    const severities = severitiesFrom(wanted);
    assert.deepEqual(severities, {
      ...DEFAULT_SEVERITIES,
      'unknown-code': 'hint',
      'no-code': 'off',
    });
    for (const wrong of [undefined, null, 'off', 3]) {
      assert.deepEqual(severitiesFrom(wrong), DEFAULT_SEVERITIES);
    }
  });

  it('turn problems up, down and off', () => {
    const report = reportOf(reportText('competences: [B9.9]'));
    const severityWith = (setting: unknown) =>
      checkReport(report, {}, severitiesFrom(setting)).find(({ code }) => code === 'unknown-code')
        ?.severity;
    assert.equal(severityWith({}), 'error');
    assert.equal(severityWith({ 'unknown-code': 'hint' }), 'hint');
    assert.equal(severityWith({ 'unknown-code': 'off' }), undefined);
  });
});

describe('whyFinished', () => {
  const { coverage } = new PortfolioIndex(SISR);
  const complete = coverage.map((bloc) => ({ ...bloc, complete: true }));

  it('waits for the July of the session', () => {
    assert.equal(whyFinished(2026, { year: 2026, month: 6 }, coverage), undefined);
    assert.equal(whyFinished(2026, { year: 2026, month: 7 }, coverage), 'session-over');
    assert.equal(whyFinished(2026, { year: 2027, month: 1 }, coverage), 'session-over');
    assert.equal(whyFinished(undefined, { year: 2030, month: 1 }, coverage), undefined);
  });

  it('ends with the last competency', () => {
    assert.equal(whyFinished(2026, { year: 2026, month: 1 }, complete), 'all-covered');
  });
});

describe('allSafeEdits', () => {
  inEveryVariant('mends at once what may be mended unseen, and nothing else', (as) => {
    const header = 'competances: x\ncompetences: [B1.1, B1.1, b1.1, B9.9]\nperiode:13/01/26';
    const text = as(reportText(header, '- [x] B1.2 é 😀'));
    const edits = allSafeEdits(checkReport(reportOf(text)), text, SISR);
    const mended = 'competances: x\ncompetences: [B1.1, B9.9]\nperiode: 13/01/26';
    assert.equal(applyEdits(text, edits), as(reportText(mended, '- [x] B1.2 é 😀')));
  });

  it('takes one of two fixes at one place', () => {
    const text = reportText('competences: [B1.1]', '😀 été, une phrase');
    const from = text.indexOf('phrase');
    const at = (start: number, end: number, newText: string): Problem => ({
      code: 'duplicate-code',
      args: {},
      span: { start, end },
      severity: 'warning',
      message: () => '',
      fixes: [
        {
          kind: 'remove',
          subject: '',
          edits: [{ span: { start: from + start, end: from + end }, newText }],
          changes: {},
          safe: true,
        },
      ],
    });
    const taken = (...problems: Problem[]) =>
      allSafeEdits(problems, text, SISR).map(({ newText }) => newText);
    assert.deepEqual(taken(at(0, 3, 'a'), at(2, 4, 'b'), at(4, 5, 'c')), ['a', 'c']);
    assert.deepEqual(taken(at(2, 2, 'a'), at(2, 2, 'b'), at(3, 3, 'c')), ['a', 'c']);
  });
});
