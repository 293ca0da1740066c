import assert from 'node:assert/strict';
import {
  packingSteps,
  readPackage,
  unpackingSteps,
  writePackage,
} from '../../src/summaryTable/workbook/package.ts';
import { counted } from './countedSteps.ts';

describe('packages', function () {
  this.timeout(30_000);

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

  it('are packed and unpacked in steps', () => {
    const parts = new Map(
      ['a', 'b', 'c', 'd', 'e', 'empty', 'f'].map((name, index) => {
        const length = name === 'empty' ? 0 : 700_000;
        return [name, Uint8Array.from({ length }, (_, at) => (at * at * (index + 1)) % 251)];
      }),
    );
    const [packing, packed] = counted(packingSteps(parts));
    assert.ok(packing >= 6 * 10, `${packing} steps`);
    const [unpacking, unpacked] = counted(unpackingSteps(packed));
    assert.ok(unpacking >= 6, `${unpacking} steps`);
    assert.deepEqual(unpacked, parts);
  });
});
