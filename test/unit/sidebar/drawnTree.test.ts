import assert from 'node:assert/strict';
import { DrawnTree } from '../../../src/core/tree/drawnTree.ts';
import { treeNode, type TreeNode } from '../../../src/core/tree/treeNode.ts';

/** A tree of skills with reports below, whose children are made when they are asked for. */
function treeOf(reports: Readonly<Record<string, readonly string[]>>) {
  const made: string[] = [];
  const node = (id: string, kind: TreeNode['kind'], children?: () => TreeNode[]) => {
    const words = { label: id, description: '', spoken: id, tooltip: id };
    return treeNode({ id, kind, ...words, ...(children && { children }) });
  };
  const skills = Object.entries(reports).map(([code, names]) =>
    node(code, 'subSkill', () => {
      made.push(code);
      return names.map((name) => node(`${code} ${name}`, 'evidence'));
    }),
  );
  return { tree: new DrawnTree([node('B1', 'bloc', () => skills)]), made };
}

type Made = ReturnType<typeof treeOf>;

const ids = (nodes: readonly TreeNode[]) => nodes.map(({ id }) => id);
const childrenOf = ({ tree }: Made, id: string) => {
  const found = tree.find(id);
  assert.ok(found);
  return tree.childrenOf(found);
};
/** Asks for all that an editor asks for that shows the bloc and these of its skills open. */
const drawn = (it: Made, ...codes: readonly string[]) => {
  for (const id of ['B1', ...codes]) childrenOf(it, id);
  return it;
};

describe('DrawnTree', () => {
  it('makes no node that nobody has asked for', () => {
    const it = treeOf({ 'B1.1': ['a'], 'B1.2': ['b'] });
    const [bloc] = it.tree.roots;
    assert.ok(bloc?.hasChildren);
    assert.deepEqual(ids(it.tree.childrenOf(bloc)), ['B1.1', 'B1.2']);
    assert.deepEqual(it.made, []);
  });

  it('finds a node by its id, and makes only what may be on the way', () => {
    const { tree, made } = treeOf({ 'B1.1': ['a'], 'B1.2': ['b'] });
    const found = tree.find('B1.2 b');
    assert.equal(found && tree.parentOf(found)?.id, 'B1.2');
    assert.deepEqual(made, ['B1.2']);
    assert.equal(tree.find('B1.2 c'), undefined);
  });

  it('knows what is above and below a node of an earlier tree', () => {
    const before = treeOf({ 'B1.1': ['a'], 'B1.10': ['b'] });
    const found = before.tree.find('B1.10 b');
    const after = treeOf({ 'B1.1': ['c'], 'B1.10': ['b'] });
    assert.equal(found && after.tree.parentOf(found)?.id, 'B1.10');
    const old = before.tree.find('B1.1');
    assert.deepEqual(old && ids(after.tree.childrenOf(old)), ['B1.1 c']);
  });

  it('shows the same while nothing that is drawn says anything else', () => {
    const before = drawn(treeOf({ 'B1.1': ['a'], 'B1.2': ['b'] }), 'B1.1');
    const same = treeOf({ 'B1.1': ['a'], 'B1.2': ['b', 'c'] });
    assert.ok(same.tree.showsSame(before.tree));
    assert.deepEqual(same.made, ['B1.1'], 'what is closed is not made');
    for (const other of [{ 'B1.1': ['c'], 'B1.2': ['b'] }, { 'B1.2': ['b'], 'B1.1': ['a'] }, {}]) {
      assert.equal(treeOf(other).tree.showsSame(before.tree), false, JSON.stringify(other));
    }
  });

  it('does not look below a node that was kept', () => {
    const { tree } = drawn(treeOf({ 'B1.1': ['a'] }), 'B1.1');
    let looks = 0;
    const kept = tree.roots.map((root) =>
      Object.defineProperty({ ...root }, 'children', {
        get: () => {
          looks += 1;
          return root.children;
        },
      }),
    );
    const before = new DrawnTree(kept);
    for (const node of kept) before.childrenOf(node);
    const asked = looks;
    assert.ok(new DrawnTree([...kept]).showsSame(before));
    assert.equal(looks, asked);
  });

  it('knows what is drawn also where trees in between were the same', () => {
    const first = drawn(treeOf({ 'B1.1': ['a'] }), 'B1.1');
    const second = treeOf({ 'B1.1': ['a'] });
    assert.ok(second.tree.showsSame(first.tree));
    assert.equal(treeOf({ 'B1.1': ['c'] }).tree.showsSame(second.tree), false);
  });
});
