import assert from 'node:assert/strict';
import { treeNode, type TreeNode } from '../../src/sidebar/treeNode.ts';
import { LiveLines } from '../../src/vscode/sidebar/liveLines.ts';
import { NodeTree } from '../../src/vscode/sidebar/nodeTree.ts';
import { Redraw } from '../../src/vscode/sidebar/redraw.ts';

const line = (id: string) => treeNode({ id, kind: 'bloc', label: id, ...WORDS });
const WORDS = { description: '', spoken: '', tooltip: '' };

describe('A tree of the sidebar', () => {
  it('answers the first question with all that has been read by then', async () => {
    let lines = [line('early')];
    let read: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (read = resolve));
    // Of a view that does not exist, so that nobody else asks for its lines.
    const tree = new NodeTree('portfolioSio.noSuchView', {
      ready: () => ready,
      nodes: () => lines,
    });
    try {
      assert.equal(tree.roots.length, 1);
      const answer = tree.getChildren();
      lines = [line('early'), line('late')];
      read();
      assert.deepEqual(
        (await answer).map(({ id }) => id),
        ['early', 'late'],
      );
    } finally {
      tree.dispose();
    }
  });

  it('asks again to be drawn while the editor does not come for the lines', async () => {
    const redraw = new Redraw(() => true, 20);
    const asked = new Promise<void>((resolve) => {
      let count = 0;
      redraw.onDidChange(() => {
        count += 1;
        if (count === 3) resolve();
      });
    });
    redraw.ask();
    await asked;
    redraw.dispose();
  });

  it('asks once when the editor comes, and no more while nobody sees it', async () => {
    const counts = await Promise.all(
      [true, false].map(async (isSeen) => {
        const redraw = new Redraw(() => isSeen, 20);
        let count = 0;
        redraw.onDidChange(() => (count += 1));
        redraw.ask();
        if (isSeen) redraw.answered();
        await new Promise((resolve) => setTimeout(resolve, 100));
        redraw.dispose();
        return count;
      }),
    );
    assert.deepEqual(counts, [1, 1]);
  });

  it('finds what has changed among many open lines, and lets others have their turn', async () => {
    let name = 'before';
    const groups = () =>
      Array.from({ length: 20 }, (_, index) => group(`${index}`, 5, index === 19 ? name : 'same'));
    let redrawn = 0;
    const lines = new LiveLines(groups, { isSeen: () => true, redraw: () => (redrawn += 1) });
    for (const root of lines.roots()) lines.below(root);
    await lines.told();
    assert.equal(redrawn, 0);
    name = 'after';
    lines.update();
    assert.equal(redrawn, 0, 'all of it was done in one go');
    let turns = 0;
    const others = setInterval(() => (turns += 1));
    await lines.told();
    clearInterval(others);
    assert.equal(redrawn, 1);
    assert.ok(turns > 0);
    lines.update();
    await lines.told();
    assert.equal(redrawn, 1, 'nothing has changed since');
    lines.dispose();
  });
});

/** A line that takes so many milliseconds to be opened. */
function group(id: string, time: number, below: string): TreeNode {
  const children = () => {
    for (const end = performance.now() + time; performance.now() < end;);
    return [line(`${id} ${below}`)];
  };
  return treeNode({ id, kind: 'group', label: id, ...WORDS, children });
}
