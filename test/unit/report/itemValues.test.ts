import assert from 'node:assert/strict';
import fc from 'fast-check';
import { productionLink, readProduction } from '../../../src/core/report/production.ts';
import { runs } from '../support/arbitraries.ts';
import { reportOf, reportText } from '../support/reports.ts';

function productionsOf(...lines: string[]) {
  const text = reportText(['competences: [B1.1]', 'productions:', ...lines].join('\n'));
  const values = reportOf(text).field('productions')?.values ?? [];
  return values.map(({ value }) => readProduction(value));
}

describe('productions that are mappings', () => {
  it('are one each, with their link', () => {
    const guide = { label: 'Guide', target: 'docs/guide.pdf' };
    assert.deepEqual(productionsOf('  - nom: Guide', '    lien: docs/guide.pdf'), [guide]);
    assert.deepEqual(productionsOf('  - {url: docs/guide.pdf, label: Guide, type: pdf}'), [guide]);
    assert.deepEqual(productionsOf('  - fichier: docs/guide.pdf'), [
      { label: 'guide.pdf', target: 'docs/guide.pdf' },
    ]);
    assert.deepEqual(productionsOf('  - titre: Schéma', '    type: image'), [{ label: 'Schéma' }]);
    assert.deepEqual(productionsOf('  - nom: "[v2] Guide"', '    lien: mes docs/a (1).pdf'), [
      { label: '(v2) Guide', target: 'mes docs/a (1).pdf' },
    ]);
  });
});

describe('productionLink', () => {
  it('is read back, whatever it names', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aé ()[]<>"/.%:#'.split('')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(word, word, (label, target) => {
        const address = target.replace(/[<>]/g, '').trim();
        fc.pre(address !== '');
        const read = readProduction(productionLink(label, address));
        assert.equal(read.target, address);
        assert.ok(!/[[\]]/.test(read.label));
      }),
      { numRuns: runs(300) },
    );
  });
});
