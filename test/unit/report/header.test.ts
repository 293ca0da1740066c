import type { FieldId } from '../../../src/core/report/fieldId.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitFrontMatter } from '../../../src/core/report/frontMatter.ts';
import { readHeader } from '../../../src/core/report/readHeader.ts';
import { textAt } from '../../../src/core/text/span.ts';
import { headerText, runs } from '../support/arbitraries.ts';
import { mark } from '../support/marked.ts';
import { reportText } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

function headerOf(text: string) {
  const frontMatter = splitFrontMatter(text);
  assert.ok(frontMatter);
  return readHeader(frontMatter, text);
}

function field(text: string, id: FieldId = 'competencies') {
  const found = headerOf(text).fields.get(id);
  assert.ok(found, `${id} in ${JSON.stringify(text)}`);
  return found;
}

const values = (text: string, id?: FieldId) => field(text, id).values.map(({ value }) => value);

/** The text of a header with the values of a field marked. */
function places(header: string, expected: string, id?: FieldId): void {
  inEveryVariant(header, (as) => {
    const text = as(reportText(header));
    const spans = field(text, id).values.map(({ span }) => span);
    assert.equal(mark(text, spans), as(reportText(expected)));
  });
}

describe('readHeader', () => {
  describe('gives every value its exact place', () => {
    places('competences: [B1.1, "B1.2", \'B1.3\']', 'competences: [⟦B1.1⟧, "⟦B1.2⟧", \'⟦B1.3⟧\']');
    places(
      'compétences:\n  - B1.1 # Été\n  - "B1.2"',
      'compétences:\n  - ⟦B1.1⟧ # Été\n  - "⟦B1.2⟧"',
    );
    places('competences:\n- B1.1\n- B1.2', 'competences:\n- ⟦B1.1⟧\n- ⟦B1.2⟧');
    places('competences: [\n  B1.1,\n  B1.2,\n]', 'competences: [\n  ⟦B1.1⟧,\n  ⟦B1.2⟧,\n]');
    places('competences: [Gérer des sauvegardes]', 'competences: [⟦Gérer des sauvegardes⟧]');
    places('competences: B1.1, B1.2', 'competences: ⟦B1.1, B1.2⟧');
    places('titre: 🎓 Été\ncompetences: [😀, B1.1]', 'titre: 🎓 Été\ncompetences: [⟦😀⟧, ⟦B1.1⟧]');
    places('competences: [B1.1, # un\n  B1.2]', 'competences: [⟦B1.1⟧, # un\n  ⟦B1.2⟧]');
    places(
      'competences:\n  - [B1.1, B1.2]\n  - B1.3',
      'competences:\n  - [⟦B1.1⟧, ⟦B1.2⟧]\n  - ⟦B1.3⟧',
    );
    places(
      'periode: {debut: 13/01/26, fin: x}',
      'periode: {debut: ⟦13/01/26⟧, fin: ⟦x⟧}',
      'period',
    );
    places('competences: &a [&b B1.1, !!str B1.2]', 'competences: &a [&b ⟦B1.1⟧, !!str ⟦B1.2⟧]');
  });

  it('keeps what YAML would make a number or a date of', () => {
    const written = ['1.10', '010', '2026-01-13', 'true', '1e3', '0x1F', '.inf', '12:30:45'];
    assert.deepEqual(values(reportText(`competences: [${written.join(', ')}]`)), written);
  });

  it('takes what YAML has for nothing for no value, and the same in quotes for words', () => {
    for (const nothing of ['~', 'null', 'NULL', ' ~ # rien']) {
      const text = reportText(`titre: ${nothing}\ncompetences: [${nothing.trim().slice(0, 4)}]`);
      assert.deepEqual(values(reportText(`competences: ${nothing}`)), [], nothing);
      assert.equal(field(text, 'title').shape, 'empty', nothing);
    }
    assert.deepEqual(values(reportText('competences: ["~", \'null\', Null, nulle]')), [
      '~',
      'null',
      'nulle',
    ]);
  });

  it('opens quotes and escapes in values, and keeps the source beside', () => {
    const { values } = field(reportText(String.raw`titre: "L\u2019\"été\""`), 'title');
    assert.equal(values[0]?.value, 'L’"été"');
    assert.equal(values[0].source, String.raw`L\u2019\"été\"`);
  });

  it('says what shape a list has', () => {
    const shapes = {
      'competences:': 'empty',
      'competences: ""': 'empty',
      'competences: []': 'flowList',
      'competences: B1.1': 'scalar',
      'competences:\n  - B1.1': 'blockList',
      'competences: {a: B1.1}': 'mapping',
      'competences: *b': 'empty',
    };
    for (const [header, shape] of Object.entries(shapes)) {
      assert.equal(field(reportText(header)).shape, shape, header);
    }
  });

  it('names the keys of a mapping', () => {
    const { values } = field(reportText('periode:\n  debut: 13/01/26\n  fin: 07/02/26'), 'period');
    assert.deepEqual(
      values.map(({ key, value }) => [key, value]),
      [
        ['debut', '13/01/26'],
        ['fin', '07/02/26'],
      ],
    );
  });

  describe('knows the names of students', () => {
    const names: Partial<Record<FieldId, readonly string[]>> = {
      title: ['intitule', 'Intitulé', 'titre', 'title'],
      section: ['cadre', 'Contexte', 'milieu', 'type'],
      year: ['anneeBts', 'année BTS', 'annee_bts', 'niveau'],
      period: ['periode', 'Période', 'dates', 'date', 'année'],
      competencies: [
        ...['competences', 'Compétences', 'COMPETENCES', 'compétence', 'competencesBts'],
        ...[
          'competences_bts',
          'compétences mobilisées',
          'competency_refs',
          'competencyRefs',
          'tags',
        ],
        ...['"competences"', "'compétences'"],
      ],
      productions: ['productions', 'livrables', 'documents'],
      draft: ['brouillon', 'Draft'],
    };
    for (const [id, written] of Object.entries(names)) {
      for (const name of written) {
        inEveryVariant(name, (as) => {
          const text = as(reportText(`${name}: x`));
          const found = field(text, id as FieldId);
          assert.equal(textAt(text, found.nameSpan), as(name).replace('\uFEFF', ''));
        });
      }
    }
  });

  it('takes the most canonical of several names, and the first of two alike', () => {
    assert.deepEqual(values(reportText('tags: [a]\ncompetences: [b]\nskills: [c]')), ['b']);
    assert.deepEqual(values(reportText('competences: [a]\ncompétences: [b]')), ['a']);
  });

  describe('recovers what an unfinished header already says', () => {
    const recovers = (header: string, expected: readonly string[]) =>
      inEveryVariant(header, (as) => {
        for (const text of [as(reportText(header)), as(`---\n${header}`)]) {
          assert.deepEqual(values(text), expected);
        }
      });
    recovers('competences: [B1.1, ', ['B1.1']);
    recovers('competences: [B1.1, B1', ['B1.1', 'B1']);
    recovers('competences: [B1.1\ncadre: stage1', ['B1.1']);
    recovers('competences: ["B1.1", "B1', ['B1.1', 'B1']);
    recovers('competences:\n  - B1.1\n  - ', ['B1.1']);
    recovers('competences:\n  - B1.1\n  -', ['B1.1']);
    recovers('competences: [B1.1]\ntitre: a: b', ['B1.1']);
    recovers('competences: [B1.1]\n\ttitre: a', ['B1.1']);
  });

  it('places its errors inside the header', () => {
    for (const header of ['titre: "a', 'competences: [a', 'a: b: c', '}', 'titre: @x', '\tx: y']) {
      const text = reportText(header);
      const { errors, frontMatter } = headerOf(text);
      const [error] = errors;
      assert.ok(error, header);
      assert.ok(
        frontMatter.span.start <= error.span.start && error.span.end <= frontMatter.span.end,
      );
    }
  });

  it('reads hostile keys as plain names', () => {
    const text = reportText('__proto__: {a: B1.1}\nconstructor: x\ncompetences: [B1.1]');
    assert.deepEqual([...headerOf(text).fields.keys()], ['competencies']);
    assert.equal(Object.prototype.hasOwnProperty.call(Object.prototype, 'a'), false);
    const own = reportText('competences: {__proto__: B1.1, constructor: B1.2}');
    assert.deepEqual(
      field(own).values.map(({ key }) => key),
      ['__proto__', 'constructor'],
    );
  });

  it('takes a lone carriage return for no part of a value', () => {
    const text = reportText('competences:\rGérer des sauvegardes');
    assert.deepEqual(values(text), ['Gérer des sauvegardes']);
    const spans = field(text).values.map(({ span }) => span);
    assert.equal(mark(text, spans), reportText('competences:\r⟦Gérer des sauvegardes⟧'));
  });

  it('expands no alias', () => {
    const lines = ['a0: &a0 [B1.1, B1.1]'];
    for (let i = 1; i < 30; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    const text = reportText([...lines, 'competences: [*a29, B1.2]'].join('\n'));
    assert.deepEqual(values(text), ['B1.2']);
  });

  it('leaves alone what nests too deep to be safe', () => {
    for (const deep of [
      ...['[', '{', '{a: ', '[? ', '- ', '? ', '- - ', 'a: ', '- a: '].map((s) => s.repeat(3000)),
      ...['"[" '.repeat(300)],
    ]) {
      const { errors, fields } = headerOf(reportText(`competences: ${deep}\ntitre: Été`));
      const read = [...fields.values()].flatMap((each) => each.values.map(({ value }) => value));
      assert.deepEqual([errors[0]?.code, read], ['TOO_DEEP', ['Été']], deep.slice(0, 10));
    }
  });

  it('reads lists as long as a header can be', () => {
    const count = 5000;
    assert.equal(values(reportText(`competences: [${'B1.1, '.repeat(count)}]`)).length, count);
  });

  it('gives values inside the text for any header, and reads what it said', () => {
    fc.assert(
      fc.property(headerText, fc.boolean(), (rest, closed) => {
        const text = `---\ncompetences:${rest}${closed ? '\n---\n' : ''}`;
        const { fields, errors, frontMatter } = headerOf(text);
        const { start, end } = frontMatter.span;
        for (const { span } of errors) assert.ok(start <= span.start && span.end <= end);
        for (const { nameSpan, valueSpan, values } of fields.values()) {
          for (const span of [nameSpan, valueSpan, ...values.map((value) => value.span)]) {
            assert.ok(start <= span.start && span.start <= span.end && span.end <= end);
          }
          for (const { value, source, span } of values) {
            assert.equal(source, textAt(text, span));
            assert.notEqual(value, '');
          }
        }
      }),
      { numRuns: runs(300) },
    );
  });
});
