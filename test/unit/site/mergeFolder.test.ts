import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  emptiedFolders,
  manifestText,
  mergeFolder,
  readManifest,
  type FolderMerge,
  type FolderNow,
  type Manifest,
} from '../../../src/core/site/mergeFolder.ts';

const files = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));
const manifest = (entries: Readonly<Record<string, string>>): Manifest =>
  new Map(Object.entries(entries).map(([path, digest]) => [path, [digest]]));

/** What stands in the folder after a merge was carried out. */
function carriedOut(now: FolderNow, next: ReadonlyMap<string, string>, merge: FolderMerge) {
  const after = new Map(now);
  for (const path of merge.remove) after.delete(path);
  for (const path of merge.write) after.set(path, next.get(path));
  return after;
}

describe('mergeFolder', () => {
  it('writes all into an empty folder, and nothing where all is there', () => {
    const next = files({ 'index.html': 'a', 'x/y.html': 'b' });
    const first = mergeFolder(new Map(), new Map(), next);
    assert.deepEqual(first.write, ['index.html', 'x/y.html']);
    const again = mergeFolder(first.after, next, next);
    assert.deepEqual([again.write, again.remove, again.kept], [[], [], []]);
  });

  it('removes what was written before and is no page any more', () => {
    const before = files({ 'index.html': 'a', 'realisations/glpi.html': 'b' });
    const next = files({ 'index.html': 'c' });
    const merge = mergeFolder(manifest(Object.fromEntries(before)), before, next);
    assert.deepEqual(merge.remove, ['realisations/glpi.html']);
    assert.deepEqual(merge.write, ['index.html']);
    assert.deepEqual([...merge.after], [['index.html', ['c']]]);
    assert.deepEqual(emptiedFolders(merge.remove, next.keys()), ['realisations']);
  });

  it('keeps what it did not write, and what was changed by hand', () => {
    const now = files({
      'index.html': 'hand',
      'old.html': 'hand',
      'notes.txt': 'x',
      'b.html': 'b',
    });
    const before = manifest({ 'index.html': 'a', 'old.html': 'o' });
    const merge = mergeFolder(before, now, files({ 'index.html': 'n', 'b.html': 'n' }));
    assert.deepEqual([merge.write, merge.remove], [[], []]);
    assert.deepEqual(merge.kept, [
      { path: 'index.html', why: 'changed', inTheWay: true },
      { path: 'old.html', why: 'changed', inTheWay: false },
      { path: 'notes.txt', why: 'foreign', inTheWay: false },
      { path: 'b.html', why: 'foreign', inTheWay: true },
    ]);
  });

  it('knows names that differ by case or Unicode form alone for one', () => {
    const now = files({ 'INDEX.html': 'x', 'e\u0301.html': 'x' });
    const merge = mergeFolder(new Map(), now, files({ 'index.html': 'n', 'é.html': 'n' }));
    assert.deepEqual(merge.write, []);
    assert.ok(merge.kept.every(({ inTheWay }) => inTheWay));
  });

  it('writes into no file or link that stands where a folder should, nor over a folder', () => {
    const now = new Map([
      ['fichiers', undefined],
      ['style.css/mine.txt', 'x'],
    ]);
    const merge = mergeFolder(new Map(), now, files({ 'fichiers/a.pdf': 'n', 'style.css': 'n' }));
    assert.deepEqual(merge.write, []);
    assert.deepEqual(
      merge.kept.map(({ inTheWay }) => inTheWay),
      [true, true],
    );
  });

  it('knows its own files again after a publication that was broken off', () => {
    const before = manifest({ 'a.html': '1', 'b.html': '1' });
    const now = files({ 'a.html': '1', 'b.html': '1' });
    const { during } = mergeFolder(before, now, files({ 'a.html': '2', 'b.html': '2' }));
    const half = files({ 'a.html': '2', 'b.html': '1' });
    const merge = mergeFolder(readManifest(manifestText(during)), half, files({ 'a.html': '3' }));
    assert.deepEqual([merge.write, merge.remove, merge.kept], [['a.html'], ['b.html'], []]);
  });

  it('keeps as its own what it could not replace because of a name in another case', () => {
    const now = files({ a: '1', A: '2' });
    const first = mergeFolder(manifest({ A: '2' }), now, files({ A: '1' }));
    assert.deepEqual([first.write, first.remove], [[], []]);
    assert.deepEqual(first.after.get('A'), ['2']);
    const again = mergeFolder(first.after, now, files({ A: '1' }));
    assert.deepEqual(again, { ...first, during: again.during });
  });

  const path = fc.constantFrom('a', 'A', 'a/b', 'a/b/c', 'x', 'x/y', 'x/Y', 'z');
  const digests = fc.constantFrom('1', '2', '3');
  const tree = fc
    .dictionary(path, digests, { maxKeys: 6 })
    .map((it) => new Map(Object.entries(it)))
    .filter((it) =>
      [...it.keys()].every((one) => ![...it.keys()].some((b) => b.startsWith(`${one}/`))),
    );

  it('loses nothing that is not its own, whatever stands there', () => {
    fc.assert(
      fc.property(tree, tree, tree, (old, now, next) => {
        const before = manifest(Object.fromEntries(old));
        const merge = mergeFolder(before, now, next);
        const after = carriedOut(now, next, merge);
        for (const [name, digest] of now) {
          if (before.get(name)?.includes(digest) || next.get(name) === digest) continue;
          assert.equal(after.get(name), digest, name);
          assert.ok(merge.kept.some((kept) => kept.path === name));
        }
        for (const name of old.keys()) {
          if (!next.has(name) && now.get(name) === old.get(name)) assert.ok(!after.has(name));
        }
        for (const [name, digest] of next) {
          const isThere = after.get(name) === digest;
          assert.ok(isThere || merge.kept.some(({ inTheWay }) => inTheWay), name);
        }
      }),
    );
  });

  it('has nothing more to do a second time', () => {
    fc.assert(
      fc.property(tree, tree, tree, (old, now, next) => {
        const merge = mergeFolder(manifest(Object.fromEntries(old)), now, next);
        const after = carriedOut(now, next, merge);
        const again = mergeFolder(merge.after, after, next);
        assert.deepEqual([again.write, again.remove], [[], []]);
        assert.deepEqual(
          again.kept.map((kept) => kept.path),
          merge.kept.map((kept) => kept.path),
        );
      }),
    );
  });
});

describe('A manifest', () => {
  it('is read as it was written, and leads to nothing outside of the folder', () => {
    const written = manifestText(
      new Map([
        ['b', ['2']],
        ['a', ['1', '2']],
      ]),
    );
    assert.deepEqual(
      [...readManifest(written)],
      [
        ['a', ['1', '2']],
        ['b', ['2']],
      ],
    );
    assert.equal(readManifest('no manifest\n\n{}').size, 0);
    const evil = ['../x', 'a/../../x', '/x', 'a\\..\\x', 'a//b'].map((path) => `1  ${path}\n`);
    assert.equal(readManifest(evil.join('')).size, 0);
  });
});
