import assert from 'node:assert/strict';
import {
  importedMessage,
  importProblem,
  importRemarks,
  proposalWords,
} from '../../../src/core/import/importWords.ts';
import type { ImportedRow } from '../../../src/core/import/importedTable.ts';
import { english } from '../../../src/core/l10n/translate.ts';

const ROW: ImportedRow = {
  row: 9,
  title: 'Serveur GLPI',
  section: 'stage1',
  period: '13/01/26 au 07/02/26',
  productions: [],
  competencies: ['B1.1', 'B1.2'],
};

const detail = (row: Partial<ImportedRow>, file?: string, isWhole = false) =>
  proposalWords({ row: { ...ROW, ...row }, isWhole }, file, english).detail;

describe('What is said of an import', () => {
  it('tells what was understood of a row, and what is in doubt', () => {
    assert.equal(detail({}), '13/01/26 au 07/02/26 · B1.1 B1.2');
    assert.equal(detail({ period: '', competencies: [] }), 'period to add · no competency found');
    assert.equal(
      detail({ period: 'deux semaines' }),
      'deux semaines · B1.1 B1.2 · period to check',
    );
    const facts = { title: 'A', period: '2026', competencies: ['B1.1'] };
    const noSection: ImportedRow = { row: 9, ...facts, productions: [] };
    const { detail: said } = proposalWords({ row: noSection, isWhole: false }, undefined, english);
    assert.equal(said, '2026 · B1.1 · section to choose');
    assert.match(detail({}, 'stage-1/glpi.md'), /completes stage-1\/glpi\.md, overwrites nothing$/);
    assert.match(detail({}, 'stage-1/glpi.md', true), /glpi\.md says all of this already$/);
  });

  it('tells once for all rows what no line of the list says', () => {
    const remarks = importRemarks(
      [
        { kind: 'noTitle', rows: [9, 10, 11, 14] },
        { kind: 'noPeriod', rows: [12] },
        { kind: 'noColumn', codes: ['B1.6'] },
      ],
      english,
    );
    assert.deepEqual(remarks, [
      'Without a title, so not imported: row 9–11, 14.',
      'The table has no column for: B1.6.',
    ]);
  });

  it('tells what came of it', () => {
    const said = (written: number, completed: number, left: string[]) =>
      importedMessage({ written, completed, left }, english);
    assert.equal(said(3, 0, []), 'Reports written: 3.');
    assert.equal(said(0, 2, []), 'Reports completed: 2.');
    assert.equal(
      said(1, 1, ['a.md']),
      'Reports written: 1. Reports completed: 1. Left as they were, for their header cannot be changed safely: a.md.',
    );
  });

  it('tells why a file is not imported, and what to do', () => {
    const said = (problem: Parameters<typeof importProblem>[0]) =>
      importProblem(problem, 'a.ods', english);
    assert.match(
      said('openDocument'),
      /^a\.ods is an OpenDocument file: .*then import that one\.$/,
    );
    assert.match(said('notTheTable'), /is not the summary table/);
    assert.match(said('empty'), /nothing to import/);
    assert.match(said('encryptedOrOld'), /save it as \.xlsx/);
  });
});
