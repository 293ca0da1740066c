import assert from 'node:assert/strict';
import { hiddenPaths } from '../../../src/portfolio/hiddenPaths.ts';

describe('hiddenPaths', () => {
  const hides = (excluded: unknown, path: string) => hiddenPaths(excluded)(path);

  it('hides the folders of tools, and all that is in them', () => {
    for (const path of [
      '.git',
      'a/.vscode/notes.md',
      'node_modules/x/README.md',
      '__MACOSX/a.md',
    ]) {
      assert.ok(hides({}, path), path);
    }
    for (const path of ['a.md', 'stage.1/a.md', 'node_modules.md', 'a/b/c.md']) {
      assert.ok(!hides({}, path), path);
    }
  });

  it('hides what the user hides from the explorer', () => {
    const excluded = { '**/archives': true, 'brouillons/*.md': true, '**/*.{tmp,bak}.md': true };
    for (const path of ['archives/a.md', 'x/archives', 'x/archives/y/a.md', 'brouillons/a.md']) {
      assert.ok(hides(excluded, path), path);
    }
    assert.ok(hides(excluded, 'stage/a.bak.md'));
    for (const path of ['archives.md', 'brouillons/x/a.md', 'x/brouillons/a.md', 'a.md']) {
      assert.ok(!hides(excluded, path), path);
    }
  });

  it('leaves aside patterns that do not apply, and what is no setting', () => {
    assert.ok(!hides({ '**/a.md': false, '**/b.md': { when: '$(basename).docx' } }, 'b.md'));
    assert.ok(!hides({ '**/a.md': false, '': true, ['*a'.repeat(9_999)]: true }, 'a.md'));
    for (const setting of [undefined, null, 'x', 3, []]) assert.ok(!hides(setting, 'a.md'));
  });
});
