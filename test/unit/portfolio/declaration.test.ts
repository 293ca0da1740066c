import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  declareCode,
  declaredCodes,
  undeclareCode,
} from '../../../src/core/portfolio/declaration.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { headerText } from '../support/arbitraries.ts';
import { SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

const declaredIn = (text: string) => declaredCodes(readReport(text, SISR));

function declare(text: string, code = 'B1.2.1'): string | undefined {
  const edits = declareCode(text, code, SISR);
  return edits && applyEdits(text, edits);
}

function undeclare(text: string, code = 'B1.2.1'): string | undefined {
  const edits = undeclareCode(text, code, SISR);
  return edits && applyEdits(text, edits);
}

/** A header before and after B1.2.1 is declared; both without their fences. */
const WAYS: readonly (readonly [string, string, string])[] = [
  ['a list on one line', 'competences: [B1.1.1] # vu', 'competences: [B1.1.1, B1.2.1] # vu'],
  ['quotes as they are', 'competences: ["B1.1.1"]', 'competences: ["B1.1.1", "B1.2.1"]'],
  ['a comma at the end', 'competences: [B1.1.1,]', 'competences: [B1.1.1, B1.2.1,]'],
  ['an empty list', 'competences: []', 'competences: [B1.2.1]'],
  ['no value', 'competences:', 'competences:\n  - B1.2.1'],
  ['a comment for a value', 'competences: # à faire', 'competences: # à faire\n  - B1.2.1'],
  ['empty quotes', 'competences: ""', 'competences:\n  - B1.2.1'],
  ['a null', 'competences: null', 'competences:\n  - B1.2.1'],
  ['a null and a comment', 'competences: ~ # vu', 'competences: # vu\n  - B1.2.1'],
  [
    'a list below',
    'competences:\n  - B1.1.1 # vu\ncadre: stage1',
    'competences:\n  - B1.1.1 # vu\n  - B1.2.1\ncadre: stage1',
  ],
  [
    'a list below, in quotes, without indent',
    "competences:\n- 'B1.1.1'\n# fin",
    "competences:\n- 'B1.1.1'\n- 'B1.2.1'\n# fin",
  ],
  ['a lone dash', 'competences:\n  -', 'competences:\n  - B1.2.1'],
  [
    'a list over several lines',
    'competences: [\n  B1.1.1,\n  B1.1.2\n]',
    'competences: [\n  B1.1.1,\n  B1.1.2,\n  B1.2.1\n]',
  ],
  ['one code', 'competences: B1.1.1', 'competences: B1.1.1, B1.2.1'],
  ['codes in quotes', 'competences: "B1.1.1, B1.1.2"', 'competences: "B1.1.1, B1.1.2, B1.2.1"'],
  [
    'a wording',
    'competences: Gérer le patrimoine informatique',
    'competences: [Gérer le patrimoine informatique, B1.2.1]',
  ],
  ['no list', 'intitule: Site', 'intitule: Site\ncompetences:\n  - B1.2.1'],
  ['tags of another kind', 'tags: [linux]', 'tags: [linux]\ncompetences:\n  - B1.2.1'],
  [
    'tags that name skills',
    'titre: a\ndate: 2025\ntags: [linux, B1.1.1]',
    'titre: a\ndate: 2025\ntags: [linux, B1.1.1, B1.2.1]',
  ],
];

describe('declareCode', () => {
  for (const [name, before, after] of WAYS) {
    inEveryVariant(`adds to ${name}`, (as) => {
      assert.equal(declare(as(`---\n${before}\n---\ntexte\n`)), as(`---\n${after}\n---\ntexte\n`));
    });
  }

  it('leaves a text alone that declares the skill, however it is spelled', () => {
    for (const spelled of ['B1.2.1', 'b1-c2.1', '"Collecter, suivre et orienter des demandes"']) {
      assert.deepEqual(declareCode(`---\ncompetences: [${spelled}]\n---\n`, 'B1.2.1', SISR), []);
    }
  });

  it('gives a header to a text without one, behind a byte-order mark', () => {
    assert.equal(declare('Texte'), '---\ncompetences:\n  - B1.2.1\n---\n\nTexte');
    assert.equal(
      declare('\uFEFFTexte\r\n'),
      '\uFEFF---\r\ncompetences:\r\n  - B1.2.1\r\n---\r\n\r\nTexte\r\n',
    );
  });

  it('refuses where no edit is safe', () => {
    for (const text of [
      '---\ncompetences: [B1.1.1',
      '---\ncompetences: [B1.1.1\n---\n',
      '---js\nprocess.exit()\n---\n',
      '---\ncompetences:\n  b1: [B1.1.1]\n---\n',
      '---\ncompetences: |\n  B1.1.1\n---\n',
    ]) {
      const after = declare(text);
      assert.ok(after === undefined || declaredIn(after).has('B1.2.1'), text);
    }
    assert.equal(declare('---\ncompetences: [B1.1.1\n---\n'), undefined);
    assert.equal(declare('---js\nx\n---\n'), undefined);
  });

  it('declares that skill and no other, or nothing, whatever the text', () => {
    fc.assert(
      fc.property(
        headerText,
        fc.constantFrom('B1.1', 'B1.1.2', 'B2.3.1', 'B3.5A.1'),
        (text, code) => {
          const before = declaredIn(text);
          const after = declare(text, code);
          if (after === undefined) return;
          assert.deepEqual([...declaredIn(after)].sort(), [...new Set([...before, code])].sort());
        },
      ),
      { numRuns: 600 },
    );
  });
});

describe('undeclareCode', () => {
  const lists = WAYS.filter(([, before]) => before.includes('B1.1.1'));
  for (const [name, before, after] of lists) {
    inEveryVariant(`takes back what was added to ${name}`, (as) => {
      assert.equal(undeclare(as(`---\n${after}\n---\n`)), as(`---\n${before}\n---\n`));
    });
  }

  it('takes out every spelling, and leaves what stands beside it', () => {
    const text = '---\ncompetences: [B1.2.1, B1.1, "b1-c2.1"] # liste\n---\n- [x] B1.2.1 Fait\n';
    assert.equal(undeclare(text), '---\ncompetences: [B1.1] # liste\n---\n- [x] B1.2.1 Fait\n');
    assert.equal(undeclare('---\ncompetences: B1.2.1\n---\n'), '---\ncompetences:\n---\n');
    assert.equal(
      undeclare('---\ncompetences: "B1.2.1, B1.1"\n---\n'),
      '---\ncompetences: "B1.1"\n---\n',
    );
  });

  it('changes nothing where the skill is not declared, and refuses what is not the code alone', () => {
    assert.deepEqual(undeclareCode('---\ncompetences: [B1.1]\n---\n', 'B1.2.1', SISR), []);
    const shared = '---\ncompetences: "B1.2.1 et B1.1 ensemble"\n---\n';
    assert.equal(undeclare(shared), undefined);
  });

  it('takes that skill out and no other, or nothing, whatever the text', () => {
    fc.assert(
      fc.property(headerText, fc.constantFrom('B1.1', 'B1.1.2', 'B1.2'), (text, code) => {
        const before = declaredIn(text);
        const after = undeclare(text, code);
        if (after === undefined) return;
        assert.deepEqual(
          [...declaredIn(after)].sort(),
          [...before].filter((it) => it !== code).sort(),
        );
      }),
      { numRuns: 600 },
    );
  });
});
