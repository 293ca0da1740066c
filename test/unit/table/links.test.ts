import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linksFrom, type TableRow } from '../../../src/core/table/summaryTable.ts';

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

  it('stays in the folder however dots and slashes are encoded', () => {
    for (const up of ['%2e%2e/', '%2E./', '..%2f', '.%2e%5C', '%252e%252e/', '%25252e.%252f']) {
      assert.equal(link(`${up}${up}secret.txt`), undefined, up);
      assert.equal(link(`${up}plan.md`), 'plan.md', up);
    }
    for (const out of ['%%32e./', '%%32%65%%32%65/', '.%%32e/', '%2%65./']) {
      assert.equal(link(`docs/${out}${out}${out}secret.txt`), undefined, out);
    }
    assert.equal(link('.\t./.\n./secret.txt'), undefined);
    for (const elsewhere of [
      'c%3a/plan.pdf',
      '%2f%2fserveur/x',
      'file%3a///etc',
      'java\tscript:x',
    ]) {
      assert.equal(link(elsewhere), undefined, elsewhere);
    }
    assert.equal(
      linksFrom('file:///portfolio')('./c:/x', { ...row, uri: 'file:///portfolio/a.md' }),
      undefined,
    );
    assert.equal(link('100%25/%C3%A9t%C3%A9 v1.2.md'), 'stage-1/100%25/%C3%A9t%C3%A9 v1.2.md');
  });

  it('names nothing outside of the folder, whatever the target', () => {
    const part = fc.constantFrom(
      ...['.', '..', '/', '\\', '%', '2', '5', 'e', 'f', '%2e', '%2F', '%5c', '%25', '\t', 'a'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        let path = link(parts.join('')) ?? 'a';
        for (let times = 0; times < 4; times += 1) {
          const { href } = new URL(path.replaceAll('\\', '/'), 'file:///portfolio/');
          assert.ok(href.startsWith('file:///portfolio/'), href);
          path = path.replace(/%([0-7][\da-f])/gi, (_, code: string) =>
            String.fromCharCode(parseInt(code, 16)),
          );
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
