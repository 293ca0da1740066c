import assert from 'node:assert/strict';
import { mark } from '../support/marked.ts';
import { reportOf, reportText } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

/** What the list of a header declares, each place marked, and what it means for SISR. */
function declares(header: string, expected: string, ...means: readonly string[]): void {
  inEveryVariant(header, (as) => {
    const text = as(reportText(header));
    const { mentions } = reportOf(text);
    assert.equal(
      mark(
        text,
        mentions.map(({ span }) => span),
      ),
      as(reportText(expected)),
    );
    assert.ok(mentions.every(({ kind }) => kind === 'declared'));
    assert.deepEqual(
      mentions.map(({ resolution: r }) =>
        r.kind === 'unknown'
          ? '?'
          : r.kind === 'known'
            ? r.skill.code
            : `${r.option} ${r.skill.code}`,
      ),
      means,
    );
  });
}

describe('the skills that a header declares', () => {
  declares('competences: [B1.1, b1.2.1]', 'competences: [⟦B1.1⟧, ⟦b1.2.1⟧]', 'B1.1', 'B1.2.1');
  declares('competences: [C1, C2, C5]', 'competences: [⟦C1⟧, ⟦C2⟧, ⟦C5⟧]', 'B1.1', 'B1.2', 'B1.5');
  declares('competences: B1-C2, B1-C3', 'competences: ⟦B1-C2⟧, ⟦B1-C3⟧', 'B1.2', 'B1.3');
  declares('competences: "B1.1 - Gérer"', 'competences: "⟦B1.1⟧ - Gérer"', 'B1.1');
  declares('competences:\n  - 😀 B3.5 A SISR', 'competences:\n  - 😀 ⟦B3.5 A SISR⟧', 'B3.5A');
  declares(
    'competences: {bloc1: [B1.1], bloc2: B2.1}',
    'competences: {bloc1: [⟦B1.1⟧], bloc2: ⟦B2.1⟧}',
    'B1.1',
    'B2.1',
  );
  declares(
    'competences: [Gérer des sauvegardes]',
    'competences: [⟦Gérer des sauvegardes⟧]',
    'B1.1.5',
  );
  declares(
    'competences: ["Gérer les données"]',
    'competences: ["⟦Gérer les données⟧"]',
    'SLAM B2.3',
  );
  declares('competences: [1.10, B9.9]', 'competences: [⟦1.10⟧, ⟦B9.9⟧]', '?', '?');
  declares(
    'competences: [B2.1.7, B3.5B]',
    'competences: [⟦B2.1.7⟧, ⟦B3.5B⟧]',
    'SLAM B2.1.7',
    'SLAM B3.5B',
  );
  declares(
    'competences:\n  - code: B1.1\n    label: Gérer le patrimoine\n  - {label: Été, code: "B1.2"}',
    'competences:\n  - code: ⟦B1.1⟧\n    label: Gérer le patrimoine\n  - {label: Été, code: "⟦B1.2⟧"}',
    'B1.1',
    'B1.2',
  );
  declares(
    'competences:\n  - label: Gérer des sauvegardes\n    niveau: 3',
    'competences:\n  - label: ⟦Gérer des sauvegardes⟧\n    niveau: 3',
    'B1.1.5',
  );
  declares(
    'competences:\n  - B1.1: Gérer le patrimoine informatique\n  - B1.2:',
    'competences:\n  - ⟦B1.1⟧: Gérer le patrimoine informatique\n  - ⟦B1.2⟧:',
    'B1.1',
    'B1.2',
  );
  declares(
    'competences:\n  B1.1: [B1.1.5]\n  B1.2: oui\n  B1.3: non',
    'competences:\n  ⟦B1.1⟧: [⟦B1.1.5⟧]\n  ⟦B1.2⟧: oui\n  B1.3: non',
    'B1.1',
    'B1.1.5',
    'B1.2',
  );
  declares(
    'titre: a\ndate: 2025\ntags: [linux, B1.1, C1, C++]',
    'titre: a\ndate: 2025\ntags: [linux, ⟦B1.1⟧, ⟦C1⟧, C++]',
    'B1.1',
    'B1.1',
  );
  declares(
    'titre: a\ndate: 2025\ntags: "Compétence - Gérer le patrimoine informatique"',
    'titre: a\ndate: 2025\ntags: "⟦Compétence - Gérer le patrimoine informatique⟧"',
    'B1.1',
  );
  declares(
    'titre: B1.1\ncadre: B1.2\ncompetences: [B1.3]',
    'titre: B1.1\ncadre: B1.2\ncompetences: [⟦B1.3⟧]',
    'B1.3',
  );
});

it('gives everything by which a report names skills in the order of its text', () => {
  const { mentions } = reportOf(
    reportText('competences: [B1.2, B1.1]', 'B1.3\n\n- [x] B1.5\n- [ ] B1.4'),
  );
  assert.deepEqual(
    mentions.map(({ kind, written }) => `${kind} ${written}`),
    ['declared B1.2', 'declared B1.1', 'mentioned B1.3', 'ticked B1.5', 'unticked B1.4'],
  );
});
