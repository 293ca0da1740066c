import assert from 'node:assert/strict';
import { skillUsage } from '../../../src/core/language/replaceSkill.ts';
import { portfolioOf } from '../support/portfolios.ts';
import { reportText } from '../support/reports.ts';

describe('skillUsage', () => {
  it('counts every place and every report that names a skill, in the order of codes', () => {
    const portfolio = portfolioOf({
      a: reportText('competences: [b1.1.1, B2.1.7]', 'Voir B1.1.1.\n\n- [ ] B1.2\n'),
      b: reportText('competences: [B1.1.1, B9.9]\nbrouillon: oui'),
      c: 'Sans en-tête B1.3',
    });
    const usage = skillUsage(portfolio).map(({ skill, places, reports }) => [
      skill.code,
      places,
      reports,
    ]);
    assert.deepEqual(usage, [
      ['B1.1.1', 3, 2],
      ['B1.2', 1, 1],
      ['B2.1.7', 1, 1],
    ]);
  });

  it('is empty where no report names any', () => {
    assert.deepEqual(skillUsage(portfolioOf({ a: reportText('competences: []') })), []);
  });
});
