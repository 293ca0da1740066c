import assert from 'node:assert/strict';
import { english } from '../../../src/core/l10n/translate.ts';
import { activeReportNodes } from '../../../src/core/reports/activeReportNodes.ts';
import { reportNodes } from '../../../src/core/reports/reportNodes.ts';
import { allNodes, drawn, nodeOf, portfolioOf, uriOf } from '../support/trees.ts';
import { reportOf, reportText } from '../support/reports.ts';

const nothing = { unreadable: new Map<string, never>(), problems: () => 0 };

describe('The lines of the reports', () => {
  const portfolio = portfolioOf({
    'b.md': 'intitule: Borg\ncadre: formation\nperiode: 01/02/26\ncompetences: [B1.1.5, B1.1]',
    'a.md': 'intitule: AD\ncadre: formation\nperiode: 01/03/26\ncompetences: [B1.2]',
    'c.md': 'intitule: Cloud\ncadre: formation\ncompetences: [B1.1.9, B1.1.1]',
    'd.md': 'intitule: Dell\ncadre: stage1\nperiode: 05/01/26\ncompetences: []\nbrouillon: true',
    'e.md': 'intitule: Excel\ncompetences: [B1.1\ncadre: stage2',
    'f.md': 'intitule: Fog\ncompetences: []',
  });
  const unreadable = new Map([[uriOf('x y.md'), 'tooLarge' as const]]);
  const problems = (uri: string) => (uri === uriOf('c.md') ? 1 : 0);
  const nodes = reportNodes(portfolio, { unreadable, problems }, english);

  it('stand by section and date, with period, codes and what is wrong', () => {
    assert.deepEqual(drawn(nodes), [
      'In training · 3 reports',
      '  Borg | 01/02/26 · 2 codes',
      '  AD | 01/03/26 · 1 code',
      '  Cloud | 1 problem · no period · 1 code',
      'At work, first year · 0 reports',
      'At work, second year · 1 report',
      '  Excel | header unreadable · no period · 1 code',
      'Section to choose · 1 report',
      '  Fog | no period · 0 codes',
      'Drafts · 1 report',
      '  Dell | 05/01/26 · 0 codes',
      'Cannot be read · 1',
      '  x y.md | This file is larger than 10 MB: it is left out of the coverage.',
    ]);
  });

  it('say in one line how many files could become reports, and lead to the list of them', () => {
    const line = (count: number) => {
      const files = { ...nothing, adoptable: { count, folder: 'file:///p' } };
      return reportNodes(portfolioOf({}), files, english)[3];
    };
    assert.equal(line(0), undefined);
    assert.equal(line(1)?.label, '1 file could become a report');
    const many = line(12);
    assert.equal(many?.label, '12 files could become reports');
    assert.deepEqual(many.target, { kind: 'action', action: 'adoptFiles', folder: 'file:///p' });
  });

  it('lead to the file, and know the section that they take reports into', () => {
    assert.deepEqual(nodeOf(nodes, uriOf('b.md')).target, { kind: 'file', uri: uriOf('b.md') });
    assert.equal(nodeOf(nodes, 'stage1 empty').section, 'stage1');
    assert.equal(nodeOf(nodes, 'drafts').section, undefined);
  });

  it('have ids of their own, free of counts', () => {
    const ids = allNodes(nodes).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    const others = allNodes(reportNodes(portfolioOf({}), nothing, english)).map(({ id }) => id);
    assert.deepEqual(others, ['formation empty', 'stage1 empty', 'stage2 empty']);
  });

  it('are others for a section that gains its first report, so that VS Code opens it', () => {
    const [before] = reportNodes(portfolioOf({}), nothing, english);
    const [after] = nodes;
    assert.deepEqual([before?.section, after?.section], ['formation', 'formation']);
    assert.deepEqual([before?.hasChildren, after?.hasChildren], [false, true]);
    assert.notEqual(before?.id, after?.id);
  });

  it('are read out with everything that is shown', () => {
    assert.equal(
      nodeOf(nodes, uriOf('c.md')).spoken,
      'The report “Cloud”. No period, 1 code. 1 problem.',
    );
  });
});

describe('The lines of the active report', () => {
  const nodes = activeReportNodes(
    reportOf(reportText('competences: [B1.1.1, b1.1.2, B1.4]', '- [x] B1.2.1\n- [x] B1.1.1\n')),
    english,
  );

  it('have a box for each sub-skill, ticked where the header declares it or the text ticks it', () => {
    const ticked = allNodes(nodes).filter(({ checked }) => checked === true);
    assert.deepEqual(
      ticked.map(({ code }) => code),
      ['B1.1.1', 'B1.1.2', 'B1.2.1'],
    );
    for (const { kind, checked } of allNodes(nodes)) {
      assert.equal(checked !== undefined, kind === 'subSkill');
    }
  });

  it('are other lines for another report, so that each opens its own', () => {
    const of = (codes: string, name: string) =>
      allNodes(activeReportNodes(reportOf(reportText(`competences: [${codes}]`)), english, name));
    const [a, b] = [of('B1.1.1', 'a '), of('B1.2.1', 'b ')];
    assert.ok(a.find(({ id }) => id === 'a B1.1')?.expanded);
    assert.ok(!b.find(({ id }) => id === 'b B1.1')?.expanded);
    assert.ok(a.every(({ id }) => b.every((other) => other.id !== id)));
  });

  it('say what the report claims, and how', () => {
    assert.equal(nodes[0]?.description, '4 in this report');
    assert.equal(nodes[1]?.description, 'none in this report');
    assert.equal(nodeOf(nodes, 'B1.1').description, '2/6');
    assert.equal(nodeOf(nodes, 'B1.4').description, '0/3, named as a whole');
    assert.equal(nodeOf(nodes, 'B1.2.1').description, 'ticked in the text');
    assert.match(nodeOf(nodes, 'B1.2.1').spoken, /Untick it to take the tick out of the text\.$/);
    assert.match(nodeOf(nodes, 'B1.1.1').spoken, /Untick it to take both away\.$/);
    assert.match(nodeOf(nodes, 'B1.1.1').label, /^B1\.1\.1 Recenser et identifier les ressources/);
  });
});
