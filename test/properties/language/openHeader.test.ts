import assert from 'node:assert/strict';
import { refactoringsAt } from '../../../src/core/language/refactoring/refactorings.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { reportOf } from '../../unit/support/reports.ts';
import { inEveryVariant } from '../../unit/support/variants.ts';

describe('While the header’s fence is still open', () => {
  const OPEN = '---\ntitre: Été 😀\ncompétences: [B1.2, b1.1]\n\n# Titre\n\n\tVoir B1.4.\n';

  inEveryVariant('whatever is offered leaves the rest alone', (as) => {
    const text = as(OPEN);
    for (let offset = 0; offset <= text.length; offset++) {
      for (const { edits } of refactoringsAt(reportOf(text), offset)) {
        const changed = applyEdits(text, edits);
        assert.ok(changed.endsWith(as('\n\n# Titre\n\n\tVoir B1.4.\n').replace('\uFEFF', '')));
        assert.ok(changed.startsWith(as('---\ntitre: Été 😀\n')));
      }
    }
  });
});
