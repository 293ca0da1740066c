import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import type { SummaryTable } from '../../src/core/table/summaryTable.ts';
import { openWithExcelJS, textsByExcelJS, textsBySheetJS } from './readers.ts';
import { row, rows, table } from '../unit/support/tables.ts';
import * as forms from './schoolForms.ts';

function filled(form: Uint8Array, content: SummaryTable): Uint8Array {
  const result = fillForm(form, content);
  assert.ok('ok' in result, JSON.stringify(result));
  return result.ok;
}

function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [was, is] = [forms.partsOf(before), forms.partsOf(after)];
  assert.deepEqual(Object.keys(is).slice(0, Object.keys(was).length), Object.keys(was), 'order');
  return Object.keys(is).filter((name) => is[name] !== was[name]);
}

const noLinks = { url: '' };

/** A copy that ExcelJS wrote: shared strings, its own order and style sheet. */
async function savedByExcelJS(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(blankForm(2026).slice().buffer);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function savedByLibreOffice(): Uint8Array {
  return new Uint8Array(readFileSync('test/fixtures/forms/saved-by-libreoffice.xlsx'));
}

describe('fillForm on a school’s form', () => {
  const content = table({
    formation: rows(11),
    stage1: [row({ title: 'Un', period: 'février 2026' })],
    stage2: [row({ competencies: new Set(['B1.6']) })],
  });
  const variants: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
    'with shared strings and runs': forms.withSharedStrings,
    'with prefixed elements': forms.prefixed,
    'saved by ExcelJS': savedByExcelJS,
    'saved by LibreOffice': savedByLibreOffice,
    'with protection, rules, notes and parts of its own': forms.schoolForm,
  };
  for (const [name, form] of Object.entries(variants)) {
    it(`fills a copy ${name} as the built-in one`, async () => {
      const bytes = filled(await form(), content);
      const expected = textsBySheetJS(filled(blankForm(2026), content));
      assert.deepEqual(textsBySheetJS(bytes), expected);
      // ExcelJS opens no file with prefixed elements, filled or not.
      if (form !== forms.prefixed) assert.deepEqual(await textsByExcelJS(bytes), expected);
    });
  }

  it('finds the form wherever it stands on the sheet', () => {
    const texts = textsBySheetJS(filled(forms.moved(4, 3), content));
    assert.equal(texts.D7, 'NOM et prénom : DURAND Zoé');
    assert.equal(texts.D13, 'Réalisation 1');
    assert.deepEqual(
      [texts.E25, texts.F13, texts.G13, texts.I13],
      ['février 2026', 'X', undefined, 'X'],
    );
    assert.equal(texts.K33, 'X');
  });

  it('writes behind a label of several runs and keeps their look', () => {
    const label =
      '<r><rPr><b/><u/><sz val="14"/></rPr><t>Nom, prénom</t></r><r><rPr><sz val="12"/></rPr><t xml:space="preserve"> du candidat\u00a0: ……………</t></r>';
    const sheet = forms.partOf(filled(forms.withCells({ A3: label }), content), forms.SHEET);
    assert.match(
      sheet,
      /<r><rPr><b\/><u\/><sz val="14"\/><\/rPr><t xml:space="preserve">Nom, prénom<\/t><\/r><r><rPr><sz val="12"\/><\/rPr><t xml:space="preserve"> du candidat\u00a0: DURAND Zoé<\/t><\/r>/,
    );
  });

  it('marks boxes of every kind', () => {
    const marked = (sisr: string, slam: string): (string | undefined)[] => {
      const form = forms.withCells({ G4: `<t>${sisr}</t>`, H4: `<t>${slam}</t>` });
      const texts = textsBySheetJS(filled(form, content));
      return [texts.G4, texts.H4];
    };
    assert.deepEqual(marked('☐ SISR', '☐ SLAM'), ['☒ SISR', '☐ SLAM']);
    assert.deepEqual(marked('□SISR', '□SLAM'), ['☒SISR', '□SLAM']);
    assert.deepEqual(marked('[ ] SISR', '[ ] SLAM'), ['[X] SISR', '[ ] SLAM']);
    assert.deepEqual(marked('SISR', 'SLAM'), ['☒ SISR', 'SLAM']);
    assert.deepEqual(marked('▢ SISR', '☒ SLAM'), ['☒ SISR', '▢ SLAM']);
    assert.deepEqual(marked('▢ SISR   ▢ SLAM', ''), ['☒ SISR   ▢ SLAM', undefined]);
  });

  it('changes nothing but the sheet', () => {
    const form = forms.schoolForm();
    const content = table({ formation: rows(3) }, noLinks);
    assert.deepEqual(changedParts(form, filled(form, content)), [forms.SHEET]);
  });

  it('adds links to the relationships that are there', () => {
    const form = forms.schoolForm();
    const bytes = filled(form, table());
    assert.deepEqual(changedParts(form, bytes), [forms.SHEET, forms.SHEET_RELS]);
    const before = forms.partOf(form, forms.SHEET_RELS).replace('</Relationships>', '');
    assert.ok(forms.partOf(bytes, forms.SHEET_RELS).startsWith(before));
    assert.match(forms.partOf(bytes, forms.SHEET), /<hyperlink [^>]*ref="A5" r:id="rId4"\/>/);
  });

  it('keeps the rest of the sheet as it is written', () => {
    const form = forms.schoolForm();
    const sheet = forms.partOf(filled(form, table({ formation: rows(1) }, noLinks)), forms.SHEET);
    const before = forms.partOf(form, forms.SHEET);
    const behind = before.slice(before.indexOf('</sheetData>'));
    assert.ok(sheet.endsWith(behind));
    const rowsAfter = before.slice(before.indexOf('<row r="10"'), before.indexOf('</sheetData>'));
    assert.ok(sheet.includes(rowsAfter));
    assert.ok(sheet.startsWith(before.slice(0, before.indexOf('<c r="A3"'))));
  });

  it('moves everything that names a row below a section that grows', () => {
    const form = forms.schoolForm();
    const bytes = filled(form, table({ formation: rows(12), stage2: rows(8) }, noLinks));
    const sheet = forms.partOf(bytes, forms.SHEET);
    const has = (text: string, ...pieces: string[]): void => {
      for (const piece of pieces) assert.ok(text.includes(piece), piece);
    };
    has(
      sheet,
      '<conditionalFormatting sqref="C9:H20 C22:H28"><cfRule type="expression" priority="1"><formula>$B9=""',
      '<conditionalFormatting sqref="A22"><cfRule type="expression" priority="2"><formula>COUNTA($C22:$H22)=0',
      'sqref="C9:H19 C30:H37"',
      '<xm:sqref>B22:B28</xm:sqref>',
      '<xm:f>Listes!$A$1:$A$3</xm:f>',
      '<sheetProtection sheet="1" objects="1" scenarios="1"/>',
      '&amp;LLycée&amp;RPage &amp;P',
      '<legacyDrawing r:id="rId2"/>',
    );
    has(
      forms.partOf(bytes, forms.WORKBOOK),
      `'Tableau de synthèse Épreuve E5'!$A$1:$H$38<`,
      `'Tableau de synthèse Épreuve E5'!$A$30:$H$37<`,
      'Listes!$A$20<',
    );
    has(forms.partOf(bytes, 'xl/comments1.xml'), 'ref="A9"', 'ref="A22"');
    has(
      forms.partOf(bytes, 'xl/drawings/vmlDrawing1.vml'),
      '<x:Row>21</x:Row>',
      '1, 15, 22, 2, 3, 31, 26, 1',
    );
    has(forms.partOf(bytes, 'xl/worksheets/sheet2.xml'), `Épreuve E5'!A30:A37)+A20<`);
    has(forms.partOf(bytes, 'xl/calcChain.xml'), '<c r="A20" i="7"/><c r="I22" i="1"/>');
    const untouched = [
      'customXml/item1.xml',
      'xl/printerSettings/printerSettings1.bin',
      'xl/styles.xml',
    ];
    const changed = changedParts(form, bytes);
    assert.deepEqual(
      changed.filter((name) => untouched.includes(name)),
      [],
    );
  });

  it('widens the column of the period where no style of the form wraps', async () => {
    const form = forms.withParts(blankForm(2026), {
      'xl/styles.xml': (text) => text.replaceAll(' wrapText="1"', ''),
    });
    const sheet = await openWithExcelJS(filled(form, table({ formation: [row()] })));
    const widths = Array.from({ length: 8 }, (_, index) => sheet.getColumn(index + 1).width ?? 0);
    assert.ok((widths[1] ?? 0) > 20 && (widths[1] ?? 0) < 23);
    assert.deepEqual(widths.toSpliced(1, 1), [70.42, 18.71, 18.71, 18.71, 18.71, 18.71, 18.71]);
  });

  it('keeps rows that are in use and writes below them', () => {
    const once = filled(blankForm(2026), table({ formation: rows(2) }));
    const result = fillForm(once, table({ formation: [row({ title: 'Neuf' })] }));
    assert.ok('ok' in result);
    assert.deepEqual(result.notes, [{ kind: 'rowsKept', count: 2 }]);
    const texts = textsBySheetJS(result.ok);
    assert.deepEqual([texts.A9, texts.A10, texts.A11], ['Réalisation 1', 'Réalisation 2', 'Neuf']);
    assert.equal(texts.A3, 'NOM et prénom : DURAND Zoé');
  });

  it('leaves rows alone that compute something, and signatures below the table', () => {
    const form = forms.withParts(blankForm(2026), {
      [forms.SHEET]: (text) =>
        [
          [/<c r="B9" s="(\d+)"\/>/, '<c r="B9" s="19" t="str"><f>IF(A9="","",1)</f><v></v></c>'],
          [/<c r="A32" s="\d+"\/>/, '<c r="A32" s="9" t="inlineStr"><is><t>Visa</t></is></c>'],
        ].reduce(
          (sheet, [search = '', by = '']) => forms.replaced(sheet, search, String(by)),
          text,
        ),
    });
    const texts = textsBySheetJS(filled(form, table({ formation: rows(1), stage2: rows(5) })));
    assert.deepEqual([texts.A9, texts.A10], [undefined, 'Réalisation 1']);
    assert.deepEqual([texts.A32, texts.A33], ['Réalisation 5', 'Visa']);
  });

  it('takes the blank one of two sheets', () => {
    const used = forms.partOf(filled(blankForm(2026), table({ stage1: rows(1) })), forms.SHEET);
    const form = forms.withParts(forms.schoolForm(), {
      'xl/worksheets/sheet2.xml': (text) => {
        const start = text.indexOf('<sheetData>') + '<sheetData>'.length;
        const data = /<sheetData>(.*)<\/sheetData>/s.exec(used)?.[1] ?? '';
        return text.slice(0, start) + data + text.slice(text.indexOf('</sheetData>'));
      },
      [forms.WORKBOOK]: (text) =>
        text
          .replace(/(<sheet [^>]*>)(<sheet [^>]*>)/, '$2$1')
          .replace('localSheetId="0"', 'localSheetId="1"'),
    });
    const bytes = filled(form, table({ stage2: rows(1) }, noLinks));
    assert.deepEqual(changedParts(form, bytes), [forms.SHEET]);
  });

  it('fills what it finds and names what had no place', () => {
    const notes = (cells: Record<string, string>): unknown => {
      const result = fillForm(forms.withCells(cells), content);
      return 'notes' in result ? result.notes : result;
    };
    assert.deepEqual(notes({ F3: '<t>Matricule :</t>', F6: '<t>Autre</t>' }), [
      { kind: 'noPlace', places: ['number', 'B1.4'] },
    ]);
    assert.deepEqual(notes({ A27: '<t/>', G4: '<t/>', B6: '<t>Outils</t>' }), [
      { kind: 'noPlace', places: ['option', 'period'] },
    ]);
    assert.deepEqual(notes({ A6: '<t>£</t>', B6: '<t/>', H4: '<t/>', A8: '<t/>' }), []);
  });

  it('names what is missing where it is no form, and writes nothing', () => {
    const other = '<t>Autre</t>';
    const result = fillForm(
      forms.withCells({ C6: other, D6: other, E6: other, F6: other }),
      content,
    );
    assert.deepEqual(result, {
      problem: {
        kind: 'notTheForm',
        missing: ['B1.1', 'B1.2', 'B1.3', 'B1.4', 'formation', 'stage1', 'stage2'],
      },
    });
  });
});
