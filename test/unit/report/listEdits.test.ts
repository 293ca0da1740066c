import assert from 'node:assert/strict';
import fc from 'fast-check';
import { removeValue } from '../../../src/core/report/listEdits.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { runs } from '../support/arbitraries.ts';
import { reportOf, reportText } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const listOf = (text: string) => {
  const list = reportOf(text).field('competencies');
  assert.ok(list);
  return list;
};

function removes(index: number, header: string, expected: string | undefined): void {
  inEveryVariant(`${index} of ${header}`, (as) => {
    const text = as(reportText(header));
    const edit = removeValue(text, listOf(text), index);
    const after = edit && applyEdits(text, [edit]);
    assert.equal(after, expected === undefined ? undefined : as(reportText(expected)));
  });
}

describe('removeValue', () => {
  removes(0, 'competences: [B1.1, B1.2]', 'competences: [B1.2]');
  removes(1, 'competences: [B1.1, B1.2, B1.3]', 'competences: [B1.1, B1.3]');
  removes(2, 'competences: ["B1.1", B1.2 , \'B1.3\' ]', 'competences: ["B1.1", B1.2 ]');
  removes(0, 'competences: ["B1.1"]', 'competences: []');
  removes(1, 'competences: [\n  B1.1,\n  B1.2,\n]', 'competences: [\n  B1.1,\n]');
  removes(
    1,
    'competences:\n  - B1.1 # un\n  - "B1.2"\n  - B1.3',
    'competences:\n  - B1.1 # un\n  - B1.3',
  );
  removes(1, 'competences:\n- B1.1\n- B1.2 # deux\ncadre: x', 'competences:\n- B1.1\ncadre: x');
  removes(0, 'competences:\n  - B1.1', 'competences:');

  describe('takes nothing else with it', () => {
    removes(1, 'competences: [B1.1, # un\n  B1.2]', undefined);
    removes(1, 'competences: [[B1.1], B1.2]', undefined);
    removes(1, 'competences: [&a B1.1, &b B1.2]', undefined);
    removes(0, 'competences: [a: B1.1, B1.2]', undefined);
    removes(1, 'competences:\n  - [B1.1, B1.2]', undefined);
    removes(0, 'competences:\n  - a: B1.1\n    b: B1.2', undefined);
    removes(0, 'competences: B1.1', undefined);
    removes(3, 'competences: [B1.1]', undefined);
  });

  const code = fc.constantFrom('B1.1', '"B1.2"', "'B2.1.1'", 'B9.9', '"Gérer, des sauvegardes"');
  const gap = fc.constantFrom(', ', ',', ' , ', ',\n  ');
  const flow = fc
    .array(fc.tuple(code, gap), { minLength: 1, maxLength: 6 })
    .map((items) => `[${items.map(([item, space], i) => (i > 0 ? space : '') + item).join('')}]`);
  const block = fc
    .array(fc.tuple(code, fc.constantFrom('', ' # note', '  ')), { minLength: 1, maxLength: 6 })
    .map((items) => items.map(([item, end]) => `\n  - ${item}${end}`).join(''));

  it('takes out the one value, in any list, and leaves every other', () => {
    fc.assert(
      fc.property(fc.oneof(flow, block), fc.nat(5), fc.boolean(), (list, at, windows) => {
        const source = reportText(`titre: a\ncompetences: ${list}\ncadre: b`, 'B1.1\n');
        const text = windows ? source.replace(/\n/g, '\r\n') : source;
        const before = listOf(text).values.map(({ value }) => value);
        const index = at % before.length;
        const edit = removeValue(text, listOf(text), index);
        assert.ok(edit);
        const after = applyEdits(text, [edit]);
        assert.deepEqual(
          listOf(after).values.map(({ value }) => value),
          before.toSpliced(index, 1),
        );
        const report = reportOf(after);
        assert.deepEqual(report.header.errors, []);
        assert.deepEqual(
          [report.field('title')?.values[0]?.value, report.field('section')?.values[0]?.value],
          ['a', 'b'],
        );
      }),
      { numRuns: runs(100) },
    );
  });
});
