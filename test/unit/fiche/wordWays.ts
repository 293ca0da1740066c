import { readPackage, writePackage } from '../../../src/core/table/workbook/package.ts';
import { encodePart } from '../../../src/core/table/workbook/partText.ts';
import { partsOf } from './readDocument.ts';

type Rewrite = (xml: string) => string;

const RUN = /<w:r(?: [^>]*)?>(?:(?!<\/w:r>).)*<\/w:r>/gs;
const TEXT_RUN =
  /<w:r(?: [^>]*)?>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g;
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<\/w:p>/gs;

const control = (inside: string, more = ''): string =>
  `<w:sdt><w:sdtPr><w:alias w:val="Champ"/><w:id w:val="-12"/>${more}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

/** Cut at every third letter, as Word does while a text is written and checked. */
const splitRuns: Rewrite = (xml) => {
  let count = 0;
  return xml.replace(TEXT_RUN, (_, format: string | undefined, text: string) => {
    const pieces = text.match(/(?:&[^;]+;|[^&]){1,3}/g) ?? [];
    return pieces
      .map((piece) => {
        const id = count++;
        const run = `<w:r w:rsidR="00AB12CD" w:rsidRPr="00${id % 10}F00AA">${format ?? ''}<w:lastRenderedPageBreak/><w:t xml:space="preserve">${piece}</w:t></w:r>`;
        return `<w:bookmarkStart w:id="${id}" w:name="_Ref${id}"/><w:proofErr w:type="spellStart"/>${run}<w:proofErr w:type="spellEnd"/><w:bookmarkEnd w:id="${id}"/>`;
      })
      .join('');
  });
};

const around =
  (pattern: RegExp, wrap: (xml: string) => string): Rewrite =>
  (xml) =>
    xml.replace(pattern, wrap);

/** A drawing in front of the words of every paragraph, in both of the ways that Word writes one. */
const withDrawings: Rewrite = (xml) => {
  const drawing =
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor/></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style="width:9pt"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>';
  return xml.replace(PARAGRAPH, (whole) =>
    /<w:t[ >]/.test(whole) ? whole.replace(/<w:r>/, `${drawing}<w:r>`) : whole,
  );
};

/** Each table stands in a text box, twice, as Word writes what older programs cannot show. */
const inTextBox: Rewrite = (xml) =>
  xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, (whole) => {
    const content = `<w:txbxContent>${whole}<w:p/></w:txbxContent>`;
    return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${content}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  });

/** What Word makes of a form that people open, type into, check and save again. */
export const WORD_WAYS: Readonly<Record<string, Rewrite>> = {
  'runs in pieces, checked and marked': splitRuns,
  'smart tags': around(
    TEXT_RUN,
    (run) =>
      `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="PersonName"><w:smartTagPr/>${run}</w:smartTag>`,
  ),
  'content controls around runs': around(TEXT_RUN, (run) => control(run, '<w:text/>')),
  'content controls around paragraphs': around(PARAGRAPH, (paragraph) => control(paragraph)),
  'content controls around cells': around(/<w:tc>.*?<\/w:tc>/gs, (cell) => control(cell)),
  'content controls around rows': around(/<w:tr>.*?<\/w:tr>/gs, (row) => control(row)),
  'changes that are tracked': around(
    RUN,
    (run) => `<w:ins w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z">${run}</w:ins>`,
  ),
  'drawings beside the words': withDrawings,
  'tables in text boxes': inTextBox,
};

const NAMESPACES = [
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

/** A document whose text is written otherwise. */
export function rewritten(bytes: Uint8Array, way: Rewrite): Uint8Array {
  const parts = readPackage(bytes);
  if (typeof parts === 'string') throw new Error(parts);
  const name = 'word/document.xml';
  const xml = way(partsOf(bytes)[name] ?? '');
  const document = xml.replace('<w:document ', `<w:document ${NAMESPACES} `);
  return writePackage(new Map([...parts, [name, encodePart(document)]]));
}
