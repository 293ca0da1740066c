import type { Report } from '../../../src/core/report/report.ts';
import assert from 'node:assert/strict';
import {
  declareMention,
  refactoringsAt,
} from '../../../src/core/language/refactoring/refactorings.ts';
import { normaliseCodes } from '../../../src/core/language/normaliseCodes.ts';
import { sortList } from '../../../src/core/language/refactoring/sortList.ts';
import {
  splitCompetency,
  splittableAt,
} from '../../../src/core/language/refactoring/splitCompetency.ts';
import {
  codesToWordings,
  wordingsToCodes,
} from '../../../src/core/language/refactoring/wordings.ts';
import { applyEdits, type TextEdit } from '../../../src/core/text/span.ts';
import { withCursor } from '../support/marked.ts';
import { reportOf, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const report = (list: string, body = '') => `---\ntitre: Été 😀\n${list}\n---\n${body}`;

const after = (text: string, edit: (reading: Report) => readonly TextEdit[]) =>
  applyEdits(text, edit(reportOf(text)));

describe('normaliseCodes', () => {
  inEveryVariant('rewrites every spelling, in header and body, and nothing else', (as) => {
    const body =
      '\nb1.1 et B1-C3 😀, `b1.1`, [b1.2](b1.2)\n\n- [x]\tB 1.1.5 é\n- [ ] B3.5 A SISR\n\n~~~\nb1.1\n';
    const text = as(report("compétences: ['b1.1', C2, B1.3] # b1.4", body));
    const tidy =
      '\nB1.1 et B1.3 😀, `b1.1`, [B1.2](b1.2)\n\n- [x]\tB1.1.5 é\n- [ ] B3.5A\n\n~~~\nb1.1\n';
    assert.equal(
      after(text, normaliseCodes),
      as(report("compétences: ['B1.1', B1.2, B1.3] # b1.4", tidy)),
    );
  });

  it('leaves unknown codes and those of the other option as they are', () => {
    const text = report('competences: [b9.9, b2.3 SLAM, b3.5b]');
    assert.deepEqual(normaliseCodes(reportOf(text)), []);
  });
});

describe('sortList', () => {
  inEveryVariant('sorts a flow list, quotes and spaces kept', (as) => {
    const text = as(report('competences: [ B1.2,"B1.1.10",  B1.1.2 ,B9.9, \'b1.1\' ] # é'));
    assert.equal(
      after(text, sortList),
      as(report('competences: [ \'b1.1\',B1.1.2,  B1.2 ,"B1.1.10", B9.9 ] # é')),
    );
  });

  inEveryVariant('sorts a block list, comments with their values', (as) => {
    const text = as(
      report(
        'competences:\n  - B1.2 # deux 😀\n  # à garder\n  - Gérer des sauvegardes\n  -  "B1.1" \n  - B1.3',
      ),
    );
    assert.equal(
      after(text, sortList),
      as(
        report(
          'competences:\n  - "B1.1"\n  # à garder\n  - Gérer des sauvegardes\n  -  B1.2 # deux 😀 \n  - B1.3',
        ),
      ),
    );
  });

  it('changes nothing where it is in order or cannot be sorted without loss', () => {
    for (const list of [
      'competences: [B1.1, B1.2]',
      'competences: [B1.2, # deux\n  B1.1]',
      'competences:\n  - [B1.2]\n  - B1.1',
      'competences: B1.2, B1.1',
      'cadre: stage1\ntags: [linux, B1.2, B1.1]',
      'competences: []',
    ]) {
      assert.deepEqual(sortList(reportOf(report(list))), [], list);
    }
  });
});

describe('wordings and codes', () => {
  inEveryVariant('become codes, whether or not a code stands before them', (as) => {
    const text = as(
      report(
        'competences:\n  - Gérer des sauvegardes # é\n  - "B1.1 - Gérer le patrimoine informatique"\n  - B1.2\n  - B1.3 : mon projet',
      ),
    );
    assert.equal(
      after(text, wordingsToCodes),
      as(report('competences:\n  - B1.1.5 # é\n  - "B1.1"\n  - B1.2\n  - B1.3 : mon projet')),
    );
  });

  inEveryVariant('become wordings, in quotes where they need them', (as) => {
    const text = as(report("competences: [B1.1.5, 'b1.1', B9.9] # é"));
    assert.equal(
      after(text, codesToWordings).normalize('NFC'),
      as(
        report(
          'competences: ["Gérer des sauvegardes", \'Gérer le patrimoine informatique\', B9.9] # é',
        ),
      ).normalize('NFC'),
    );
  });

  it('keep a wording with commas, or a value in brackets, whole', () => {
    const wording = SISR.get('B3.4')?.wording ?? '';
    assert.ok(wording.includes(', '));
    for (const [list, expected] of [
      [' [B3.4]', ` ["${wording}"]`],
      [' B3.4', ` "${wording}"`],
      ['\n  - B3.4', `\n  - ${wording}`],
      ['\n  - "[B3.4]"', '\n  - "[B3.4]"'],
      ['\n  - [B3.4]', '\n  - [B3.4]'],
      [' [[B3.4]]', ` [["${wording}"]]`],
    ] as const) {
      const worded = after(report(`competences:${list}`), codesToWordings);
      assert.equal(worded, report(`competences:${expected}`));
      const named = reportOf(worded).mentions.map(({ resolution }) => resolution);
      assert.deepEqual(named, [{ kind: 'known', skill: SISR.get('B3.4') }], list);
    }
  });

  it('lead from any code to its wording and back', () => {
    for (const list of [
      SISR.skills.map(({ code }) => `\n  - ${code}`).join(''),
      ` [${SISR.skills.map(({ code }) => code).join(', ')}]`,
      ` [${SISR.skills.map(({ code }) => `'${code}'`).join(', ')}]`,
    ]) {
      const text = report(`competences:${list}`);
      const worded = after(text, codesToWordings);
      assert.notEqual(worded, text);
      assert.equal(after(worded, wordingsToCodes).replace(/["']/g, ''), text.replace(/["']/g, ''));
    }
  });
});

describe('splitCompetency', () => {
  const split = (source: string, as: (text: string) => string, ...codes: string[]) => {
    const { text, offset } = withCursor(as(source));
    const found = splittableAt(reportOf(text), offset);
    assert.ok(found, 'something to split');
    const chosen = found.subSkills.filter(({ code }) => codes.includes(code));
    return applyEdits(text, splitCompetency(reportOf(text), offset, chosen));
  };

  inEveryVariant('puts the chosen into the list, in its own style', (as) => {
    for (const [before, expected] of [
      ['competences: [B1.2, "B1.|1" ] # é', 'competences: [B1.2, "B1.1.1", "B1.1.5" ] # é'],
      ['competences: [|b1.1]', 'competences: [B1.1.1, B1.1.5]'],
      ['competences: B1.1|', 'competences: B1.1.1, B1.1.5'],
      [
        "competences:\n  - 'B1.1|' # é 😀\n  - B1.2",
        "competences:\n  - 'B1.1.1' # é 😀\n  - 'B1.1.5'\n  - B1.2",
      ],
      ['competences:\n- B1.1|', 'competences:\n- B1.1.1\n- B1.1.5'],
    ] as const) {
      assert.equal(split(report(before), as, 'B1.1.1', 'B1.1.5'), as(report(expected)), before);
    }
  });

  it('offers what the list does not name yet', () => {
    const { text, offset } = withCursor(report('competences: [B1.1|, B1.1.2, B1.1.5]'));
    const found = splittableAt(reportOf(text), offset);
    assert.deepEqual(
      found?.subSkills.map(({ code }) => code),
      ['B1.1.1', 'B1.1.3', 'B1.1.4', 'B1.1.6'],
    );
    assert.deepEqual(splitCompetency(reportOf(text), offset, []), []);
  });

  it('offers nothing on anything else', () => {
    for (const source of [
      report('competences: [B1.1.|1]'),
      report('competences: [B1.1 - Gér|er le patrimoine informatique]'),
      report('competences: [B9.|9]'),
      report('competences: [B1.1]', 'B1.|1'),
    ]) {
      const { text, offset } = withCursor(source);
      assert.equal(splittableAt(reportOf(text), offset), undefined, source);
    }
  });
});

describe('declareMention', () => {
  inEveryVariant('adds what the text mentions to the list', (as) => {
    const { text, offset } = withCursor(as(report('competences: [B1.2]', '\n😀 été : b1-|c3.\n')));
    const found = declareMention(reportOf(text), offset);
    assert.ok(found);
    const plain = '\n😀 été : b1-c3.\n';
    assert.equal(applyEdits(text, found.edits), as(report('competences: [B1.2, B1.3]', plain)));
  });

  it('has nothing to add where the list names it', () => {
    const { text, offset } = withCursor(report('competences: [B1.1.5]', 'B1.1|'));
    assert.equal(declareMention(reportOf(text), offset), undefined);
  });
});

describe('refactoringsAt', () => {
  const kindsAt = (source: string) => {
    const { text, offset } = withCursor(source);
    return refactoringsAt(reportOf(text), offset).map(({ kind }) => kind);
  };

  it('offers only what changes something, where it is meant', () => {
    assert.deepEqual(kindsAt(report('competences: [B1.2, B1.1|]')), [
      'sort-list',
      'codes-to-wordings',
    ]);
    assert.deepEqual(kindsAt(report('competences: [B1.2, b1.1]', 'texte|')), []);
    assert.deepEqual(kindsAt(report('competences: [B1.1, b1.2|]')), [
      'normalise-codes',
      'codes-to-wordings',
    ]);
    assert.deepEqual(kindsAt(report('competences: [B1.2]', 'B1.1|')), ['declare-mention']);
    assert.deepEqual(kindsAt(report('competences: [B1.2, B1.1]', 'texte|')), []);
  });
});

describe('While the header’s fence is still open', () => {
  const OPEN = '---\ntitre: Été 😀\ncompétences: [B1.2, b1.1]\n\n# Titre\n\n\tVoir B1.4.\n';

  inEveryVariant('codes are sorted and spelled as in a finished report', (as) => {
    const text = as(OPEN);
    assert.equal(after(text, sortList), as(OPEN.replace('B1.2, b1.1', 'b1.1, B1.2')));
    assert.equal(after(text, normaliseCodes), as(OPEN.replace('b1.1', 'B1.1')));
  });
});
