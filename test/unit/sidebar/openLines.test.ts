import assert from 'node:assert/strict';
import { english } from '../../../src/messages/translate.ts';
import { idsOf, PLAIN_LOOK, type CoverageLook } from '../../../src/sidebar/coverageLook.ts';
import { coverageNodes } from '../../../src/sidebar/coverageNodes.ts';
import { OpenLines } from '../../../src/sidebar/openLines.ts';
import { allNodes, nodeOf, portfolioOf } from '../support/trees.ts';

const SAMPLE = portfolioOf({ 'glpi.md': 'intitule: GLPI\ncompetences: [B1.1.1, B1.1.5]' });

/** The lines in a way of looking, as the view asks for them. */
function lines(change: Partial<CoverageLook> = {}) {
  const look = { ...PLAIN_LOOK, ...change };
  return coverageNodes(SAMPLE, english, look, idsOf(look));
}

describe('OpenLines', () => {
  it('has a line open as it wants to be, until the user says otherwise', () => {
    const open = new OpenLines();
    const [bloc1, bloc2] = lines();
    assert.ok(bloc1 && bloc2);
    assert.deepEqual([open.isOpen(bloc1), open.isOpen(bloc2)], [true, false]);
    open.note(bloc1, false);
    open.note(bloc2, true);
    assert.deepEqual([open.isOpen(bloc1), open.isOpen(bloc2)], [false, true]);
  });

  it('finds a line as it was left when it comes back after a search', () => {
    const open = new OpenLines();
    open.note(nodeOf(lines(), 'B1'), false);
    open.note(nodeOf(lines(), 'B1.1'), true);
    const found = lines({ query: 'b1.1.5' });
    for (const line of allNodes(found).filter(({ kind }) => kind !== 'subSkill')) {
      assert.ok(open.isOpen(line) || !line.hasChildren, `${line.id} shows what was found`);
    }
    assert.deepEqual(
      ['B1', 'B1.1', 'B2'].map((id) => open.isOpen(nodeOf(lines(), id))),
      [false, true, false],
    );
  });
});

describe('The ids of lines', () => {
  it('are of their own in each way of looking that leaves lines out', () => {
    const looks: Partial<CoverageLook>[] = [
      {},
      { filter: 'missing' },
      { filter: 'partial' },
      { query: 'b1.1' },
      { query: 'b1.1.5' },
      { filter: 'missing', query: 'b1.1' },
    ];
    const ids = looks.flatMap((look) => allNodes(lines(look)).map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });

  it('are the same however the words to search for are spaced and spelled', () => {
    const of = (query: string) => idsOf({ ...PLAIN_LOOK, query });
    assert.equal(of(' Réseau '), of('reseau'));
    assert.equal(of(' '), of(''));
    assert.equal(idsOf({ ...PLAIN_LOOK, order: 'missingFirst', group: 'report' }), '');
  });
});
