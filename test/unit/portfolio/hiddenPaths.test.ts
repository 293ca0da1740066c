import assert from 'node:assert/strict';
import { hiddenPaths, hidingOf } from '../../../src/core/portfolio/hiddenPaths.ts';

const NOTHING = () => false;

describe('hiddenPaths', () => {
  const hides = (hidden: readonly string[], path: string) =>
    hiddenPaths(NOTHING, (each) => hidden.includes(each))(path);

  it('hides the folders of tools, and all that is in them', () => {
    for (const path of [
      '.git',
      'a/.vscode/notes.md',
      'node_modules/x/README.md',
      '__MACOSX/a.md',
      ...['vendor', 'venv', 'target', 'dist', 'build', 'site', 'x/site/y'].map(
        (it) => `${it}/a.md`,
      ),
    ]) {
      assert.ok(hides([], path), path);
    }
    for (const path of [
      'a.md',
      'stage.1/a.md',
      'node_modules.md',
      'a/b/c.md',
      'site.md',
      'sites/a.md',
    ]) {
      assert.ok(!hides([], path), path);
    }
  });

  it('hides all that is in a hidden folder', () => {
    const hidden = ['archives', 'x/brouillons', 'a.md'];
    for (const path of ['archives', 'archives/a/b.md', 'x/brouillons/c.md', 'a.md']) {
      assert.ok(hides(hidden, path), path);
    }
    for (const path of ['archives.md', 'x/a.md', 'brouillons/a.md']) {
      assert.ok(!hides(hidden, path), path);
    }
  });

  it('hides files and folders by their names, wherever they are', () => {
    const isHidden = hiddenPaths(
      hidingOf({ '**/Thumbs.db': true, '**/brouillons': true, '**/*.bak.md': true }).byName,
      NOTHING,
    );
    for (const path of [
      'Thumbs.db',
      'a/Thumbs.db',
      'brouillons',
      'x/brouillons/y/a.md',
      'a/b.bak.md',
      'c.bak.md/a.md',
    ]) {
      assert.ok(isHidden(path), path);
    }
    for (const path of [
      'thumbs.db',
      'xThumbs.db',
      'brouillons.md',
      'a/brouillons2/b.md',
      'bak.md',
      'b.bak.md5',
    ]) {
      assert.ok(!isHidden(path), path);
    }
  });
});

describe('hidingOf', () => {
  const globsOf = (setting: unknown) => hidingOf(setting).globs;

  it('leaves to the editor what does not hide by name', () => {
    const named = ['**/.git', '**/Thumbs.db', '**/a', '**/*.js', '**/*.d.ts'];
    const others = ['a', '**/a/b', '**/[a]', 'x/**/a', '**/*.{js,ts}', '**/*', '**/a*', '*.js'];
    const excluded = [...named, ...others].map((pattern) => [pattern, true]);
    assert.deepEqual(globsOf(Object.fromEntries(excluded)), others);
  });

  it('leaves aside patterns that do not apply, and what is no setting', () => {
    const excluded = { '**/a.md': false, '**/b.md': { when: '$(basename).docx' }, '**/c': true };
    const { byName, globs } = hidingOf({ ...excluded, 'x/a': false, 'x/b': { when: 'c' } });
    assert.deepEqual(globs, []);
    assert.deepEqual(['a.md', 'b.md', 'c'].filter(byName), ['c']);
    assert.deepEqual(globsOf({ '': true, ['*a'.repeat(9_999)]: true }), []);
    for (const setting of [undefined, null, 'x', 3, []]) {
      assert.deepEqual(globsOf(setting), []);
    }
  });
});
