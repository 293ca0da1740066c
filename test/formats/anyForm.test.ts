import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillForm } from '../../src/core/table/fillForm.ts';
import type { FillOptions } from '../../src/core/table/formFilling.ts';
import type { SummaryTable, TableRow } from '../../src/core/table/summaryTable.ts';
import { runs } from '../unit/support/arbitraries.ts';
import { row, table } from '../unit/support/tables.ts';
import { anyForm, type FormKind, formOf, TITLES } from './anyForm.ts';
import { textsByExcelJS, textsBySheetJS, type Texts } from './readers.ts';

const reportRow: fc.Arbitrary<TableRow> = fc
  .record({
    title: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...TITLES) },
      fc.constant('Autre sujet'),
    ),
    period: fc.constantFrom('13/01/26 au 07/02/26', '22/04/25 au 22/04/25', '', 'Semestre 1'),
    productions: fc.array(
      fc.constantFrom(
        { label: 'Procédure', target: 'https://docs.example/a' },
        { label: 'Schéma' },
        { label: 'Seuils', target: 'https://docs.example/b' },
      ),
      { maxLength: 2 },
    ),
    competencies: fc.subarray(['B1.1', 'B1.2', 'B1.3', 'B1.6']).map((codes) => new Set(codes)),
  })
  .map((content) => row(content));

const someRows = fc.array(reportRow, { maxLength: 6 });

const content: fc.Arbitrary<SummaryTable> = fc
  .record({
    formation: someRows,
    stage1: someRows,
    stage2: fc.oneof(someRows, fc.array(reportRow, { minLength: 9, maxLength: 12 })),
    option: fc.constantFrom('SISR' as const, 'SLAM' as const),
  })
  .map(({ option, ...sections }) => table(sections, { option }));

type Answered = FillOptions & { readonly answer: number };

/** Fills a form and answers whatever it asks with the same choice. */
function filled(bytes: Uint8Array, table: SummaryTable, { answer, ...options }: Answered) {
  const result = fillForm(bytes, table, options);
  assert.ok(!('problem' in result), JSON.stringify(result));
  if ('ok' in result) return { ...result, options: { ...options, answer } };
  const { section, headings } = result.question;
  const home = ['', ...headings][answer % (headings.length + 1)] ?? '';
  assert.equal(options.homes?.[section], undefined, 'asks no question twice');
  return filled(bytes, table, { ...options, answer, homes: { ...options.homes, [section]: home } });
}

/** Every row of the table’s columns that says something, below the heads. */
function bodyRows(texts: Texts): string[][] {
  const rows = new Map<number, string[]>();
  for (const [name, text] of Object.entries(texts)) {
    const [line, column] = [Number(name.replace(/\D/g, '')), 'ABCDEFGH'.indexOf(name.charAt(0))];
    if (line < 9 || column < 0) continue;
    const cells = rows.get(line) ?? Array.from({ length: 8 }, () => '');
    cells[column] = text;
    rows.set(line, cells);
  }
  return [...rows.entries()].sort(([a], [b]) => a - b).map(([, cells]) => cells);
}

/** Takes one that `is` it out of `rows`, which must be there. */
function take(rows: string[][], is: (row: string[]) => boolean, what: unknown): void {
  const at = rows.findIndex(is);
  assert.ok(at >= 0, `lost: ${JSON.stringify(what)} of ${JSON.stringify(rows)}`);
  rows.splice(at, 1);
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function hasReport({ sections }: SummaryTable, title: string): boolean {
  const keys = [title, title.split('\n')[0] ?? ''].map(letters);
  return sections.some(({ rows }) => rows.some((each) => keys.includes(letters(each.title))));
}

describe('Any form of a school', function () {
  const anyAnswer = fc.nat(5);
  const anyCase: fc.Arbitrary<[FormKind, SummaryTable, number]> = fc.tuple(
    anyForm,
    content,
    anyAnswer,
  );

  it('is filled, and loses nothing that stood in it unless that is asked for', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom('update', 'add'), ([kind, table, answer], held) => {
        const form = formOf(kind);
        const { ok } = filled(form, table, { answer, held });
        const [before, after] = [textsBySheetJS(form), textsBySheetJS(ok)];
        assert.ok(Object.values(after).includes('à revoir'));
        const rows = bodyRows(after);
        for (const old of bodyRows(before)) {
          const completed = held === 'update' && hasReport(table, old[0] ?? '');
          take(
            rows,
            (now) =>
              now.every((text, column) => {
                const was = old[column] ?? '';
                if (text === was) return true;
                if (!completed) return false;
                return column === 1 || (column === 0 ? text.startsWith(was) : was.trim() === '');
              }),
            old,
          );
        }
      }),
      { numRuns: runs(150) },
    );
  });

  it('gives the same file when it is filled again', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom('update', 'replace'), ([kind, table, answer], held) => {
        const { ok, options } = filled(formOf(kind), table, { answer, held });
        const again = filled(ok, table, options);
        assert.equal(Buffer.compare(again.ok, ok), 0);
      }),
      { numRuns: runs(150) },
    );
  });

  it('has one mark, before the right option', () => {
    fc.assert(
      fc.property(anyCase, ([kind, table, answer]) => {
        const { ok } = filled(formOf(kind), table, { answer });
        const { G4: sisr = '', H4: slam = '' } = textsBySheetJS(ok);
        const [own, other] = table.candidate.option === 'SISR' ? [sisr, slam] : [slam, sisr];
        assert.match(own, /^(?:☒ ?|\[X\] )(?:SISR|SLAM)$/);
        assert.match(other, /^(?:[▢□] ?|\[ \] )?(?:SISR|SLAM)$/);
      }),
      { numRuns: runs(100) },
    );
  });

  it('opens in two readers, with every réalisation and one link a cell', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, fc.constantFrom('update', 'replace', 'add'), async (any, held) => {
        const [kind, table, answer] = any;
        const { ok, options } = filled(formOf(kind), table, { answer, held });
        const texts = textsBySheetJS(ok);
        const byExcelJS = Object.entries(await textsByExcelJS(ok)).filter(
          ([, text]) => text !== '',
        );
        assert.deepEqual(Object.fromEntries(byExcelJS), texts);
        const titles = bodyRows(texts).map(([title = '']) => letters(title));
        for (const { section, rows } of table.sections) {
          if (options.homes?.[section] === '') continue;
          for (const { title } of rows)
            assert.ok(titles.some((each) => each.startsWith(letters(title))));
        }
      }),
      { numRuns: runs(30) },
    );
  });
});
