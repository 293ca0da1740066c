import assert from 'node:assert/strict';
import { formProblem } from '../../src/core/table/formMessage.ts';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import { LIMITS } from '../../src/core/table/workbook/limits.ts';
import { rows, table } from '../unit/support/tables.ts';
import { partOf, partsOf, replaced, SHEET, withParts, WORKBOOK } from './schoolForms.ts';

const CONTENT = table({ formation: rows(2) });
const SECOND = 'xl/worksheets/sheet2.xml';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** A form with the same sheet twice, of which the first one is in a state. */
function twice(state: string): Uint8Array {
  const form = blankForm(2026);
  const link = partsOf(form)['xl/_rels/workbook.xml.rels']?.match(
    /<Relationship [^>]*sheet1[^>]*>/,
  );
  assert.ok(link);
  const other = link[0].replace(/Id="[^"]*"/, 'Id="second"').replace('sheet1', 'sheet2');
  return withParts(
    form,
    {
      [WORKBOOK]: (text) =>
        replaced(
          text,
          /<sheet ([^>]*)\/>/,
          `${/<sheet [^>]*(?=\/>)/.exec(text)?.[0]} state="${state}"/><sheet name="Visible" sheetId="7" r:id="second"/>`,
        ),
      'xl/_rels/workbook.xml.rels': (text) =>
        replaced(text, '</Relationships>', `${other}</Relationships>`),
    },
    { [SECOND]: partOf(form, SHEET) },
  );
}

describe('The sheet and the workbook that are filled', () => {
  for (const state of ['hidden', 'veryHidden']) {
    it(`are those that the user sees: the first sheet is ${state}`, () => {
      const form = twice(state);
      const filled = fillForm(form, CONTENT);
      assert.ok('ok' in filled);
      assert.match(partOf(filled.ok, SECOND), /Réalisation 2/);
      assert.equal(partOf(filled.ok, SHEET), partOf(form, SHEET));
    });
  }

  it('are the first ones of two that are alike', () => {
    const filled = fillForm(twice('visible'), CONTENT);
    assert.ok('ok' in filled);
    assert.match(partOf(filled.ok, SHEET), /Réalisation 2/);
  });

  for (const type of [
    'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    'application/vnd.ms-excel.template.macroEnabled.main+xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
  ]) {
    it(`are no template and hold no macros, whatever the name: ${type}`, () => {
      const form = withParts(blankForm(2026), {
        '[Content_Types].xml': (text) => replaced(text, MAIN, type),
      });
      assert.deepEqual(fillForm(form, CONTENT), { problem: { kind: 'macrosOrTemplate' } });
    });
  }

  it('are told of in a sentence of its own for each kind of refusal', () => {
    const kinds = [
      'encryptedOrOld',
      'unreadable',
      'tooLarge',
      'tooMuchInIt',
      'tooDeep',
      'textTooLong',
      'noSuchPlace',
      'macrosOrTemplate',
      'noRows',
    ] as const;
    const told = kinds.map((kind) => formProblem({ kind }, 'f.xlsx', (text) => text));
    assert.equal(new Set(told).size, kinds.length);
    assert.ok(told.every((text) => text.startsWith('{fileName} ')));
  });

  it('are not read where the file is larger than any form', () => {
    const bytes = new Uint8Array(LIMITS.packed + 1);
    assert.deepEqual(fillForm(bytes, CONTENT), { problem: { kind: 'tooLarge' } });
  });

  it('may have rows whose height is their first attribute', () => {
    const form = withParts(blankForm(2026), {
      [SHEET]: (text) => text.replace(/<row r="(\d+)"[^>]*>/g, '<row ht="12" r="$1">'),
    });
    const long = rows(30, { title: 'Mise en place d’un serveur '.repeat(20) });
    const filled = fillForm(form, table({ formation: long }));
    assert.ok('ok' in filled);
    assert.match(partOf(filled.ok, SHEET), /<row customHeight="1" ht="[\d.]+" r="9">/);
  });
});
