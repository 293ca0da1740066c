import assert from 'node:assert/strict';
import {
  classBadge,
  classStanding,
  coverageStanding,
  reportsStanding,
} from '../../../src/core/class/candidateWords.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import type { Portfolio } from '../../../src/core/portfolio/portfolio.ts';
import { candidateNodes, inClassOrder } from '../../../src/core/class/candidateNodes.ts';
import { coverageIcon, coverageNodes } from '../../../src/core/coverage/coverageNodes.ts';
import { DEFAULT_VIEW_OPTIONS } from '../../../src/core/coverage/viewOptions.ts';
import { Memo } from '../../../src/core/tree/drawnTree.ts';
import type { TreeNode } from '../../../src/core/tree/treeNode.ts';
import { allNodes, drawn, portfolioOf } from '../support/trees.ts';

const BEGUN = portfolioOf({
  'a.md': 'competences: [B1.1.1, B1.1.2, B1.2.1, B1.4]',
  'b.md': 'competences: [B1.3]\nbrouillon: true',
});
const WHOLE = portfolioOf({ 'all.md': 'competences: [B1.1, B1.2, B1.3, B1.4, B1.5, B1.6]' });
const EMPTY = portfolioOf({});

function entry(id: string, portfolio: Portfolio, names: { lastName?: string; firstName?: string }) {
  const candidate = { option: 'SISR' as const, session: 2027, ...names };
  return { id: `file:///classe/${id}`, name: id, path: `sisr/${id}`, candidate, portfolio };
}
const LEA = entry('lea', BEGUN, { lastName: 'DURAND', firstName: 'Léa' });
const MAX = entry('max', WHOLE, { lastName: 'ÉVRARD' });
const ZOE = entry('eleve-10', EMPTY, {});

const lines = (
  entries: readonly (typeof LEA)[],
  more: { readonly ids?: string; readonly expanded?: boolean } = {},
) =>
  candidateNodes(
    entries,
    {
      ...more,
      nodes: ({ portfolio }, scope) =>
        coverageNodes(portfolio, english, DEFAULT_VIEW_OPTIONS, scope),
      standing: (entry) => ({
        ...coverageStanding(entry, english),
        icon: coverageIcon(entry.portfolio),
      }),
    },
    english,
  );

describe('The lines of a class', () => {
  it('say that a profile cannot be read, in words and by their icon', () => {
    const [broken, sound] = lines([{ ...MAX, profileBroken: true }, MAX] as (typeof LEA)[]);
    assert.match(broken?.description ?? '', /profile unreadable/);
    assert.doesNotMatch(broken?.description ?? '', /SISR/);
    assert.match(broken?.spoken ?? '', /profile unreadable/i);
    assert.deepEqual([broken?.icon, sound?.icon], ['broken', 'complete']);
  });

  it('are made for a candidate who is looked at, where everybody has some', () => {
    const made: string[] = [];
    const [lea, max] = candidateNodes(
      [LEA, MAX],
      {
        nodes: ({ name, portfolio }, scope) => {
          made.push(name);
          return coverageNodes(portfolio, english, DEFAULT_VIEW_OPTIONS, scope);
        },
        standing: (entry) => ({
          ...coverageStanding(entry, english),
          icon: coverageIcon(entry.portfolio),
        }),
        isNeverEmpty: true,
      },
      english,
    );
    assert.deepEqual([lea?.hasChildren, max?.hasChildren, made], [true, true, []]);
    assert.equal(max?.children.length, 3);
    assert.deepEqual(made, ['max']);
  });

  it('are made again for the candidate who has changed, and for nobody else', () => {
    const memo = new Memo<readonly TreeNode[]>();
    const made: string[] = [];
    const draw = (entries: readonly (typeof LEA)[], input: unknown) =>
      candidateNodes(
        entries,
        {
          nodes: () => [],
          standing: (entry) => {
            made.push(entry.name);
            return { ...coverageStanding(entry, english), icon: 'candidate' };
          },
          inputs: ({ name }) => [name === 'lea' && input],
        },
        english,
        memo,
      );
    const [lea, max] = draw([LEA, MAX], 1);
    assert.deepEqual(draw([LEA, MAX], 1), [lea, max]);
    assert.deepEqual(made, ['lea', 'max']);
    assert.equal(draw([LEA, MAX], 2)[1], max);
    assert.equal(draw([LEA, { ...MAX }], 2)[1]?.label, max?.label);
    assert.deepEqual(made, ['lea', 'max', 'lea', 'max']);
  });

  it('begin with the name of each candidate; then where bloc 1 stands, and what is missing', () => {
    const nodes = lines([LEA, MAX, ZOE]);
    assert.deepEqual(drawn(nodes, 1), [
      'DURAND Léa | 3/6 · 1 draft · missing: B1.3, B1.5, B1.6 · 3/22 sub-skills · SISR · session 2027',
      'ÉVRARD | 6/6 · complete for the exam · 0/22 sub-skills · SISR · session 2027',
      'eleve-10 | 0/6 · no report · missing: B1.1, B1.2, B1.3, B1.4, B1.5, B1.6 · 0/22 sub-skills · SISR · session 2027',
    ]);
    assert.deepEqual(
      nodes.map(({ icon }) => icon),
      ['partial', 'complete', 'missing'],
    );
    assert.equal(
      nodes[0]?.spoken,
      'DURAND Léa, SISR, session 2027. 3 of 6 competencies mobilised, 3 of 22 sub-skills evidenced. Missing: B1.3, B1.5, B1.6. 1 draft.',
    );
    assert.match(nodes[0].tooltip, /sisr\/lea$/);
  });

  it('have ids of their own, and name the folder that commands are about', () => {
    const nodes = lines([LEA, { ...LEA, id: 'file:///classe/autre' }]);
    const ids = allNodes(nodes).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      nodes.map(({ candidate }) => candidate),
      [LEA.id, 'file:///classe/autre'],
    );
  });

  it('leave the candidate out where there is one, and open the lines of two', () => {
    assert.equal(lines([LEA])[0]?.kind, 'bloc');
    const isOpen = (entries: readonly (typeof LEA)[]) => lines(entries).map((one) => one.expanded);
    assert.deepEqual(isOpen([LEA, MAX]), [true, true]);
    assert.deepEqual(isOpen([LEA, MAX, ZOE]), [false, false, false]);
  });

  it('are open, and have ids of their own, where the view asks for it', () => {
    const nodes = lines([LEA, MAX, ZOE], { ids: 'sought ', expanded: true });
    assert.deepEqual(
      nodes.map(({ expanded }) => expanded),
      [true, true, true],
    );
    for (const { id } of allNodes(nodes)) assert.match(id, /^sought file:/);
    assert.equal(nodes[0]?.candidate, LEA.id);
    assert.equal(lines([LEA], { ids: 'sought ' })[0]?.id, 'sought B1');
  });

  it('stand by name, numbers by their value, or those first who have least', () => {
    const two = entry('eleve-2', BEGUN, {});
    const ids = (order: 'name' | 'coverage') =>
      inClassOrder([MAX, ZOE, LEA, two], order).map(({ name }) => name);
    assert.deepEqual(ids('name'), ['lea', 'eleve-2', 'eleve-10', 'max']);
    assert.deepEqual(ids('coverage'), ['eleve-10', 'lea', 'eleve-2', 'max']);
  });

  it('are counted, those that lack something on the icon', () => {
    assert.equal(classStanding([BEGUN, WHOLE], english), '2 candidates, 1 complete');
    assert.equal(classBadge([WHOLE], english), undefined);
    assert.equal(
      classBadge([BEGUN, WHOLE], english)?.tooltip,
      '1 candidate lacks competencies of bloc 1',
    );
    assert.equal(classBadge([BEGUN, EMPTY], english)?.value, 2);
  });

  it('count the reports of each, drafts apart', () => {
    assert.deepEqual(reportsStanding({ portfolio: BEGUN }, english), {
      mark: '1 report',
      detail: '1 draft',
      sentence: '1 report, 1 draft.',
    });
    assert.equal(reportsStanding({ portfolio: WHOLE }, english).detail, '');
  });
});

describe('A memo', () => {
  it('is made again only when an input is another', () => {
    const memo = new Memo<number>();
    const [owner, other] = [{}, {}];
    let made = 0;
    const ask = (of: object, ...inputs: unknown[]) => memo.of(of, inputs, () => ++made);
    assert.deepEqual([ask(owner, 1, 'a'), ask(owner, 1, 'a'), ask(other, 1, 'a')], [1, 1, 2]);
    assert.deepEqual([ask(owner, 2, 'a'), ask(owner, 2), ask(owner, 2)], [3, 4, 4]);
  });
});
