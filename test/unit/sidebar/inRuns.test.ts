import assert from 'node:assert/strict';
import { english } from '../../../src/core/l10n/translate.ts';
import { coverageNodes } from '../../../src/core/coverage/coverageNodes.ts';
import { DEFAULT_VIEW_OPTIONS } from '../../../src/core/coverage/viewOptions.ts';
import { reportNodes } from '../../../src/core/reports/reportNodes.ts';
import { OPENED_AT_MOST, type TreeNode } from '../../../src/core/tree/treeNode.ts';
import { allNodes, nodeOf, portfolioOf, uriOf } from '../support/trees.ts';

const COUNT = OPENED_AT_MOST * 2 + 50;
const names = Array.from({ length: COUNT }, (_, index) => `r${String(index).padStart(4, '0')}`);
const many = portfolioOf(
  Object.fromEntries(
    names.map((name) => [
      `${name}.md`,
      `intitule: ${name}\ncadre: stage1\nperiode: 05/01/26\ncompetences: [B1.1.1]`,
    ]),
  ),
);
const files = { unreadable: new Map<string, never>(), problems: () => 0 };

/** The runs below a line, whose own lines are every report, once and in order. */
function runsBelow({ children: runs }: TreeNode, of = runs): readonly string[] {
  const reports = of.flatMap(({ children }) => children.map(({ report }) => report));
  assert.deepEqual(
    reports,
    names.map((name) => uriOf(`${name}.md`)),
  );
  assert.ok(of.every(({ children }) => children.length <= OPENED_AT_MOST));
  return of.map(({ label }) => label);
}

describe('More lines than are read', () => {
  const labels = ['1 to 200', '201 to 400', '401 to 450'];

  it('stand in runs, below a section', () => {
    const section = nodeOf(reportNodes(many, files, english), 'stage1');
    assert.deepEqual(runsBelow(section), labels);
    assert.deepEqual(
      section.children.map((run) => run.section),
      ['stage1', 'stage1', 'stage1'],
      'what is dropped on a report finds its section',
    );
    assert.equal(section.children[0]?.description, '05/01/26 … 05/01/26');
  });

  it('stand in runs, below a sub-skill and in the coverage by report', () => {
    assert.deepEqual(runsBelow(nodeOf(coverageNodes(many, english), 'B1.1.1')), labels);
    const [...byReport] = coverageNodes(many, english, {
      ...DEFAULT_VIEW_OPTIONS,
      group: 'report',
    });
    const runs = byReport.filter(({ kind }) => kind === 'group').slice(0, labels.length);
    const [first] = runs;
    assert.ok(first);
    assert.deepEqual(runsBelow(first, runs), labels);
  });

  it('have ids of their own', () => {
    for (const nodes of [reportNodes(many, files, english), coverageNodes(many, english)]) {
      const ids = allNodes(nodes).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it('are as they were while there are few', () => {
    const few = portfolioOf({ 'a.md': 'cadre: stage1\ncompetences: [B1.1.1]' });
    const section = nodeOf(reportNodes(few, files, english), 'stage1');
    assert.deepEqual(
      section.children.map(({ kind }) => kind),
      ['report'],
    );
  });
});
