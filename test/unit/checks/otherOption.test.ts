import assert from 'node:assert/strict';
import { finds, problemsOf } from '../support/problems.ts';
import { reportText } from '../support/reports.ts';

describe('other-option', () => {
  finds('other-option', reportText('competences: [B2.1, ⟦B2.1.7⟧, ⟦B3.5B⟧, B3.5]'));
  finds('other-option', reportText('competences: [B2.1, B2.1.7, ⟦B3.5A⟧, ⟦B2.2.6⟧]'), [], 'SLAM');
  finds('other-option', reportText('competences: ["⟦Gérer les données⟧"]'));
  finds(
    'other-option',
    reportText('competences: []', '- [x] ⟦B3.5B.1⟧ é\n- [ ] ⟦B2.1.8⟧\n\nB3.5B\n'),
  );
  finds(
    'other-option',
    reportText('competences: []', 'La réalisation B2.1 a permis.\n'),
    [],
    'SLAM',
  );

  it('says what the code means there', () => {
    const [problem] = problemsOf(reportText('competences: [B3.5B]'), 'other-option');
    assert.deepEqual(problem?.args, {
      code: 'B3.5B',
      wording: 'Assurer la cybersécurité d’une solution applicative et de son développement',
      theirs: 'SLAM',
      mine: 'SISR',
    });
    assert.equal(problem.severity, 'warning');
    assert.deepEqual(
      problem.fixes.map(({ subject }) => subject),
      ['B3.5A'],
      'its twin of this option',
    );
  });
});
