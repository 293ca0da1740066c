import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PACKAGE_AT_MOST } from '../release/packed.ts';
import { packedSizes } from '../release/packedSizes.ts';
import { testedPackage } from '../vscode/extensionFolder.ts';
import { mustNpm } from '../vscode/process.ts';

describe('The package', function () {
  let vsix: Uint8Array;
  before(async () => {
    const tested = testedPackage();
    const file = tested ?? resolve('out', 'shipped', 'portfolio-sio.vsix');
    if (!tested) await mustNpm(['run', 'package', '--', '--out', file], resolve('.'));
    vsix = new Uint8Array(readFileSync(file));
  });

  it('is no larger than it may be', () => {
    const parts = packedSizes(vsix).map(({ part, bytes }) => `${part}: ${bytes}`);
    assert.ok(vsix.length <= PACKAGE_AT_MOST, `${vsix.length} bytes:\n${parts.join('\n')}`);
  });

  it('is known by its parts', () => {
    const parts = packedSizes(vsix);
    const sum = parts.reduce((total, { bytes }) => total + bytes, 0);
    assert.ok(sum > vsix.length * 0.9 && sum < vsix.length);
    for (const name of ['dist/node', 'dist/web', 'dist/fonts', 'media/walkthrough']) {
      assert.ok(
        parts.some(({ part, bytes }) => part === name && bytes > 10_000),
        name,
      );
    }
    assert.ok(!parts.some(({ part }) => part.startsWith('media/pictures')));
  });
});
