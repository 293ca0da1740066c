import { blankForm } from '../../src/core/table/blankForm.ts';
import type { FillProblem } from '../../src/core/table/formFilling.ts';
import { readPackage, writePackage } from '../../src/core/table/workbook/package.ts';
import { encodePart } from '../../src/core/table/workbook/partText.ts';
import { partsOf, SHEET, SHEET_RELS, withCells, withParts, WORKBOOK } from './schoolForms.ts';

/** What comes of a form: filled, or refused and why. */
export type Outcome = 'ok' | FillProblem['kind'];

/** A file that is made to break its reader, and what may come of it. */
export interface HostileWorkbook {
  readonly make: () => Uint8Array;
  readonly outcomes: readonly Outcome[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLES = 'xl/styles.xml';
const BOOK_RELS = 'xl/_rels/workbook.xml.rels';
const TYPES = '[Content_Types].xml';

/** The blank form with something put before a text of one of its parts. */
function before(part: string, place: string, xml: string): () => Uint8Array {
  return () =>
    withParts(blankForm(2026), { [part]: (text) => text.replace(place, () => xml + place) });
}

/** The blank form with another part, to which the workbook has a relationship. */
function related(type: string, xml: string, count = 1, name = `xl/${type}.xml`): () => Uint8Array {
  const one = (n: number): string =>
    `<Relationship Id="x${n}" Type="${OFFICE}/${type}" Target="/${name}"/>`;
  const all = Array.from({ length: count }, (_, n) => one(n)).join('');
  return () =>
    withParts(
      blankForm(2026),
      { [BOOK_RELS]: (text) => text.replace('</Relationships>', `${all}</Relationships>`) },
      { [name]: xml },
    );
}

const strings = (xml: string) => related('sharedStrings', `<sst>${xml}</sst>`);
const cell = (xml: string) => () => withCells({ A4: xml });
const nested = (name: string, depth: number, inner = ''): string =>
  `<${name}>`.repeat(depth) + inner + `</${name}>`.repeat(depth);
const numbered = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join('');
const rows = (xml: string) => before(SHEET, '</sheetData>', xml);

/** The form with a name of the workbook, whose formula moves with rows. */
const named = (formula: string) =>
  before(WORKBOOK, '</definedNames>', `<definedName name="n">${formula}</definedName>`);

/** Every way to make a small workbook costly that somebody has thought of. */
export const HOSTILE_WORKBOOKS: Readonly<Record<string, HostileWorkbook>> = {
  '6,000,000 empty shared strings': {
    make: strings('<si/>'.repeat(6_000_000)),
    outcomes: ['tooLarge'],
  },
  '500,000 empty shared strings': {
    make: strings('<si/>'.repeat(500_000)),
    outcomes: ['tooMuchInIt'],
  },
  'a sheet of 20 MB': {
    make: rows('<row><c><v>1</v></c></row>'.repeat(760_000)),
    outcomes: ['tooMuchInIt'],
  },
  'a sheet of many cells, few enough to be read': {
    make: rows('<row><c s="1"/><c s="1"/></row>'.repeat(15_000)),
    outcomes: ['ok'],
  },
  'a row of 100,000 cells': {
    make: rows(`<row>${'<c/>'.repeat(100_000)}</row>`),
    outcomes: ['tooMuchInIt'],
  },
  'row 300,000,000': {
    make: rows('<row r="300000000"><c s="9" r="A300000000"/></row>'),
    outcomes: ['noSuchPlace'],
  },
  'the last row of a spreadsheet': {
    make: rows('<row r="1048576"><c s="9" r="A1048576"/></row>'),
    outcomes: ['ok'],
  },
  'column ZZZ': {
    make: rows('<row r="99"><c r="ZZZ99"/></row>'),
    outcomes: ['noSuchPlace'],
  },
  'half a row': { make: rows('<row r="99.5"/>'), outcomes: ['noSuchPlace'] },
  'a row without end': { make: rows('<row r="1e400"/>'), outcomes: ['noSuchPlace'] },
  'an option label and 100,000 spaces': {
    make: cell(`<t xml:space="preserve">SISR${' '.repeat(100_000)}</t>`),
    outcomes: ['ok', 'notTheForm'],
  },
  'option labels of 2,000 spaces each': {
    make: before(
      SHEET,
      '<row r="2"',
      numbered(
        90,
        () => `<row r="1"><c t="inlineStr"><is><t>SISR${' '.repeat(1_900)}.</t></is></c></row>`,
      ),
    ),
    outcomes: ['ok', 'notTheForm'],
  },
  'labels of 1,900 marks in the wrong order': {
    make: before(
      SHEET,
      '<row r="2"',
      numbered(
        300,
        () =>
          `<row r="1"><c t="inlineStr"><is><t>e${'\u0315\u0316'.repeat(950)}</t></is></c></row>`,
      ),
    ),
    outcomes: ['ok', 'notTheForm'],
  },
  'one long shared string shown by 10,000 cells': {
    make: () => {
      const form = strings(`<si><t>${'é a'.repeat(10_000)}</t></si>`)();
      const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(10_000);
      return withParts(form, {
        [SHEET]: (text) => text.replace('</sheetData>', `${cells}</sheetData>`),
      });
    },
    outcomes: ['ok'],
  },
  'a name of 200,000 brackets': {
    make: named('['.repeat(200_000)),
    outcomes: ['textTooLong'],
  },
  'formulas of 8,000 brackets': { make: named('['.repeat(8_000)), outcomes: ['ok'] },
  'formulas of quotes': {
    make: before(
      WORKBOOK,
      '</definedNames>',
      numbered(100, (n) => `<definedName name="n${n}">${"'a''".repeat(2_000)}</definedName>`),
    ),
    outcomes: ['ok'],
  },
  'formulas of double quotes and letters': {
    make: before(
      WORKBOOK,
      '</definedNames>',
      numbered(100, (n) => `<definedName name="n${n}">a"${'A'.repeat(8_000)}</definedName>`),
    ),
    outcomes: ['ok'],
  },
  'rich texts 3,000 deep': {
    make: strings(`<si>${nested('r', 3_000)}</si>`),
    outcomes: ['tooDeep'],
  },
  'rich texts 3,000 deep behind ends in comments': {
    make: strings(`<si>${'<r><!--</r>--><?x </r>?><![CDATA[</r>]]>'.repeat(3_000)}`),
    outcomes: ['tooDeep'],
  },
  'elements 3,000 deep with ends in values': {
    make: strings(`<si>${'<r a="/>">'.repeat(3_000)}`),
    outcomes: ['tooDeep'],
  },
  'a sheet 30,000 deep': {
    make: before(SHEET, '<sheetData>', nested('a', 30_000)),
    outcomes: ['tooDeep'],
  },
  'a drawing 30,000 deep': {
    make: related('drawing', nested('xdr', 30_000)),
    outcomes: ['tooDeep'],
  },
  '300,000 attributes of one element': {
    make: before(SHEET, '<sheetData>', `<x ${numbered(300_000, (n) => `a${n}="" `)}/>`),
    outcomes: ['tooMuchInIt'],
  },
  '300,000 references in one text': {
    make: strings(`<si><t>${'&amp;'.repeat(300_000)}</t></si>`),
    outcomes: ['tooMuchInIt'],
  },
  '300,000 comments': {
    make: before(SHEET, '<sheetData>', '<!---->'.repeat(300_000)),
    outcomes: ['tooMuchInIt'],
  },
  'a text of 2,000,000 characters': {
    make: strings(`<si><t>${'é'.repeat(2_000_000)}</t></si>`),
    outcomes: ['textTooLong', 'tooMuchInIt'],
  },
  'a name of an element of 1,000,000 characters': {
    make: before(SHEET, '<sheetData>', `<${'x'.repeat(1_000_000)}/>`),
    outcomes: ['textTooLong', 'ok'],
  },
  '20,000 spaces within each tag that is written': {
    make: () =>
      withParts(blankForm(2026), {
        [SHEET]: (text) => text.replaceAll('<row r=', `<row${' '.repeat(20_000)}r=`),
      }),
    outcomes: ['ok'],
  },
  '140,000 merged blocks': {
    make: before(
      SHEET,
      '</mergeCells>',
      numbered(140_000, (n) => `<mergeCell ref="A${n + 9}:B${n + 9}"/>`),
    ),
    outcomes: ['tooMuchInIt'],
  },
  '9,000 merged blocks over 9,000 rows': {
    make: () => {
      const form = rows('<row><c s="9"/></row>'.repeat(9_000))();
      const merges = '<mergeCell ref="A9:XFD9000"/>'.repeat(9_000);
      return withParts(form, {
        [SHEET]: (text) => text.replace('</mergeCells>', `${merges}</mergeCells>`),
      });
    },
    outcomes: ['ok', 'noRows'],
  },
  'a block of all columns': {
    make: before(SHEET, '</mergeCells>', '<mergeCell ref="A1:ZZZ40"/>'),
    outcomes: ['ok', 'noRows'],
  },
  '30,000 columns': {
    make: before(SHEET, '</cols>', '<col min="1" max="16384" width="9"/>'.repeat(30_000)),
    outcomes: ['ok'],
  },
  'a column up to 1e300': {
    make: before(SHEET, '</cols>', '<col min="9" max="1e300" width="1e300"/>'),
    outcomes: ['ok'],
  },
  '25,000 conditional formats': {
    make: before(
      SHEET,
      '<pageMargins',
      '<conditionalFormatting sqref="A1:B2"><cfRule/></conditionalFormatting>'.repeat(25_000),
    ),
    outcomes: ['ok'],
  },
  'lists of cells without end': {
    make: before(
      SHEET,
      '<pageMargins',
      `<conditionalFormatting sqref="${'A1 '.repeat(40_000)}"/>`.repeat(15),
    ),
    outcomes: ['ok'],
  },
  'a list of cells of 900,000 characters': {
    make: before(
      SHEET,
      '<pageMargins',
      `<conditionalFormatting sqref="${'A1 '.repeat(300_000)}"/>`,
    ),
    outcomes: ['textTooLong'],
  },
  '70,000 styles': {
    make: before(STYLES, '</cellXfs>', '<xf/>'.repeat(70_000)),
    outcomes: ['ok'],
  },
  '15,000 styles of a font with 20,000 children': {
    make: () =>
      withParts(blankForm(2026), {
        [STYLES]: (text) =>
          text
            .replace(
              '</cellXfs>',
              `${'<xf fontId="0" borderId="0"><alignment wrapText="1"/></xf>'.repeat(15_000)}</cellXfs>`,
            )
            .replace('<font>', `<font>${'<x/>'.repeat(20_000)}`),
      }),
    outcomes: ['ok'],
  },
  '35,000 defined names': {
    make: before(
      WORKBOOK,
      '</definedNames>',
      '<definedName name="n">A1</definedName>'.repeat(35_000),
    ),
    outcomes: ['ok'],
  },
  '25,000 sheets of one part': {
    make: () =>
      withParts(blankForm(2026), {
        [WORKBOOK]: (text) =>
          text.replace(
            '</sheets>',
            `${'<sheet name="x" sheetId="9" r:id="rId1"/>'.repeat(25_000)}</sheets>`,
          ),
      }),
    outcomes: ['ok'],
  },
  '8,000 sheets and relationships that lead in a circle': {
    make: () =>
      withParts(related('worksheet', '<worksheet/>', 8_000, WORKBOOK)(), {
        [WORKBOOK]: () =>
          partsOf(blankForm(2026))[WORKBOOK]?.replace(
            '</sheets>',
            `${numbered(8_000, (n) => `<sheet name="x" sheetId="9" r:id="x${n}"/>`)}</sheets>`,
          ) ?? '',
      }),
    outcomes: ['ok'],
  },
  '15,000 relationships to one part of notes': {
    make: () => {
      const to = `<Relationship Id="c" Type="${OFFICE}/comments" Target="/xl/comments.xml"/>`;
      return withParts(
        blankForm(2026),
        {},
        {
          [SHEET_RELS]: `<Relationships>${to.repeat(15_000)}</Relationships>`,
          'xl/comments.xml': `<comments>${'<comment ref="A99"/>'.repeat(20_000)}</comments>`,
        },
      );
    },
    outcomes: ['ok'],
  },
  '40,000 kinds of content': {
    make: before(TYPES, '</Types>', '<Default Extension="x" ContentType="y"/>'.repeat(40_000)),
    outcomes: ['ok'],
  },
  '9 parts of 2 MB': {
    make: () => withMore(numberedParts(9, new Uint8Array(2_000_000))),
    outcomes: ['ok'],
  },
  '50 MB of zeros': {
    make: () => withMore([['xl/media/a.png', new Uint8Array(50_000_000)]]),
    outcomes: ['tooLarge'],
  },
  'names within names': {
    make: before(
      WORKBOOK,
      '</definedNames>',
      nested('definedName name="n"', 40, 'A99').replaceAll(
        '</definedName name="n">',
        '</definedName>',
      ),
    ),
    outcomes: ['ok'],
  },
  'an attribute within the value of another': {
    make: before(
      SHEET,
      '<pageMargins',
      `<x sqref='A99 ref="A99" sqref="A99"' ref="A99"/><row>98<row>98</row></row>`,
    ),
    outcomes: ['ok'],
  },
  '20,000 parts': {
    make: () => withMore(numberedParts(20_000, new Uint8Array())),
    outcomes: ['tooLarge'],
  },
  'a sheet of 9 MB that is no XML': {
    make: related('sharedStrings', 'x'.repeat(9_000_000)),
    outcomes: ['tooMuchInIt'],
  },
  'names of parts that objects have': {
    make: () =>
      withMore(['__proto__', 'constructor', 'toString'].map((name) => [name, encodePart('<a/>')])),
    outcomes: ['ok'],
  },
};

function numberedParts(count: number, bytes: Uint8Array): [string, Uint8Array][] {
  return Array.from({ length: count }, (_, n) => [`xl/media/${n}.bin`, bytes]);
}

function withMore(added: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const parts = readPackage(blankForm(2026));
  return writePackage(new Map([...(typeof parts === 'string' ? [] : parts), ...added]));
}
