import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import { FORM_COLUMNS } from '../../src/core/table/officialWording.ts';
import type { SummaryTable, TableRow } from '../../src/core/table/summaryTable.ts';
import { cellText } from '../../src/core/table/workbook/xmlText.ts';
import { anyCharacter } from '../unit/support/arbitraries.ts';
import { isOwn, openWithExcelJS, textsByExcelJS, textsBySheetJS, type Texts } from './readers.ts';
import * as forms from './schoolForms.ts';

const AWKWARD = [
  '=1+1',
  '+33 6',
  '-DEPLOIEMENT',
  '@admin',
  '\t=A1',
  '<b>&amp;</b> "x" \'y\'',
  ']]>',
  '_x000B_',
  '_x005F_x0041_',
  '\u0000\u0008\u000B\uFFFE',
  'demi \uD83D',
  '\uDE00 demi',
  '👩‍💻 déploiement 🚀',
  'תעודה مشروع',
  'ligne\nligne\r\nligne\rfin',
  ' \u00a0',
  '0001',
  '1E5',
  'TRUE',
];

const text = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc.string({ unit: anyCharacter, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '-', 'œ', '\uD800', '\uDC00', '\u0001'),
    maxLength: 9,
  }),
);

const row: fc.Arbitrary<TableRow> = fc.record({
  uri: fc.constant('file:///a.md'),
  title: text,
  productions: fc.array(
    fc.record({ label: text, target: fc.oneof(fc.webUrl(), text) }, { requiredKeys: ['label'] }),
    { maxLength: 3 },
  ),
  period: text,
  competencies: fc
    .subarray(FORM_COLUMNS.map(({ code }) => code as string))
    .map((codes) => new Set([...codes, 'B2.1'])),
});

const someRows = fc.oneof(
  { weight: 4, arbitrary: fc.array(row, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(row, { minLength: 6, maxLength: 14 }) },
);

const table: fc.Arbitrary<SummaryTable> = fc.record({
  candidate: fc.record(
    {
      lastName: text,
      firstName: text,
      number: text,
      centre: text,
      option: fc.constantFrom('SISR', 'SLAM'),
      session: fc.integer({ min: 2022, max: 2030 }),
      url: fc.oneof(fc.webUrl(), text),
    },
    { requiredKeys: ['option', 'session'] },
  ),
  sections: fc.tuple(someRows, someRows, someRows).map(([formation, stage1, stage2]) => [
    { section: 'formation' as const, rows: formation },
    { section: 'stage1' as const, rows: stage1 },
    { section: 'stage2' as const, rows: stage2 },
  ]),
});

function filled(form: Uint8Array, content: SummaryTable): Uint8Array {
  const result = fillForm(form, content);
  assert.ok('ok' in result, JSON.stringify(result));
  return result.ok;
}

/** What the rows of the filled form have to say, computed anew: sections one behind the other. */
function expectedRows(content: SummaryTable): Texts {
  const expected: Texts = {};
  let at = content.candidate.session < 2023 ? 8 : 9;
  const onForm = { formation: 10, stage1: 7, stage2: 7 };
  for (const { section, rows } of content.sections) {
    rows.forEach(({ title, productions, period, competencies }, index) => {
      const lines = [line(title), ...productions.map(({ label }) => `\n• ${line(label)}`)];
      expected[`A${at + index}`] = lines.join('');
      expected[`B${at + index}`] = line(period);
      FORM_COLUMNS.forEach(({ code }, column) => {
        if (competencies.has(code)) expected[`${'CDEFGH'.charAt(column)}${at + index}`] = 'X';
      });
    });
    at += Math.max(rows.length, onForm[section]) + 1;
  }
  return withoutEmpty(expected);
}

function line(text: string): string {
  return cellText(text)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
}

function withoutEmpty(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== ''));
}

/** The cells of the rows of réalisations among `texts`. */
function tableRows(texts: Texts, session: number): Texts {
  const first = session < 2023 ? 8 : 9;
  return Object.fromEntries(
    Object.entries(texts).filter(([name, value]) => {
      return (
        Number(name.slice(1)) >= first &&
        !value.startsWith('Réalisations en milieu professionnel en')
      );
    }),
  );
}

describe('any portfolio', function () {
  it('opens in two readers with the cells it was filled with', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (content) => {
        const { session } = content.candidate;
        const bytes = filled(blankForm(session), content);
        const bySheetJS = textsBySheetJS(bytes);
        assert.deepEqual(tableRows(bySheetJS, session), expectedRows(content));
        assert.deepEqual(withoutEmpty(await textsByExcelJS(bytes)), bySheetJS);
      }),
      { numRuns: 25 },
    );
  });

  it('changes only the cells it names, and no style, of the form', async () => {
    const short = table.filter(({ sections }) => sections.every(({ rows }) => rows.length <= 7));
    const form = forms.schoolForm();
    const before = await openWithExcelJS(form);
    const parts = forms.partsOf(form);
    await fc.assert(
      fc.asyncProperty(short, async (content) => {
        const bytes = filled(form, content);
        const after = await openWithExcelJS(bytes);
        const named = new Set(['A3', 'F3', 'A4', 'G4', 'H4', 'A5']);
        const mayChange = {
          ...expectedRows({ ...content, candidate: { option: 'SISR', session: 2026 } }),
        };
        for (let line = 1; line <= 35; line += 1) {
          for (const column of 'ABCDEFGH') {
            const name = `${column}${line}`;
            const [was, is] = [before.getCell(name), after.getCell(name)];
            if (isOwn(is) && !named.has(name) && !(name in mayChange))
              assert.deepEqual(is.value, was.value, name);
            const { alignment, ...style } = is.style;
            const { alignment: old, ...oldStyle } = was.style;
            assert.deepEqual(style, oldStyle, name);
            assert.deepEqual({ ...alignment, wrapText: 0 }, { ...old, wrapText: 0 }, name);
          }
        }
        assert.deepEqual(after.model.merges, before.model.merges);
        for (const [name, part] of Object.entries(forms.partsOf(bytes))) {
          if (name !== forms.SHEET && name !== forms.SHEET_RELS && name !== forms.WORKBOOK) {
            assert.equal(part, parts[name], name);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('says of any bytes whether they are a form, and never fails', () => {
    const form = blankForm(2026);
    const broken = fc
      .array(fc.tuple(fc.nat(form.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
      .map((changes) => changes.reduce((bytes, [at, to]) => bytes.with(at, to), form));
    const content = { candidate: { option: 'SLAM', session: 2026 }, sections: [] } as const;
    fc.assert(
      fc.property(fc.oneof(broken, fc.uint8Array()), (bytes) => {
        const result = fillForm(bytes, content);
        assert.ok('ok' in result !== 'problem' in result);
      }),
    );
  });
});
