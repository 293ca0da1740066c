import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../src/core/text/fold.ts';

describe('fold', () => {
  for (const [written, folded] of Object.entries({
    'Cœur  d’été': "coeur d'ete",
    'CŒUR D‘ÉTÉ': "coeur d'ete",
    'Ex\u00a0æquo': 'ex aequo',
    ' Évaluer\r\n\tles écarts ': 'evaluer les ecarts',
  })) {
    it(written, () => {
      assert.equal(fold(written), folded);
      assert.equal(fold(written.normalize('NFD')), folded);
    });
  }

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(fold(fold(text)), fold(text));
      }),
    );
  });
});
