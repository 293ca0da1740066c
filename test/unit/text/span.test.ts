import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, shifted, textAt, touches } from '../../../src/core/text/span.ts';

describe('spans', () => {
  it('cover UTF-16 units, half-open', () => {
    assert.equal(textAt('a😀b', { start: 1, end: 3 }), '😀');
    assert.deepEqual(shifted({ start: 1, end: 3 }, 4), { start: 5, end: 7 });
  });

  it('are touched at both ends, as a cursor does', () => {
    const span = { start: 2, end: 4 };
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((offset) => touches(span, offset)),
      [false, true, true, true, false],
    );
  });
});

describe('applyEdits', () => {
  it('replaces, inserts and deletes in any order', () => {
    const edits = [
      { span: { start: 4, end: 5 }, newText: '' },
      { span: { start: 0, end: 0 }, newText: '>' },
      { span: { start: 1, end: 3 }, newText: 'XYZ' },
    ];
    assert.equal(applyEdits('abcdef', edits), '>aXYZdf');
  });

  it('refuses edits that overlap', () => {
    const edits = [
      { span: { start: 0, end: 2 }, newText: '' },
      { span: { start: 1, end: 3 }, newText: '' },
    ];
    assert.throws(() => applyEdits('abc', edits), RangeError);
  });

  it('leaves every unit outside of an edit as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, a, b, newText) => {
        const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
        const after = applyEdits(text, [{ span: { start, end }, newText }]);
        assert.equal(after, text.slice(0, start) + newText + text.slice(end));
      }),
    );
  });
});
