import assert from 'node:assert/strict';
import { readPackage, writePackage } from '../../src/core/table/workbook/package.ts';

describe('packages', function () {
  it('are refused where they would unpack to too much', () => {
    const bomb = writePackage(new Map([['a', new Uint8Array(101_000_000)]]));
    assert.ok(bomb.length < 200_000);
    assert.equal(readPackage(bomb), 'tooLarge');
    const many = Array.from(
      { length: 5_001 },
      (_, index) => [`p${index}`, new Uint8Array()] as const,
    );
    assert.equal(readPackage(writePackage(new Map(many))), 'tooLarge');
  });

  it('come back as they were packed, in their order', () => {
    const parts = new Map(
      ['b/a.xml', 'a', 'empty', 'c'].map((name, index) => {
        const length = name === 'empty' ? 0 : 100_000;
        return [name, Uint8Array.from({ length }, (_, at) => (at * at * (index + 1)) % 251)];
      }),
    );
    const packed = writePackage(parts);
    const unpacked = readPackage(packed);
    assert.deepEqual(unpacked, parts);
    assert.deepEqual([...unpacked.keys()], [...parts.keys()]);
    assert.deepEqual(writePackage(parts), packed);
  });
});
