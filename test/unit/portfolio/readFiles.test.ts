import assert from 'node:assert/strict';
import { ReadFiles } from '../../../src/core/portfolio/readFiles.ts';

/** In the middle of a second. */
const READ_AT = 1_700_000_000_500;

describe('ReadFiles', () => {
  const read = new ReadFiles();
  read.note('file:///a.md', { at: READ_AT, size: 10 });
  const mayDiffer = (mtime: number, size = 10) => read.mayDiffer('file:///a.md', { mtime, size });

  it('takes a file for the same that was written before it was read', () => {
    assert.equal(mayDiffer(READ_AT - 25), false);
    assert.equal(mayDiffer(READ_AT - 86_400_001), false);
  });

  it('takes one for another that was written since, or while it was read', () => {
    for (const mtime of [READ_AT + 60_000, READ_AT + 1, READ_AT]) assert.ok(mayDiffer(mtime));
  });

  it('trusts no clock further than it can tell', () => {
    assert.ok(mayDiffer(READ_AT - 4), 'the tick of a kernel');
    assert.ok(mayDiffer(READ_AT - 500), 'whole seconds');
    assert.ok(mayDiffer(READ_AT - 1_500), 'every other second');
    assert.equal(mayDiffer(READ_AT - 2_500), false);
  });

  it('takes one of another size for another, whenever it was written', () => {
    assert.ok(mayDiffer(READ_AT - 86_400_001, 11));
  });

  it('takes one for another that was never read, or that could not be', () => {
    assert.ok(read.mayDiffer('file:///b.md', { mtime: 1, size: 10 }));
    read.note('file:///c.md', { at: READ_AT, size: undefined });
    assert.ok(read.mayDiffer('file:///c.md', { mtime: 1, size: 10 }));
    read.forgetAtOrBelow('file:///c.md');
  });

  it('knows which files are gone', () => {
    assert.deepEqual(read.notAmong(new Set(['file:///b.md'])), ['file:///a.md']);
    assert.deepEqual(read.notAmong(new Set(['file:///a.md'])), []);
  });
});
