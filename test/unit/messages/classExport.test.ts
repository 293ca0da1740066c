import assert from 'node:assert/strict';
import { classExported } from '../../../src/core/class/classExport.ts';
import { classOverview } from '../../../src/core/class/classOverview.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { namesInOneFolder } from '../../../src/core/table/fileNames.ts';
import { csvText } from '../../../src/core/text/escaping.ts';
import { portfolioOf } from '../support/trees.ts';

describe('The export of a class', () => {
  it('tells what was written, what was left and what failed, and only that', () => {
    assert.equal(classExported(['written', 'written'], english), 'Tables written: 2 of 2.');
    assert.equal(
      classExported(['written', 'kept', 'failed', 'kept'], english),
      'Tables written: 1 of 4. Left as they are, for they were changed by hand: 2. That could not be written: 1.',
    );
  });

  it('counts those whose table was not made any more among all that were chosen', () => {
    const outcomes = [
      ...Array<'written'>(8).fill('written'),
      ...Array<'cancelled'>(21).fill('cancelled'),
    ];
    assert.equal(
      classExported(outcomes, english),
      'Tables written: 8 of 29. Not made, for the export was ended: 21.',
    );
  });

  it('names tables that all stand in one folder after the students, none twice', () => {
    const names = ['DURAND Léa', 'Durand Léa', '../A:B', 'DURAND Léa'];
    assert.deepEqual(namesInOneFolder(names.map((name) => ({ name, file: 't.xlsx' }))), [
      'DURAND Léa - t.xlsx',
      'Durand Léa (2) - t.xlsx',
      'A B - t.xlsx',
      'DURAND Léa (3) - t.xlsx',
    ]);
  });

  it('puts each candidate on a line, numbers as numbers', () => {
    const portfolio = portfolioOf({
      'a.md': 'cadre: stage1\ncompetences: [B1.1.1, B1.1.2, B1.2.1]',
      'b.md': 'competences: [B1.1.1]',
      'c.md': 'competences: [B1.3]\nbrouillon: true',
    });
    const entry = (lastName: string, path: string) => ({
      ...{ id: `file:///${path}`, name: path, path, portfolio },
      candidate: { option: 'SLAM' as const, session: 2027, lastName, number: '0123' },
    });
    const facts = new Map([['file:///sisr/a', { problems: 4, changed: new Date(2026, 0, 5) }]]);
    const lines = csvText(
      classOverview([entry('DURAND', 'sisr/a'), entry('=X', 'b/c')], facts, english),
    );
    const cells = (line: string) => line.slice(1, -1).replaceAll('";"', ';');
    assert.deepEqual(lines.slice(1).trimEnd().split('\r\n').map(cells), [
      'Candidate;Candidate number;Folder;Option;Session;Reports;In training;At work, first year;At work, second year;Drafts;Problems;Last change;Competencies mobilised, of 6;Sub-skills evidenced, of 22;Still to mobilise;' +
        ['B1.1', 'B1.2', 'B1.3', 'B1.4', 'B1.5', 'B1.6']
          .map((it) => `Reports with ${it}`)
          .join(';'),
      'DURAND;0123;sisr/a;SLAM;2027;2;0;1;0;1;4;2026-01-05;2;3;B1.3 B1.4 B1.5 B1.6;2;1;0;0;0;0',
      `'=X;0123;b/c;SLAM;2027;2;0;1;0;1;;;2;3;B1.3 B1.4 B1.5 B1.6;2;1;0;0;0;0`,
    ]);
  });
});
