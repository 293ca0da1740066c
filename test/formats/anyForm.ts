import fc from 'fast-check';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { escapeXml } from '../../src/core/table/workbook/xmlText.ts';
import { SHEET, SHEET_RELS, withParts } from './schoolForms.ts';

/** A row that a student has written into a form. */
export interface WrittenRow {
  readonly title: string;
  /** A text, or the number of a day. */
  readonly period: string | number;
  /** What stands in the six columns. */
  readonly marks: readonly string[];
  readonly link: boolean;
}

/** How a form differs from the blank one. */
export interface FormKind {
  readonly marks: readonly [sisr: string, slam: string];
  /** Texts of the head, of columns and of sections that are others, by their cell. */
  readonly texts: Readonly<Record<string, string>>;
  /** What stands in the rows of the three sections; nothing where a row is blank. */
  readonly sections: readonly (readonly (WrittenRow | undefined)[])[];
  /** Rows that do not say how high they are. */
  readonly unsized: readonly number[];
  /** The block that the link to the portfolio is on. */
  readonly urlLink: 'A5' | 'A5:H5' | undefined;
  /** Whether the first rows of the last section are in another style than the rest. */
  readonly otherStyle: boolean;
}

/** Titles that students write, and that reports have. */
export const TITLES = [
  'Serveur GLPI',
  'Supervision Zabbix',
  'Site vitrine',
  'Veille technologique',
  'Pare-feu pfSense & VLAN',
  'Déploiement de postes',
] as const;

const MARKS = ['', '▢ ', '□', 'X ', 'x ', '✅ ', 'þ ', '☑ ', '☒', '▣ ', '\uF0FE ', '[ ] ', '[x] '];
const HEADINGS = {
  A8: ['', 'Réalisations en formation (AP/TP)', 'Projets'],
  A19: [
    '',
    'Réalisations en entreprise',
    'Réalisations en cours de stage de première année',
    'Divers',
  ],
  A27: ['', 'Réalisations personnelles', 'Réalisations en milieu professionnel', '2e année'],
} as const;
const FIRST_ROWS = [9, 20, 28] as const;
const SIZES = [10, 7, 7] as const;

const writtenRow: fc.Arbitrary<WrittenRow> = fc.record({
  title: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...TITLES) },
    fc.constantFrom(
      'Mon projet',
      'Serveur GLPI\nProcédure à part',
      'Site\nvitrine',
      '',
      'SLAM & co <1>',
    ),
  ),
  period: fc.constantFrom<string | number>(
    '2024-2025',
    '13/01/26 au 07/02/26',
    '',
    45_769,
    'en cours',
  ),
  marks: fc.array(fc.constantFrom('', '', 'X', 'x ', '✓', ' '), { minLength: 6, maxLength: 6 }),
  link: fc.boolean(),
});

const sectionRows = (size: number): fc.Arbitrary<readonly (WrittenRow | undefined)[]> =>
  fc.oneof(
    fc.constant([]),
    fc.array(fc.option(writtenRow, { nil: undefined, freq: 3 }), { maxLength: size }),
    fc.array(writtenRow, { minLength: size, maxLength: size }),
  );

const otherTexts: fc.Arbitrary<Record<string, string>> = fc
  .record(
    {
      A3: fc.constantFrom('', 'Camille'),
      F3: fc.constantFrom('', 'Matricule'),
      A4: fc.constant(''),
      A5: fc.constant('Portfolio'),
      A6: fc.constant('£'),
      B6: fc.constantFrom('', 'Outils', 'Dates'),
      E6: fc.constantFrom('', 'Autre'),
      A8: fc.constantFrom(...HEADINGS.A8),
      A19: fc.constantFrom(...HEADINGS.A19),
      A27: fc.constantFrom(...HEADINGS.A27),
    },
    { requiredKeys: [] },
  )
  .map((texts) => Object.fromEntries(Object.entries(texts).slice(0, 3)));

/** Any form of the kinds that are met. */
export const anyForm: fc.Arbitrary<FormKind> = fc.record({
  marks: fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...MARKS)),
  texts: fc.oneof(fc.constant({}), otherTexts),
  sections: fc.tuple(...SIZES.map(sectionRows)),
  unsized: fc.subarray([3, 4, 9, 10, 18, 20, 26, 27, 28, 34]),
  urlLink: fc.constantFrom(undefined, 'A5', 'A5:H5'),
  otherStyle: fc.boolean(),
});

/** The file of a form of this kind. */
export function formOf(kind: FormKind): Uint8Array {
  const links: [ref: string, address: string][] = kind.urlLink
    ? [[kind.urlLink, 'https://ancien.example']]
    : [];
  const texts: Record<string, string | number> = { ...kind.texts };
  texts.G4 = `${kind.marks[0]}SISR`;
  texts.H4 = `${kind.marks[1]}SLAM`;
  texts.I20 = 'à revoir'; // beside the table
  kind.sections.forEach((rows, section) =>
    rows.forEach((row, index) => {
      const line = (FIRST_ROWS[section] ?? 0) + index;
      if (!row) return;
      texts[`A${line}`] = row.title;
      texts[`B${line}`] = row.period;
      row.marks.forEach((mark, column) => (texts[`${'CDEFGH'.charAt(column)}${line}`] = mark));
      if (row.link && row.title) links.push([`A${line}`, `https://ancien.example/${line}`]);
    }),
  );
  const relations = links.map(
    ([, address], index) =>
      `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${address}" TargetMode="External"/>`,
  );
  const listed = links.map(([ref], index) => `<hyperlink ref="${ref}" r:id="rId${index + 1}"/>`);
  return withParts(
    blankForm(2026),
    {
      [SHEET]: (sheet) => {
        let text = Object.entries(texts).reduce(withText, sheet);
        for (const row of kind.unsized) {
          text = text.replace(new RegExp(`(<row r="${row}") ht="[^"]*" customHeight="1"`), '$1');
        }
        if (kind.otherStyle) {
          text = text.replace(/(<c r="A(?:28|29)" s=)"\d+"/g, '$1"19"');
        }
        const all = `<hyperlinks>${listed.join('')}</hyperlinks>`;
        return links.length > 0 ? text.replace('<printOptions', `${all}<printOptions`) : text;
      },
    },
    {
      [SHEET_RELS]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
  );
}

/** A sheet with another content of one cell, which keeps its style. */
function withText(sheet: string, [cell, content]: [string, string | number]): string {
  const known = new RegExp(`(<c r="${cell}" s="\\d+")(?:/>| t="inlineStr">.*?</c>)`, 's');
  const inner =
    typeof content === 'number'
      ? `><v>${content}</v></c>`
      : ` t="inlineStr"><is><t xml:space="preserve">${escapeXml(content)}</t></is></c>`;
  if (known.test(sheet)) {
    return sheet.replace(known, (_, start: string) =>
      content === '' ? `${start}/>` : start + inner,
    );
  }
  const row = cell.replace(/\D/g, '');
  const end = new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`, 's');
  return sheet.replace(
    end,
    (_, start: string, close: string) => `${start}<c r="${cell}"${inner}${close}`,
  );
}
