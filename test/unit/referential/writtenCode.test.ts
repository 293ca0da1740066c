import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findCodes,
  findListedCodes,
  mayHoldCode,
  writtenCodes,
} from '../../../src/core/referential/writtenCode.ts';
import { textAt } from '../../../src/core/text/span.ts';
import { mark, marked } from '../support/marked.ts';
import { codeText, runs } from '../support/arbitraries.ts';

/** Each code of a text with the places marked, read as `B<bloc>.<competency>.<sub-skill> <option>`. */
function reads(source: string, codes: string, find = findCodes): void {
  it(source, () => {
    const { text, spans } = marked(source);
    const found = find(text);
    assert.equal(
      mark(
        text,
        found.map(({ span }) => span),
      ),
      source,
    );
    const names = found.map(({ bloc, competency, subSkill, option }) =>
      [[`B${bloc}`, competency, subSkill].filter((n) => n !== undefined).join('.'), option]
        .filter((part) => part !== undefined)
        .join(' '),
    );
    assert.equal(names.join(', '), codes);
    assert.equal(found.length, spans.length);
  });
}

describe('findCodes', () => {
  describe('every spelling of students', () => {
    reads('⟦B1.1⟧', 'B1.1');
    reads('⟦b1.1⟧', 'B1.1');
    reads('⟦B 1.1⟧', 'B1.1');
    reads('⟦B\u00a01.1⟧', 'B1.1');
    reads('⟦B1.1.2⟧', 'B1.1.2');
    reads('⟦B1.1.10⟧', 'B1.1.10');
    reads('⟦B1-C1⟧', 'B1.1');
    reads('⟦B1 C1⟧', 'B1.1');
    reads('⟦B1 - C1⟧', 'B1.1');
    reads('⟦B1-C1.2⟧', 'B1.1.2');
    reads('⟦B1.C4⟧', 'B1.4');
    reads('⟦b1c4⟧', 'B1.4');
    reads('⟦B3.5⟧', 'B3.5');
    reads('⟦B3.5A⟧', 'B3.5 SISR');
    reads('⟦B3.5a⟧', 'B3.5 SISR');
    reads('⟦B3.5 A⟧', 'B3.5 SISR');
    reads('⟦B3.5B⟧', 'B3.5 SLAM');
    reads('⟦B3.5B.2⟧', 'B3.5.2 SLAM');
    reads('⟦B3.5 A SISR⟧', 'B3.5 SISR');
    reads('⟦B2.1 (SLAM)⟧', 'B2.1 SLAM');
    reads('⟦B2.1 SISR⟧ x', 'B2.1 SISR');
  });

  describe('in running text', () => {
    reads('⟦B1.1⟧, ⟦B1.2⟧;⟦B1.3⟧', 'B1.1, B1.2, B1.3');
    reads('⟦B1.1⟧ ⟦B1.2⟧', 'B1.1, B1.2');
    reads('⟦B1.1⟧ - Gérer le patrimoine informatique', 'B1.1');
    reads('La fin : ⟦B1.1.2⟧.', 'B1.1.2');
    reads('(⟦B1.1⟧)', 'B1.1');
    reads('**⟦B1.1⟧**', 'B1.1');
    reads('⟦B2.1⟧ a permis', 'B2.1');
    reads('⟦B2.1⟧ à ⟦B2.2⟧', 'B2.1, B2.2');
    reads('⟦B2.1⟧ À noter'.normalize('NFD'), 'B2.1');
    reads('🎓 ⟦B1.1⟧', 'B1.1');
    reads('⟦B9.12.34⟧', 'B9.12.34');
  });

  describe('no code', () => {
    for (const text of [
      ...['B1', 'B', '1.1', 'B1.', 'B.1.1', 'AB1.1', 'éB1.1', 'éB1.1'.normalize('NFD')],
      ...['B1.1.1.1', 'B1.123', 'B123.1', 'B1.1e', 'B1.1_a', '_B1.1', 'docs/B1.1', 'a\\B1.1'],
      ...['192.168.B1.1.1.1', 'B\n1.1', 'ab1c1'],
    ]) {
      reads(text, '');
    }
  });

  it('counts spans from the base it is given', () => {
    assert.deepEqual(findCodes('x B1.1', 100)[0]?.span, { start: 102, end: 106 });
  });

  it('never finds what the quick look rules out, and only inside the text', () => {
    fc.assert(
      fc.property(codeText, (text) => {
        const codes = findCodes(text);
        if (codes.length > 0) assert.ok(mayHoldCode(text));
        let from = 0;
        for (const { span } of codes) {
          assert.ok(from <= span.start && span.start < span.end && span.end <= text.length);
          assert.match(text.slice(span.start, span.end), /^[Bb][^]*[\dABab)RM]$/);
          from = span.end;
        }
      }),
    );
  });
});

describe('writtenCodes', () => {
  it('are what findCodes finds, and each means alone what it means in its text', () => {
    fc.assert(
      fc.property(codeText, (text) => {
        const codes = findCodes(text);
        const written = codes.map(({ span }) => textAt(text, span));
        assert.deepEqual(writtenCodes(text), written);
        const alone = written.flatMap((each) => findCodes(each));
        const withoutPlaces = (found: typeof codes) =>
          found.map((code) => ({ ...code, span: null }));
        assert.deepEqual(withoutPlaces(alone), withoutPlaces(codes));
      }),
      { numRuns: runs(1_000) },
    );
  });
});

describe('findListedCodes', () => {
  const listed = (source: string, codes: string) => reads(source, codes, findListedCodes);
  listed('⟦C1⟧', 'B1.1');
  listed('⟦c2⟧', 'B1.2');
  listed('⟦C1.1⟧', 'B1.1.1');
  listed('⟦C1⟧, ⟦C2⟧;⟦C5⟧', 'B1.1, B1.2, B1.5');
  listed('⟦C1⟧ - Gérer le patrimoine', 'B1.1');
  listed('⟦B1.1⟧, C2', 'B1.1');
  listed('langage C1', '');
  listed('C12', '');
  listed('C++', '');
  listed('Ca1', '');
});
