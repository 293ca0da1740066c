import { writePackage } from '../../../src/core/table/workbook/package.ts';
import { encodePart } from '../../../src/core/table/workbook/partText.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A document as a school may write it: what stands in its body, and parts beside it. */
export function schoolFiche(
  body: string,
  parts: Readonly<Record<string, string>> = {},
  related = '',
): Uint8Array {
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/word/document.xml" ContentType="${DOCUMENT}"/>`,
  ].join('');
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types">${types}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${related}</Relationships>`,
    'word/header1.xml': `<w:hdr xmlns:w="${MAIN}"><w:p><w:r><w:t>Lycée</w:t></w:r></w:p></w:hdr>`,
    'word/document.xml': `<w:document xmlns:w="${MAIN}" xmlns:w14="${W14}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  };
  return writePackage(
    new Map(Object.entries(files).map(([name, text]) => [name, encodePart(text)])),
  );
}

/** A paragraph of bold labels; what is in angle brackets is XML already. */
export function line(...pieces: readonly string[]): string {
  const runs = pieces.map((piece) =>
    piece.startsWith('<')
      ? piece
      : `<w:r><w:rPr><w:b/><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">${piece}</w:t></w:r>`,
  );
  return `<w:p>${runs.join('')}</w:p>`;
}

export const EMPTY = '<w:p><w:pPr><w:rPr><w:sz w:val="18"/></w:rPr></w:pPr></w:p>';
export const TAB = '<w:r><w:tab/></w:r>';

/** A table from its rows, each of which is what stands in its cells. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cell = (content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** The box of Word’s forms. */
export const FIELD_BOX = [
  '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar></w:r>',
  '<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
].join('');

/** The box of Word’s content controls. */
export const CONTROL_BOX = [
  '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>',
  '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>',
  '<w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>',
].join('');

/** What only says what to write there. */
export const prompt = (inside: string): string =>
  `<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
