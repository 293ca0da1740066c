import { writePackage } from '../../table/workbook/package.ts';
import { encodePart } from '../../table/workbook/partText.ts';
import { escapeXml } from '../../table/workbook/xmlText.ts';
import type { Fiche, FicheNote, Pictures } from '../fiche.ts';
import { FICHE_TEXT } from '../officialFiche.ts';
import { contentOf } from './content.ts';
import { officialForm } from './officialForm.ts';
import { firstNotes } from './setting.ts';
import { RELATIONSHIPS, WordParts } from './wordParts.ts';
import { paragraph, runProperties } from './wordXml.ts';

/** A fiche as a file, and what of the report it does not show. */
export interface WrittenFiche {
  readonly bytes: Uint8Array;
  readonly notes: readonly FicheNote[];
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WP = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const NAMESPACES = `xmlns:w="${MAIN}" xmlns:r="${RELATIONSHIPS}" xmlns:wp="${WP}"`;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/**
 * The national form of the candidate’s session and option, filled in, as a .docx. Equal fiches give
 * equal bytes.
 */
export function ficheDocx(fiche: Fiche, pictures: Pictures): WrittenFiche {
  const notes = firstNotes(fiche);
  const parts = new WordParts();
  const set = contentOf(fiche, pictures, parts, (note) => notes.push(note));
  const body = officialForm(fiche, set, parts);
  const { shapes, lists } = parts.numbering;
  const files: readonly (readonly [string, string | Uint8Array])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelationships()],
    ['docProps/core.xml', coreProperties(fiche)],
    [
      'word/document.xml',
      xml(`<w:document ${NAMESPACES}><w:body>${body}${PAGE}</w:body></w:document>`),
    ],
    ['word/styles.xml', xml(`<w:styles xmlns:w="${MAIN}">${STYLES}</w:styles>`)],
    ['word/settings.xml', xml(`<w:settings xmlns:w="${MAIN}">${SETTINGS}</w:settings>`)],
    ['word/numbering.xml', xml(`<w:numbering xmlns:w="${MAIN}">${shapes}${lists}</w:numbering>`)],
    [
      'word/footnotes.xml',
      xml(`<w:footnotes ${NAMESPACES}>${SEPARATORS}${parts.notes}</w:footnotes>`),
    ],
    ['word/footer1.xml', xml(`<w:ftr ${NAMESPACES}>${FOOTER}</w:ftr>`)],
    ['word/_rels/document.xml.rels', relationships(OWN + parts.relationships('document'))],
    ['word/_rels/footnotes.xml.rels', relationships(parts.relationships('footnotes'))],
    ...[...parts.media].map(({ name, bytes }) => [`word/${name}`, bytes] as const),
  ];
  const bytes = writePackage(
    new Map(
      files.map(([name, content]) => [
        name,
        typeof content === 'string' ? encodePart(content) : content,
      ]),
    ),
  );
  return { bytes, notes };
}

function xml(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}

function relationships(content: string): string {
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${content}</Relationships>`);
}

/** A4, upright, with the margins of the national file; twips. */
const PAGE = [
  '<w:sectPr><w:footerReference w:type="default" r:id="rId5"/>',
  '<w:pgSz w:w="11900" w:h="16840"/>',
  '<w:pgMar w:top="851" w:right="1134" w:bottom="851" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/>',
  '</w:sectPr>',
].join('');

const OWN = ['styles', 'settings', 'numbering', 'footnotes', 'footer']
  .map((type, index) => {
    const file = type === 'footer' ? 'footer1' : type;
    return `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${file}.xml"/>`;
  })
  .join('');

function packageRelationships(): string {
  const core = `${PACKAGE}/relationships/metadata/core-properties`;
  return relationships(
    `<Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>` +
      `<Relationship Id="rId2" Type="${core}" Target="docProps/core.xml"/>`,
  );
}

function contentTypes(): string {
  const media = ['png', 'jpeg', 'gif'].map(
    (format) => `<Default Extension="${format}" ContentType="image/${format}"/>`,
  );
  const parts = ['styles', 'settings', 'numbering', 'footnotes'].map(
    (part) => `<Override PartName="/word/${part}.xml" ContentType="${WORD_TYPE}.${part}+xml"/>`,
  );
  return xml(
    [
      `<Types xmlns="${PACKAGE}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      ...media,
      '<Default Extension="svg" ContentType="image/svg+xml"/>',
      `<Override PartName="/word/document.xml" ContentType="${WORD_TYPE}.document.main+xml"/>`,
      ...parts,
      `<Override PartName="/word/footer1.xml" ContentType="${WORD_TYPE}.footer+xml"/>`,
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
      '</Types>',
    ].join(''),
  );
}

function coreProperties({ title, number }: Fiche): string {
  const words = [FICHE_TEXT.title, number && `n° ${number}`, title].filter(Boolean).join(' – ');
  const dc = 'http://purl.org/dc/elements/1.1/';
  const core = `${PACKAGE}/metadata/core-properties`;
  return xml(
    `<cp:coreProperties xmlns:cp="${core}" xmlns:dc="${dc}"><dc:title>${escapeXml(words)}</dc:title><dc:language>fr-FR</dc:language></cp:coreProperties>`,
  );
}

/** Times 12 pt where nothing else is said: blank paragraphs and the marks of footnotes. */
const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr>',
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>',
  '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="fr-FR" w:bidi="ar-SA"/>',
  '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
  '<w:pPr><w:suppressAutoHyphens/></w:pPr>',
  '<w:rPr><w:rFonts w:ascii="Times" w:hAnsi="Times" w:cs="Times"/></w:rPr></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultFont"><w:name w:val="Default Paragraph Font"/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>',
  '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>',
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/>',
  '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>',
  '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>',
  '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
].join('');

const SETTINGS = [
  '<w:defaultTabStop w:val="709"/>',
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>',
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
].join('');

const SEPARATORS = [
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
].join('');

const NUMBER = runProperties({ font: 'Arial', size: 20 });
const FOOTER = paragraph(
  `<w:r>${NUMBER}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${NUMBER}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>${NUMBER}<w:fldChar w:fldCharType="separate"/></w:r><w:r>${NUMBER}<w:t>1</w:t></w:r><w:r>${NUMBER}<w:fldChar w:fldCharType="end"/></w:r>`,
  { align: 'right' },
);
