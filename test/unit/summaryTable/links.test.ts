import assert from 'node:assert/strict';
import { linksFrom } from '../../../src/summaryTable/links.ts';
import type { TableRow } from '../../../src/summaryTable/summaryTable.ts';

describe('linksFrom', () => {
  const row: TableRow = {
    uri: 'file:///portfolio/stage-1/glpi.md',
    title: 'GLPI',
    productions: [],
    period: '',
    competencies: new Set(),
  };
  const link = (target: string) => linksFrom('file:///portfolio')(target, row);

  it('makes what is relative to the report relative to the table', () => {
    assert.equal(link('docs/plan.md'), 'stage-1/docs/plan.md');
    assert.equal(link('../annexes/plan.pdf'), 'annexes/plan.pdf');
    assert.equal(link('.\\docs\\plan.md'), 'stage-1/docs/plan.md');
    assert.equal(link('/annexes/plan.pdf'), 'annexes/plan.pdf');
  });

  it('keeps the web, and nothing that leads elsewhere', () => {
    assert.equal(link('https://example.org/a?b#c'), 'https://example.org/a?b#c');
    assert.equal(link('../../secret.txt'), undefined);
    assert.equal(link('file:///etc/passwd'), undefined);
    assert.equal(link('javascript:alert(1)'), undefined);
    for (const elsewhere of ['C:\\plan.pdf', 'c:/plan.pdf', 'D:plan.pdf', '\\\\?\\C:\\plan.pdf']) {
      assert.equal(link(elsewhere), undefined, elsewhere);
    }
    for (const server of ['\\\\serveur\\partage\\plan.pdf', '//serveur/plan.pdf', '\\/serveur/x']) {
      assert.equal(link(server), undefined, server);
    }
    assert.equal(link('..\\..\\..\\secret.txt'), undefined);
    assert.equal(link('docs/../../../secret.txt'), undefined);
  });
});
