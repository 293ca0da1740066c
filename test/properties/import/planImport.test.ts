import { readEntry } from '../../../src/core/portfolio/readEntry.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completeHeader } from '../../../src/core/adopt/completeHeader.ts';
import type { ImportedRow } from '../../../src/core/import/importedTable.ts';
import { newReports, proposeImport } from '../../../src/core/import/planImport.ts';
import { rebased } from '../../../src/core/import/rebased.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { anyText, runs } from '../../unit/support/arbitraries.ts';
import { portfolioOf } from '../../unit/support/portfolios.ts';
import { reportText, SISR } from '../../unit/support/reports.ts';

const ROW: ImportedRow = {
  row: 9,
  title: 'Serveur GLPI',
  section: 'stage1',
  period: '13/01/26 au 07/02/26',
  productions: [{ label: 'Guide', target: 'docs/guide.pdf' }],
  competencies: ['B1.1', 'B1.2'],
};

const PLACE = {
  folderOf: (section: string | undefined) => `file:///p/${section ?? 'autres'}`,
  namesIn: () => ['serveur-glpi.md'],
  tableFolder: 'file:///p',
};

describe('Reports of an imported table', () => {
  it('are whole, in a file of their own in the folder of their section', () => {
    const [first, second] = newReports([ROW, ROW], PLACE);
    assert.equal(first?.uri, 'file:///p/stage1/serveur-glpi-2.md');
    assert.equal(second?.uri, 'file:///p/stage1/serveur-glpi-3.md');
    assert.equal(
      first.text.slice(0, first.text.indexOf('\n\n##')),
      [
        '---',
        'intitule: Serveur GLPI',
        'cadre: stage1',
        'periode: 13/01/26 au 07/02/26',
        'competences:',
        '  - B1.1',
        '  - B1.2',
        'productions:',
        '  - "[Guide](../docs/guide.pdf)"',
        '---',
        '',
        '# Serveur GLPI',
      ].join('\n'),
    );
  });

  it('say what the row says, whatever it is', () => {
    const word = anyText.map((each) => `T${each.replace(/\s+/g, ' ').trim()}`);
    fc.assert(
      fc.property(word, word, fc.webUrl(), (title, label, target) => {
        const row = { ...ROW, title, period: label, productions: [{ label }, { label, target }] };
        const [file] = newReports([row], PLACE);
        const report = readEntry('file:///a.md', file?.text ?? '', SISR);
        assert.equal(report?.broken, false);
        assert.equal(report.title, title);
        assert.equal(report.period, label);
        assert.equal(report.section, 'stage1');
        assert.equal(report.productions[1]?.target, target);
        assert.deepEqual(
          report.mentions.map(({ written }) => written),
          ['B1.1', 'B1.2'],
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('complete the report of the same title, once, and never overwrite it', () => {
    const uri = 'file:///p/glpi.md';
    const before = reportText('titre: serveur  GLPI\ncompetences: [B1.1.2]', '# Mon texte\n');
    const reports = [...portfolioOf({ [uri]: before }).reports()];
    const [one, two] = proposeImport([ROW, ROW], reports);
    assert.equal(one?.existing, uri);
    assert.equal(one.isWhole, false);
    assert.equal(two?.existing, undefined);
    const after = applyEdits(before, completeHeader(before, ROW, SISR) ?? []);
    assert.equal(
      after,
      reportText(
        [
          'titre: serveur  GLPI',
          'cadre: stage1',
          'periode: 13/01/26 au 07/02/26',
          'competences: [B1.1.2, B1.2]',
          'productions: ["[Guide](docs/guide.pdf)"]',
        ].join('\n'),
        '# Mon texte\n',
      ),
    );
    const [again] = proposeImport([ROW], portfolioOf({ [uri]: after }).reports());
    assert.equal(again?.isWhole, true);
    assert.deepEqual(completeHeader(after, ROW, SISR), []);
  });
});

describe('rebased', () => {
  const reads = (target: string, from: string, to: string, expected: string) =>
    it(`${target} from ${from} to ${to}`, () =>
      assert.equal(rebased(target, `file:///${from}`, `file:///${to}`), expected));
  reads('docs/a.pdf', 'p', 'p', 'docs/a.pdf');
  reads('docs/a.pdf', 'p', 'p/stage1', '../docs/a.pdf');
  reads('./docs/a.pdf#p2', 'p', 'p/docs', 'a.pdf#p2');
  reads('../a.pdf', 'p/table', 'p', 'a.pdf');
  reads('https://exemple.fr/a', 'p', 'p/b', 'https://exemple.fr/a');
  reads('/a', 'p', 'p/b', '/a');
});
