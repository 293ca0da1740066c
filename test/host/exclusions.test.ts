import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Exclusions } from '../../src/vscode/workspace/exclusions.ts';

describe('What the explorer hides', () => {
  const root = () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    return folder.uri;
  };
  const settings = () => vscode.workspace.getConfiguration('files', root());
  let exclusions: Exclusions;
  let before: unknown;

  beforeEach(() => {
    before = settings().inspect('exclude')?.workspaceValue;
    exclusions = new Exclusions({ has: () => true });
  });
  afterEach(async () => {
    exclusions.dispose();
    await settings().update('exclude', before, vscode.ConfigurationTarget.Workspace);
  });

  /** Which of these paths are hidden by a pattern. */
  const hiddenBy = async (pattern: string, paths: readonly string[]) => {
    const value = { [pattern]: true };
    await settings().update('exclude', value, vscode.ConfigurationTarget.Workspace);
    return paths.filter((path) => exclusions.has(vscode.Uri.joinPath(root(), path)));
  };

  it('hides what VS Code hides, by the same grammar', async () => {
    const cases: [pattern: string, hidden: string[], shown: string[]][] = [
      ['**/*(1)*', ['a/rapport (1).md', 'b(1).md'], ['rapport1.md', 'stage-1/a.md', '1.md']],
      ['!x', ['!x'], ['x', 'a.md', '!y/a.md']],
      ['(a+)+x', ['(a+)+x/b.md'], ['aaax/b.md', `${'a'.repeat(30)}/b.md`]],
      ['**/archives', ['archives/a.md', 'x/archives/y/a.md'], ['archives.md', 'x/a.md']],
      ['brouillons/*.md', ['brouillons/a.md'], ['brouillons/x/a.md', 'x/brouillons/a.md']],
      ['**/*.{tmp,bak}.md', ['a.bak.md', 'x/a.tmp.md'], ['a.md']],
    ];
    for (const [pattern, hidden, shown] of cases) {
      // eslint-disable-next-line no-await-in-loop -- one setting after the other
      assert.deepEqual(await hiddenBy(pattern, [...hidden, ...shown]), hidden, pattern);
    }
  });
});
