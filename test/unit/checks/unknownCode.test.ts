import assert from 'node:assert/strict';
import { finds, problemsOf } from '../support/problems.ts';
import { reportText } from '../support/reports.ts';

describe('unknown-code', () => {
  const unknown = (header: string, after: readonly string[], body = '', bodyAfter = body) =>
    finds(
      'unknown-code',
      reportText(header, body),
      after.map((text) => reportText(text, bodyAfter)),
    );

  unknown('competences: [B1.1, ⟦B1.7⟧]', ['competences: [B1.1, B1.6]']);
  unknown('competences: ["⟦B4.1⟧"] # été', ['competences: ["B3.1"] # été']);
  unknown('competences:\n  - ⟦B1.1.7⟧ # note\n  - B1.2', [
    'competences:\n  - B1.1.6 # note\n  - B1.2',
  ]);
  unknown('competences: [⟦b9.9⟧, B1.1, ⟦B1.3.12⟧]', [
    'competences: [B3.5A, B1.1, B1.3.12]',
    'competences: [b9.9, B1.1, B1.3.1]',
  ]);
  unknown('competences: ⟦B1-C9⟧, B1.1', ['competences: B1.6, B1.1']);
  unknown('competences: []', ['competences: []'], '- [x] 🎓 ⟦B1.8⟧ fait\n', '- [x] 🎓 B1.6 fait\n');
  unknown('competences: []', ['competences: []'], '- [ ] **⟦B1.8⟧**\n', '- [ ] **B1.6**\n');
  unknown('competences: [B1.1, B2.1.7, B3.5B]', []);
  unknown('competences: []', [], 'La version B9.9 du firmware.\n');
  unknown('competences: []', [], '```\n- [x] B9.9\n```\n');

  it('offers three codes at most, each as a fix of its own', () => {
    const [problem] = problemsOf(reportText('competences: [B1.7]'), 'unknown-code');
    assert.deepEqual(
      problem?.fixes.map(({ kind, subject }) => [kind, subject]),
      [
        ['replace', 'B1.6'],
        ['replace', 'B1.5'],
        ['replace', 'B1.4'],
      ],
    );
    assert.equal(problem.severity, 'error');
  });

  it('explains by the nearest thing above that does exist', () => {
    const args = (code: string) =>
      problemsOf(reportText(`competences: [${code}]`), 'unknown-code')[0]?.args;
    assert.deepEqual(args('B1.1.7'), { written: 'B1.1.7', parent: 'B1.1', last: 'B1.1.6' });
    assert.deepEqual(args('b3.5.9'), { written: 'b3.5.9', parent: 'B3.5A', last: 'B3.5A.6' });
    assert.deepEqual(args('B1.7.2'), { written: 'B1.7.2', parent: 'B1', last: 'B1.6' });
    assert.deepEqual(args('B4.1'), { written: 'B4.1' });
  });
});

describe('unknown-wording', () => {
  finds('unknown-wording', reportText('competences: [⟦Gérer la cantine⟧, B1.1, "⟦1.10⟧"]'));
  finds('unknown-wording', reportText('competences:\n  - ⟦Gérer⟧\n  - Gérer des sauvegardes'));
  finds('unknown-wording', reportText('competences: ⟦-B1⟧'));
  finds('unknown-wording', reportText('titre: a\ndate: 2025\ntags: [linux, B1.1]'));
  finds('unknown-wording', reportText('competences: []', '- [x] Rendre le rapport\n'));
});
