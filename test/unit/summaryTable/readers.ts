import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import * as SheetJS from '@e965/xlsx';

/** The only worksheet of a file, as ExcelJS reads it. */
export async function openWithExcelJS(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  assert.ok(sheet);
  return sheet;
}

/** The texts of a sheet by cell name; cells without text are absent, merged cells count once. */
export type Texts = Record<string, string>;

export async function textsByExcelJS(bytes: Uint8Array): Promise<Texts> {
  const texts: Texts = {};
  (await openWithExcelJS(bytes)).eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.master === cell && cell.text !== '') texts[cell.address] = cell.text;
    }),
  );
  return texts;
}

export function textsBySheetJS(bytes: Uint8Array): Texts {
  const workbook = SheetJS.read(bytes, { type: 'array', cellHTML: false });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  assert.ok(sheet);
  const texts: Texts = {};
  for (const [name, cell] of Object.entries(sheet) as [string, SheetJS.CellObject][]) {
    if (!name.startsWith('!') && cell.v !== undefined && cell.v !== '')
      texts[name] = String(cell.v);
  }
  return texts;
}
