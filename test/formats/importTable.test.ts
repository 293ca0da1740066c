import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { importTable } from '../../src/core/import/importTable.ts';
import type { ImportedTable, ImportNote } from '../../src/core/import/importedTable.ts';
import { oneLine } from '../../src/core/table/workbook/xmlText.ts';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import { FORM_COLUMNS } from '../../src/core/table/officialWording.ts';
import type { SummaryTable, TableRow } from '../../src/core/table/summaryTable.ts';
import { runs, anyCharacter } from '../unit/support/arbitraries.ts';
import { moved, replaced, SHEET, withCells, withParts } from './schoolForms.ts';

const CODES: readonly string[] = FORM_COLUMNS.map(({ code }) => code);

function rowOf(title: string, more: Partial<TableRow> = {}): TableRow {
  const competencies = new Set(['B1.1']);
  return { uri: 'file:///a.md', title, productions: [], period: '2026', competencies, ...more };
}

function tableOf(rows: readonly (readonly TableRow[])[]): SummaryTable {
  const [formation = [], stage1 = [], stage2 = []] = rows;
  return {
    candidate: { option: 'SISR', session: 2026 },
    sections: [
      { section: 'formation', rows: formation },
      { section: 'stage1', rows: stage1 },
      { section: 'stage2', rows: stage2 },
    ],
  };
}

function filled(table: SummaryTable, form = blankForm(2026)): Uint8Array {
  const result = fillForm(form, table);
  assert.ok('ok' in result, JSON.stringify(result));
  return result.ok;
}

function imported(bytes: Uint8Array): ImportedTable {
  const result = importTable(bytes);
  assert.ok('table' in result, JSON.stringify(result));
  return result.table;
}

const lines = ({ rows }: ImportedTable) =>
  rows.map(({ section, title, period, competencies }) =>
    [section ?? '?', title, period, ...competencies].join(' | '),
  );

const rowsNoted = ({ notes }: ImportedTable, kind: ImportNote['kind']) =>
  notes.flatMap((note) => (note.kind === kind && 'rows' in note ? note.rows : []));

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.constantFrom('GLPI', '=1+1', '0001', '45 000', '<b>&', '_x000B_', 'Été\n2', '👩‍💻', 'X', '-A'),
);

/** A title always has a text: the table of a report without one shows the name of its file. */
const anyRow: fc.Arbitrary<TableRow> = fc.record({
  uri: fc.constant('file:///a.md'),
  // A bullet alone says that a row without marks and period belongs to the one above.
  title: text.map((title) => `T${title}`),
  productions: fc.array(fc.record({ label: text, target: fc.webUrl() }), { maxLength: 3 }),
  period: fc.oneof(text, fc.constantFrom('13/01/26 au 07/02/26', '2025-2026', '')),
  competencies: fc.subarray([...CODES]).map((codes) => new Set([...codes, 'B2.1'])),
});

const anyTable = fc
  .tuple(...[12, 9, 9].map((maxLength) => fc.array(anyRow, { maxLength })))
  .map(tableOf);

describe('importTable', () => {
  it('reads back every table that is written: titles, sections, periods, competences', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const expected = table.sections.flatMap(({ section, rows }) =>
          rows.map(({ title, period, competencies }) =>
            [
              section,
              oneLine(title),
              oneLine(period),
              ...CODES.filter((c) => competencies.has(c)),
            ].join(' | '),
          ),
        );
        const result = importTable(filled(table));
        if (expected.length === 0) assert.deepEqual(result, { problem: 'empty' });
        else assert.deepEqual('table' in result && lines(result.table), expected);
      }),
      { numRuns: runs(60) },
    );
  });

  it('reads the productions of a cell, each with its link', () => {
    const [one, two] = ['https://exemple.fr/a', 'https://exemple.fr/b'];
    const productions = [
      { label: 'Guide', target: one },
      { label: 'Schéma', target: two },
    ];
    const competencies = new Set(['B1.1', 'B1.2']);
    const rows = [rowOf('GLPI', { productions, competencies }), rowOf('Seul', { productions: [] })];
    const [first, second] = imported(filled(tableOf([rows]))).rows;
    assert.deepEqual(first?.productions, productions);
    assert.deepEqual(second?.productions, []);
  });

  it('reads a moved form, and one that lacks texts', () => {
    const table = tableOf([[rowOf('A')], [rowOf('B')], [rowOf('C')]]);
    const expected = [
      'formation | A | 2026 | B1.1',
      'stage1 | B | 2026 | B1.1',
      'stage2 | C | 2026 | B1.1',
    ];
    assert.deepEqual(lines(imported(filled(table, moved(3, 2)))), expected);
    const cleared = (cell: string, by = '') => withCells({ [cell]: `<t>${by}</t>` }, filled(table));
    for (const cell of ['A6', 'B6', 'A3', 'A19']) {
      assert.deepEqual(lines(imported(cleared(cell))), expected, cell);
    }
    const words = 'Réalisations en cours de stage de première année';
    assert.deepEqual(lines(imported(cleared('A19', words))), expected);
    assert.deepEqual(lines(imported(cleared('A19', 'Réalisations en entreprise'))), expected);
  });

  it('leaves a section in doubt where two could be meant', () => {
    const table = tableOf([[rowOf('A')], [rowOf('B')], [rowOf('C')]]);
    const heading = (words: string) => `<t>${words}</t>`;
    const bytes = withCells(
      { A19: heading('Réalisations en entreprise'), A27: heading('Réalisations personnelles') },
      filled(table),
    );
    const found = imported(bytes);
    assert.deepEqual(lines(found), [
      'formation | A | 2026 | B1.1',
      '? | B | 2026 | B1.1',
      'formation | C | 2026 | B1.1',
    ]);
    assert.deepEqual(rowsNoted(found, 'noSection'), [20]);
  });

  it('reads every mark, dates of the spreadsheet, and lines of documents below a row', () => {
    const table = tableOf([['A', 'B', 'C', 'D', 'E'].map((title) => rowOf(title))]);
    const withMarks = withCells(
      {
        C9: '<t>✓</t>',
        C10: '<t>☒</t>',
        C11: '<t>▢</t>',
        C12: '<t>voir annexe</t>',
        C13: '<t>-</t>',
        B13: '<t> </t>',
        A13: '<t>- Guide https://exemple.fr/g.pdf</t>',
      },
      filled(table),
    );
    const bytes = withParts(withMarks, {
      [SHEET]: (sheet) =>
        replaced(
          sheet,
          /<c r="B9"([^>]*?) t="inlineStr"([^>]*)>.*?<\/c>/s,
          '<c r="B9"><v>46035</v></c>',
        ),
    });
    const found = imported(bytes);
    assert.deepEqual(lines(found), [
      'formation | A | 13/01/26 | B1.1',
      'formation | B | 2026 | B1.1',
      'formation | C | 2026',
      'formation | D | 2026 | B1.1',
    ]);
    assert.deepEqual(found.rows.at(-1)?.productions, [
      { label: 'Guide', target: 'https://exemple.fr/g.pdf' },
    ]);
    assert.deepEqual(rowsNoted(found, 'wordsForMark'), [12]);
    assert.deepEqual(rowsNoted(found, 'noCompetency'), [11]);
  });

  it('goes on below the frame where a row has a mark, and not at a note', () => {
    const bytes = filled(tableOf([[rowOf('A')], [], [rowOf('C')]]));
    const below = (cells: string) =>
      withParts(bytes, {
        [SHEET]: (sheet) =>
          replaced(sheet, /<row r="35"[^>]*>.*?<\/row>/s, `<row r="35">${cells}</row>`),
      });
    const cell = (at: string, text: string) =>
      `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const titles = (found: ImportedTable) => found.rows.map(({ title }) => title);
    const marked = below(cell('A35', 'Hors cadre') + cell('D35', 'x'));
    assert.deepEqual(titles(imported(marked)), ['A', 'C', 'Hors cadre']);
    const noted = below(cell('A35', 'Document du lycée'));
    assert.deepEqual(titles(imported(noted)), ['A', 'C']);
  });

  it('says why it reads nothing, and never throws', () => {
    assert.deepEqual(importTable(new Uint8Array()), { problem: 'unreadable' });
    assert.deepEqual(importTable(blankForm(2026)), { problem: 'empty' });
    assert.deepEqual(importTable(new TextEncoder().encode('%PDF-1.7')), { problem: 'pdf' });
    assert.deepEqual(importTable(zipSync({ 'content.xml': new Uint8Array() })), {
      problem: 'openDocument',
    });
    assert.deepEqual(importTable(zipSync({ 'word/document.xml': new Uint8Array() })), {
      problem: 'word',
    });
    assert.deepEqual(importTable(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)), {
      problem: 'encryptedOrOld',
    });
    const empty = withParts(blankForm(2026), {
      [SHEET]: (sheet) => replaced(sheet, /<sheetData>.*<\/sheetData>/s, '<sheetData/>'),
    });
    assert.deepEqual(importTable(empty), { problem: 'notTheTable' });
    const bytes = blankForm(2026);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const broken = bytes.slice();
        broken[at] = value;
        importTable(broken);
      }),
      { numRuns: runs(60) },
    );
  });
});
