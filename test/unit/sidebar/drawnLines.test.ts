import assert from 'node:assert/strict';
import { DrawnLines } from '../../../src/sidebar/drawnLines.ts';
import { treeNode, type TreeNode } from '../../../src/sidebar/treeNode.ts';
import { atOnce } from '../../../src/steps.ts';

/**
 * A tree of skills with reports below, whose children are made when they are asked for; the lines of
 * `before` are those that were drawn until now.
 */
function tree(reports: Readonly<Record<string, readonly string[]>>, before?: Tree) {
  const made: string[] = [];
  const line = (id: string, kind: TreeNode['kind'], children?: () => TreeNode[]) => {
    const words = { label: id, description: '', spoken: id, tooltip: id };
    return treeNode({ id, kind, ...words, ...(children && { children }) });
  };
  const skills = Object.entries(reports).map(([code, names]) =>
    line(code, 'subSkill', () => {
      made.push(code);
      return names.map((name) => line(`${code} ${name}`, 'evidence'));
    }),
  );
  return { lines: new DrawnLines([line('B1', 'bloc', () => skills)], before?.lines), made };
}

interface Tree {
  readonly lines: DrawnLines;
  readonly made: readonly string[];
}

const ids = (lines: readonly TreeNode[]) => lines.map(({ id }) => id);
const draw = ({ lines }: Tree, id: string) => {
  const found = lines.find(id);
  assert.ok(found);
  return lines.drawBelow(found);
};
/** All that an editor asks for that draws the bloc and these of its skills open. */
const drawn = (it: Tree, ...codes: readonly string[]) => {
  it.lines.drawRoots();
  for (const id of ['B1', ...codes]) draw(it, id);
  return it;
};
const saysSame = ({ lines }: Tree) => {
  atOnce(lines.compare());
  return !lines.saysOther;
};

describe('DrawnLines', () => {
  it('makes no line that nobody has asked for', () => {
    const { lines, made } = tree({ 'B1.1': ['a'], 'B1.2': ['b'] });
    const [bloc] = lines.drawRoots();
    assert.ok(bloc?.hasChildren);
    assert.deepEqual(ids(lines.drawBelow(bloc)), ['B1.1', 'B1.2']);
    assert.deepEqual(made, []);
  });

  it('finds a line by its id, and makes only what may be on the way', () => {
    const { lines, made } = tree({ 'B1.1': ['a'], 'B1.2': ['b'] });
    const found = lines.find('B1.2 b');
    assert.equal(found && lines.parentOf(found)?.id, 'B1.2');
    assert.deepEqual(made, ['B1.2']);
    assert.equal(lines.find('B1.2 c'), undefined);
  });

  it('knows what is above a line that was found before, and makes nothing else', () => {
    const before = tree({ 'B1.1': ['a'], 'B1.10': ['b'] });
    const found = before.lines.find('B1.10 b');
    const after = tree({ 'B1.1': ['c'], 'B1.10': ['b'] }, before);
    assert.equal(found && after.lines.parentOf(found)?.id, 'B1.10');
    assert.ok(saysSame(after));
    assert.equal(found && after.lines.parentOf(found)?.id, 'B1.10');
    assert.deepEqual(after.made, ['B1.10']);
  });

  it('says the same while nothing that is drawn says anything else', () => {
    const before = drawn(tree({ 'B1.1': ['a'], 'B1.2': ['b'] }), 'B1.1');
    assert.ok(saysSame(tree({ 'B1.1': ['a'], 'B1.2': ['b', 'c'] }, before)));
    for (const other of [{ 'B1.1': ['c'], 'B1.2': ['b'] }, { 'B1.2': ['b'], 'B1.1': ['a'] }, {}]) {
      assert.equal(saysSame(tree(other, before)), false, JSON.stringify(other));
    }
  });

  it('is held against what is drawn, also where lines in between were never compared', () => {
    const first = drawn(tree({ 'B1.1': ['a'], 'B1.2': ['b'] }), 'B1.1');
    const second = tree({ 'B1.1': ['c'], 'B1.2': ['b'] }, first);
    assert.ok(second.lines.find('B1.1 c'));
    assert.equal(saysSame(tree({ 'B1.1': ['c'], 'B1.2': ['b'] }, second)), false);
    assert.ok(saysSame(tree({ 'B1.1': ['a'], 'B1.2': ['b'] }, second)));
  });

  it('is held against what was drawn of the lines in between', () => {
    const first = drawn(tree({ 'B1.1': ['a'], 'B1.2': ['b'] }), 'B1.1');
    const second = tree({ 'B1.1': ['c'], 'B1.2': ['b'] }, first);
    draw(second, 'B1.1');
    assert.ok(saysSame(tree({ 'B1.1': ['c'], 'B1.2': ['b'] }, second)));
    assert.equal(saysSame(tree({ 'B1.1': ['a'], 'B1.2': ['b'] }, second)), false);
  });

  it('is compared a line with those below it at a time, and lets go of what was before', () => {
    const codes = Array.from({ length: 50 }, (_, index) => `B1.${index}`);
    const reports = Object.fromEntries(codes.map((code) => [code, ['a', 'b']]));
    const before = drawn(tree(reports), ...codes);
    const after = tree(reports, before);
    let most = 0;
    const steps = after.lines.compare();
    for (let made = 0; steps.next().done !== true; made = after.made.length) {
      most = Math.max(most, after.made.length - made);
    }
    assert.deepEqual(after.made, codes);
    assert.equal(most, 1);
    assert.ok(after.lines.isCompared);
  });

  it('gives the children of now for a line of before, compared or not', () => {
    const before = drawn(tree({ 'B1.1': ['a'] }), 'B1.1');
    const after = tree({ 'B1.1': ['b'] }, before);
    const old = before.lines.find('B1.1');
    assert.deepEqual(old && ids(after.lines.drawBelow(old)), ['B1.1 b']);
    assert.ok(saysSame(after));
    assert.deepEqual(old && ids(after.lines.drawBelow(old)), ['B1.1 b']);
  });
});
