import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import * as SheetJS from '@e965/xlsx';

/** The first worksheet of a file, as ExcelJS reads it. */
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
      const text = textOf(cell.value);
      if (isOwn(cell) && text !== '') texts[cell.address] = text;
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

/** Whether a cell stands for itself, and is not covered by the first one of a merged block. */
export function isOwn({ address, master }: ExcelJS.Cell): boolean {
  return master.address === address;
}

/** ExcelJS resolves the format’s escapes (`_x005F_` for an underscore) in rich text only. */
function decoded(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return String(value.getTime() / 86_400_000 + 25_569); // the number shown as it
  if (typeof value !== 'object') return decoded(String(value));
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return textOf(value.text);
  throw new TypeError(JSON.stringify(value));
}
