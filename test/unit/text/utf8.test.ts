import assert from 'node:assert/strict';
import fc from 'fast-check';
import { atOnce, type Parts } from '../../../src/steps.ts';
import { joinBytes } from '../../../src/text/bytes.ts';
import { utf8Steps } from '../../../src/text/utf8.ts';
import { runs } from '../support/arbitraries.ts';

function* partsOf(texts: readonly (string | undefined)[]): Parts {
  yield* texts;
}

const encoded = (text: string) => new TextEncoder().encode(text);

describe('a text as UTF-8, in steps', () => {
  it('has the bytes of the whole', () => {
    const part = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(part), (texts) => {
        assert.deepEqual(atOnce(utf8Steps(partsOf(texts))), encoded(texts.join('')));
      }),
      { numRuns: runs(100) },
    );
  });

  it('takes a step for each part, and has the bytes of a long text too', () => {
    const texts = Array.from({ length: 20 }, (_, index) => `${index} é 😀 `.repeat(10_000));
    const steps = utf8Steps(partsOf(texts));
    let taken = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) taken += 1;
    assert.ok(taken > texts.length);
    assert.deepEqual(step.value, encoded(texts.join('')));
  });

  it('joins chunks in their order', () => {
    assert.deepEqual(joinBytes([encoded('ab'), encoded(''), encoded('é')]), encoded('abé'));
    assert.deepEqual(joinBytes([]), new Uint8Array());
  });
});
