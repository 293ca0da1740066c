import assert from 'node:assert/strict';
import { treeNode } from '../../src/core/tree/treeNode.ts';
import { NodeTree } from '../../src/vscode/ui/nodeTree.ts';

const WORDS = { description: '', spoken: '', tooltip: '' };
const node = (id: string, label = id) => treeNode({ id, kind: 'bloc', label, ...WORDS });

describe('A tree of the sidebar', () => {
  it('answers the first question with all that has been read by then', async () => {
    let nodes = [node('early')];
    let read: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => (read = resolve));
    // Of a view that does not exist, so that nobody else asks for its nodes.
    const tree = new NodeTree('portfolioSio.noSuchView', {
      ready: () => ready,
      nodes: () => nodes,
    });
    try {
      assert.equal(tree.roots.length, 1);
      const answer = tree.getChildren();
      nodes = [node('early'), node('late')];
      read();
      assert.deepEqual(
        (await answer).map(({ id }) => id),
        ['early', 'late'],
      );
    } finally {
      tree.dispose();
    }
  });

  it('is drawn again where a word has changed, and only there', async () => {
    let nodes = [node('a')];
    let drawn = 0;
    const tree = new NodeTree('portfolioSio.noSuchView', {
      ready: () => Promise.resolve(),
      nodes: () => nodes,
    });
    const listening = tree.onDidChangeTreeData(() => (drawn += 1));
    try {
      await tree.getChildren();
      for (const [next, times] of [
        [[node('a')], 0],
        [[node('a', 'b')], 1],
        [[node('a', 'b'), node('c')], 2],
      ] as const) {
        nodes = [...next];
        tree.update();
        assert.equal(tree.roots.length, next.length);
        assert.equal(drawn, times);
      }
    } finally {
      listening.dispose();
      tree.dispose();
    }
  });
});
