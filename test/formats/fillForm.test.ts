import assert from 'node:assert/strict';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import type { SummaryTable, TableOptions } from '../../src/core/table/summaryTable.ts';
import { openWithExcelJS, textsByExcelJS, textsBySheetJS } from './readers.ts';
import { row, rows, table } from '../unit/support/tables.ts';

function filled(content: SummaryTable, options?: TableOptions, form = blankForm(2026)): Uint8Array {
  const result = fillForm(form, content, options);
  assert.ok('ok' in result, JSON.stringify(result));
  return result.ok;
}

describe('fillForm', () => {
  it('writes the candidate behind the labels and marks the option', async () => {
    const texts = await textsByExcelJS(filled(table()));
    assert.equal(texts.A3, 'NOM et prénom : DURAND Zoé');
    assert.equal(texts.F3, 'N° candidat : 0000000001');
    assert.equal(texts.A4, 'Centre de formation : Lycée des Exemples');
    assert.equal(texts.A5, 'Adresse URL du portfolio : https://portfolio.example/zoe');
    assert.deepEqual([texts.G4, texts.H4], ['☒ SISR', '▢ SLAM']);
    assert.equal(textsBySheetJS(filled(table({}, { option: 'SLAM' }))).H4, '☒ SLAM');
  });

  it('leaves what is not known as it is on the form', async () => {
    const bare = {
      candidate: { option: 'SISR', session: 2026 },
      sections: table().sections,
    } as const;
    const blank = await textsByExcelJS(blankForm(2026));
    assert.deepEqual(await textsByExcelJS(filled(bare)), { ...blank, G4: '☒ SISR' });
  });

  it('writes each réalisation into its section', () => {
    const glpi = row({
      productions: [{ label: 'Procédure' }, { label: 'Schéma', target: 'docs/schema.png' }],
    });
    const texts = textsBySheetJS(
      filled(table({ formation: [glpi], stage2: [row({ title: 'Audit', period: 'Semestre 1' })] })),
    );
    assert.equal(texts.A9, 'Mise en place d’un serveur GLPI\n• Procédure\n• Schéma');
    assert.equal(texts.B9, '13/01/26 au 07/02/26');
    assert.deepEqual([texts.C9, texts.D9, texts.F9, texts.H9], ['X', undefined, 'X', undefined]);
    assert.deepEqual([texts.A28, texts.B28], ['Audit', 'Semestre 1']);
    assert.equal(texts.A20, undefined);
  });

  it('ticks with the mark that is asked for', () => {
    assert.equal(textsBySheetJS(filled(table({ stage1: [row()] }), { tick: '✔' })).C20, '✔');
  });

  it('grows a section that has too few rows and moves everything below', async () => {
    const bytes = filled(table({ formation: rows(13), stage1: rows(2), stage2: rows(9) }));
    const sheet = await openWithExcelJS(bytes);
    const titles = (from: number, count: number): string[] =>
      Array.from({ length: count }, (_, index) => sheet.getCell(`A${from + index}`).text);
    assert.deepEqual(
      titles(9, 13),
      rows(13).map(({ title }) => title),
    );
    assert.match(sheet.getCell('A22').text, /première année$/);
    assert.deepEqual(titles(23, 3), ['Réalisation 1', 'Réalisation 2', '']);
    assert.match(sheet.getCell('A30').text, /seconde année$/);
    assert.deepEqual(
      titles(31, 9),
      rows(9).map(({ title }) => title),
    );
    assert.deepEqual(
      ['A6:A7', 'A8:H8', 'A22:H22', 'A30:H30'].filter(
        (merge) => !sheet.model.merges.includes(merge),
      ),
      [],
    );
    assert.equal(sheet.model.merges.length, 12);
    assert.equal(sheet.pageSetup.printArea, 'A1:H40');
    assert.equal(sheet.getCell('A38').border.bottom?.style, 'thin');
    assert.equal(sheet.getCell('A39').border.bottom?.style, 'medium');
    assert.equal(sheet.getCell('H38').border.right?.style, 'medium');
    assert.equal(sheet.getCell('A40').border.bottom, undefined);
  });

  it('makes rows as high as their text', async () => {
    const long = row({ title: 'Une réalisation dont l’intitulé est bien long. '.repeat(8) });
    const sheet = await openWithExcelJS(filled(table({ formation: [long, row({ period: '' })] })));
    assert.ok(sheet.getRow(9).height > 80);
    assert.equal(sheet.getRow(10).height, 39.95);
    assert.ok(sheet.getRow(8).height >= 54, 'the first heading shows');
  });

  it('links the address and the productions', async () => {
    const at = (label: string): { label: string; target: string } => {
      return { label, target: `https://docs.example/${label}` };
    };
    const sheet = await openWithExcelJS(
      filled(
        table({
          formation: [
            row({ title: 'Veeam', productions: [at('a')] }),
            row({ productions: [at('b'), { label: 'c', target: 'javascript:alert(1)' }, at('d')] }),
            row({ productions: [{ label: 'e', target: 'docs/e.md' }] }),
          ],
        }),
      ),
    );
    const link = (cell: string): string | undefined => sheet.getCell(cell).hyperlink;
    assert.equal(link('A5'), 'https://portfolio.example/zoe');
    const links = (row: number) => ['A', 'C', 'D', 'F'].map((column) => link(`${column}${row}`));
    // LibreOffice shows a linked cell of several lines on one: no such cell is linked.
    const a = 'https://docs.example/a';
    assert.deepEqual(links(9), [undefined, a, undefined, a]);
    assert.deepEqual(links(10), [
      undefined,
      'https://docs.example/b',
      undefined,
      'https://docs.example/d',
    ]);
    assert.deepEqual([link('A11'), link('C11')], [undefined, undefined]);
  });

  it('says why a file cannot be filled', () => {
    const problem = (bytes: Uint8Array): unknown => {
      const result = fillForm(bytes, table());
      return 'problem' in result ? result.problem : undefined;
    };
    assert.deepEqual(problem(new Uint8Array()), { kind: 'unreadable' });
    assert.deepEqual(problem(new TextEncoder().encode('%PDF-1.7')), {
      kind: 'otherFormat',
      format: 'pdf',
    });
    assert.deepEqual(problem(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)), {
      kind: 'encryptedOrOld',
    });
  });

  it('notes that a form is of another session', () => {
    const result = fillForm(blankForm(2025), table());
    assert.deepEqual('notes' in result && result.notes, [{ kind: 'otherSession', session: 2025 }]);
  });

  it('fills the 2022 form, which asks for no address', () => {
    const form = blankForm(2022);
    const texts = textsBySheetJS(
      filled(table({ formation: [row()] }, { session: 2022 }), {}, form),
    );
    assert.equal(texts.A8, 'Mise en place d’un serveur GLPI');
    assert.equal(texts.A4, 'Centre de formation : Lycée des Exemples');
  });
});
