import assert from 'node:assert/strict';
import { joinBytes } from '../../../src/core/text/bytes.ts';

describe('joinBytes', () => {
  const encoded = (text: string) => new TextEncoder().encode(text);

  it('puts all chunks one behind the other', () => {
    assert.deepEqual(joinBytes([encoded('ab'), encoded(''), encoded('é')]), encoded('abé'));
    assert.deepEqual(joinBytes([]), new Uint8Array());
  });
});
