import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blankForm } from '../../src/core/table/blankForm.ts';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const SHEET_RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
export const WORKBOOK = 'xl/workbook.xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The text of every part of a file. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]),
  );
}

/** The text of one part of a file. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  assert.ok(part, name);
  return strFromU8(part);
}

/** A file with some parts rewritten and others added. */
export function withParts(
  bytes: Uint8Array,
  rewritten: Record<string, (text: string) => string>,
  added: Record<string, string> = {},
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, rewrite] of Object.entries(rewritten)) {
    parts[name] = strToU8(rewrite(partOf(bytes, name)));
  }
  for (const [name, text] of Object.entries(added)) parts[name] = strToU8(text);
  return zipSync(parts);
}

/** Replaces one text, which must be there. */
export function replaced(text: string, search: string | RegExp, by: string): string {
  const result = text.replace(search, () => by);
  assert.notEqual(result, text, String(search));
  return result;
}

/** The blank form with texts of cells exchanged: rich or plain content by cell name. */
export function withCells(content: Record<string, string>, form = blankForm(2026)): Uint8Array {
  return withParts(form, {
    [SHEET]: (text) =>
      Object.entries(content).reduce(
        (sheet, [cell, xml]) =>
          replaced(
            sheet,
            new RegExp(`(?<=<c r="${cell}"[^>]*>)<is>.*?</is>`, 's'),
            `<is>${xml}</is>`,
          ),
        text,
      ),
  });
}

/** The blank form moved by some rows and columns, as behind a letterhead or a margin. */
export function moved(rows: number, columns: number): Uint8Array {
  const shift = (text: string): string =>
    text.replace(/\b([A-H])(\d{1,2})\b/g, (_, letter: string, row: string) => {
      return `${String.fromCharCode(letter.charCodeAt(0) + columns)}${Number(row) + rows}`;
    });
  return withParts(blankForm(2026), {
    [SHEET]: (text) =>
      text
        .replace(/\b(?:r|ref)="[A-H][^"]*"/g, shift)
        .replace(/<row r="(\d+)"/g, (_, row: string) => `<row r="${Number(row) + rows}"`)
        .replace(/<col min="(\d)" max="(\d)"/g, (_, min: string, max: string) => {
          return `<col min="${Number(min) + columns}" max="${Number(max) + columns}"`;
        }),
    [WORKBOOK]: (text) =>
      replaced(text, '$A$1:$H$35', shift('A1:H35').replace(/([A-Z])(\d)/g, '$$$1$$$2')),
  });
}

/** The blank form with a namespace prefix on every element, as some libraries write it. */
export function prefixed(): Uint8Array {
  const prefix = (text: string): string =>
    text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);
  return withParts(blankForm(2026), {
    [SHEET]: prefix,
    [WORKBOOK]: prefix,
    'xl/styles.xml': prefix,
  });
}

/** The blank form with its texts in the shared table, split in runs where they have several lines. */
export function withSharedStrings(): Uint8Array {
  const items: string[] = [];
  const form = withParts(blankForm(2026), {
    [SHEET]: (text) =>
      text.replace(/ t="inlineStr"><is>(.*?)<\/is>/gs, (_, content: string) => {
        items.push(content.replace(/(.*?)\n(.*)(?=<\/t>)/s, '$1\n</t><t xml:space="preserve">$2'));
        return ` t="s"><v>${items.length - 1}</v>`;
      }),
    '[Content_Types].xml': (text) =>
      replaced(
        text,
        '</Types>',
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
      ),
    'xl/_rels/workbook.xml.rels': (text) =>
      replaced(
        text,
        '</Relationships>',
        `<Relationship Id="rId9" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
      ),
  });
  const strings = items.map((item) => {
    const runs = item.split('</t><t').length > 1;
    return `<si>${runs ? item.replaceAll('<t', '<r><t').replaceAll('</t>', '</t></r>') : item}</si>`;
  });
  return withParts(
    form,
    {},
    {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="${items.length}">${strings.join('')}</sst>`,
    },
  );
}

const NOTES = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape><x:ClientData ObjectType="Note"><x:Anchor>1, 15, 20, 2, 3, 31, 24, 1</x:Anchor><x:Row>19</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>`;

/** What a school may have added to the form: everything here names rows, or is easily lost. */
export function schoolForm(): Uint8Array {
  const rel = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const rels = (items: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\r\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  return withParts(
    blankForm(2026),
    {
      [SHEET]: (text) =>
        [
          ['?>\n', '?>\r\n'],
          ['</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'],
          [
            '<printOptions',
            '<conditionalFormatting sqref="C9:H18 C20:H26"><cfRule type="expression" priority="1"><formula>$B9=""</formula></cfRule></conditionalFormatting>' +
              '<conditionalFormatting sqref="A20"><cfRule type="expression" priority="2"><formula>COUNTA($C20:$H20)=0</formula></cfRule></conditionalFormatting>' +
              '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C9:H17 C28:H34"><formula1>"X"</formula1></dataValidation></dataValidations><printOptions',
          ],
          ['orientation="portrait"', 'orientation="portrait" r:id="rId3"'],
          [
            '</worksheet>',
            '<headerFooter><oddFooter>&amp;LLycée&amp;RPage &amp;P</oddFooter></headerFooter><legacyDrawing r:id="rId2"/>' +
              '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Listes!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>B20:B26</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>',
          ],
        ].reduce((sheet, [search = '', by = '']) => replaced(sheet, search, by), text),
      [WORKBOOK]: (text) =>
        [
          ['</sheets>', '<sheet name="Listes" sheetId="7" r:id="rId8"/></sheets>'],
          [
            '</definedNames>',
            `<definedName name="seconde">'Tableau de synthèse Épreuve E5'!$A$28:$H$34</definedName><definedName name="listes">Listes!$A$20</definedName></definedNames>`,
          ],
        ].reduce((book, [search = '', by = '']) => replaced(book, search, by), text),
      'xl/_rels/workbook.xml.rels': (text) =>
        replaced(
          text,
          '</Relationships>',
          `${rel(8, 'worksheet', 'worksheets/sheet2.xml')}${rel(9, 'calcChain', 'calcChain.xml')}</Relationships>`,
        ),
      '[Content_Types].xml': (text) =>
        replaced(
          text,
          '</Types>',
          '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/></Types>',
        ),
    },
    {
      [SHEET_RELS]: rels(
        rel(1, 'comments', '../comments1.xml') +
          rel(2, 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
          rel(3, 'printerSettings', '../printerSettings/printerSettings1.bin'),
      ),
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>Lycée</author></authors><commentList><comment ref="A9" authorId="0"><text><t>Formation</t></text></comment><comment ref="A20" authorId="0"><text><t>Stage</t></text></comment></commentList></comments>`,
      'xl/drawings/vmlDrawing1.vml': NOTES,
      'xl/printerSettings/printerSettings1.bin': 'printer \u0001\u0002\u0003',
      'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="20"><c r="A20"><f>COUNTA('Tableau de synthèse Épreuve E5'!A28:A34)+A20</f><v>0</v></c></row></sheetData></worksheet>`,
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A20" i="7"/><c r="I20" i="1"/></calcChain>`,
      'customXml/item1.xml': '<school xmlns="urn:school">Ne pas perdre</school>',
    },
  );
}
