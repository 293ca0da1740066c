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

  it('makes of many children that are asked for at once what there is time for', async () => {
    let made = 0;
    const slow = (id: string) =>
      treeNode({
        ...{ id, kind: 'bloc', label: id, ...WORDS },
        children: () => {
          made += 1;
          for (const end = performance.now() + 20; performance.now() < end;);
          return [node(`${id} child`)];
        },
      });
    const roots = Array.from({ length: 10 }, (_, index) => slow(`${index} `));
    const tree = new NodeTree('portfolioSio.noSuchView', {
      ready: () => Promise.resolve(),
      nodes: () => roots,
    });
    let most = 0;
    const looking = setInterval(() => {
      most = Math.max(most, made);
      made = 0;
    });
    try {
      const shown = await tree.getChildren();
      const children = await Promise.all(shown.map((each) => tree.getChildren(each)));
      assert.equal(children.flat().length, 10);
      assert.ok(Math.max(most, made) < 10, 'a timer fires in between');
    } finally {
      clearInterval(looking);
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
