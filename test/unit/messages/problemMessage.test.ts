import assert from 'node:assert/strict';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { fixTitle, problemMessage } from '../../../src/core/checks/problemMessage.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { changesOnly } from '../../../src/core/portfolio/changesOnly.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';

const messages = (text: string) =>
  checkReport(reportOf(text)).map((problem) => problemMessage(problem, english));

describe('english', () => {
  it('puts arguments in place of their names, and keeps names without one', () => {
    assert.equal(english('{a} and {b}, {a}', { a: 1 }), '1 and {b}, 1');
    assert.equal(english('{a}', { a: '{b}', b: 'x' }), '{b}');
    assert.equal(english('plain'), 'plain');
  });
});

describe('problemMessage', () => {
  const nested = Array.from({ length: 400 }, (_, i) => `${'  '.repeat(i)}- _B1.1_`).join('\n');

  /** Each sentence that a report can bring about, in full. */
  const says: readonly (readonly [string, string])[] = [
    ['competences: [B4.1]', 'B4.1 does not exist: the referential has the blocs B1, B2 and B3.'],
    ['competences: [B1.1.7]', 'B1.1.7 does not exist: B1.1 ends with B1.1.6.'],
    ['competences: [B1.9]', 'B1.9 does not exist: B1 ends with B1.6.'],
    ['competences: [zut]', '“zut” names no competency and no sub-skill of the referential.'],
    [
      'competences: [B3.5B.4]',
      'B3.5B.4 “Prévenir les attaques” belongs to the SLAM option; this portfolio is SISR.',
    ],
    ['competences: [B1.1.1, b1.1.1]', 'B1.1.1 is already in this list.'],
    [
      'titre: GSB : GLPI\ncompetences: []',
      'The header cannot be read at line 2: this value must stand in quotes.',
    ],
    [
      'titre: GSB\n  competences: []',
      'The header cannot be read at line 3: a field must not be indented.',
    ],
    [
      'titre: GSB\n--- x\ncompetences: [B1.1]',
      'The header cannot be read at line 3: only --- may stand on its fence.',
    ],
    [
      'titre: GSB\ncompetences [B1.1]',
      'The header cannot be read at line 3: a field is a name and a colon.',
    ],
    [
      'titre: a\n...\ncompetences: []',
      'The header cannot be read from line 4 on: check quotes, brackets and colons.',
    ],
    [
      'competences: []\ntitre: "x',
      'The header cannot be read at line 3: a quote or bracket is not closed.',
    ],
  ];
  for (const [header, sentence] of says) {
    it(sentence, () => assert.ok(messages(reportText(header)).includes(sentence)));
  }

  it('speaks of a header that is open or too long, and of a body that is not read', () => {
    assert.ok(
      messages('---\ncompetences: []\n').includes(
        'The header is not closed: add a line “---” below its last field.',
      ),
    );
    assert.ok(
      messages(reportText(`competences: []\n${'# x\n'.repeat(9000)}`)).includes(
        'The header is longer than 32768 characters and is not read.',
      ),
    );
    assert.ok(
      messages(reportText('competences: []', nested)).includes(
        'This part is too long or too nested to be read: what it ticks does not count.',
      ),
    );
  });

  it('leaves no place open, ends every sentence, and titles every fix', () => {
    const texts = [
      ...says.map(([header]) => reportText(header, '- [x] B1.1.1\n- [ ] B1.2.1\n')),
      reportText('competences: [B1.1]\ncadre: cuisine\nperiode: hier\nprodutions: x'),
      reportText('competences:\n  -B1.1\ntitre:x\nperiode: 07/02/26 au 13/01/26'),
      reportText(
        'competences: ["B1.3 Mettre à disposition des utilisateurs un service informatique"]',
      ),
      '---\ncompetences: []\n',
    ];
    const problems = texts.flatMap((text) => checkReport(reportOf(text)));
    assert.ok(new Set(problems.map(({ code }) => code)).size > 10);
    for (const problem of problems) {
      assert.match(problemMessage(problem, english), /^[^{}]+[.?]$/u);
      for (const fix of problem.fixes) assert.match(fixTitle(fix, english), /^[A-Z][^{}]+$/u);
    }
  });
});

describe('fixTitle', () => {
  it('names the official wording beside the code', () => {
    const [problem] = checkReport(reportOf(reportText('competences: [B1.6.9]'))).filter(
      ({ code }) => code === 'unknown-code',
    );
    assert.ok(problem?.fixes[0]);
    assert.match(fixTitle(problem.fixes[0], english), /^Replace with B1\.6\.\d · \p{Lu}/u);
  });
});

describe('A box without a space', () => {
  it('is told, and gets it where its code is right', () => {
    for (const [written, mended] of [
      ['- [x]B1.5.2 Tests', '- [x] B1.5.2 Tests'],
      ['-[x] B1.5.2', '- [x] B1.5.2'],
      ['1.[X]B1.5.2', '1. [X] B1.5.2'],
    ] as const) {
      const text = reportText('competences: [B1.1.1]', `😀\n\n${written}\n`);
      const [problem] = checkReport(reportOf(text)).filter(({ code }) => code === 'missing-space');
      assert.ok(problem?.fixes[0], written);
      const { edits, changes } = problem.fixes[0];
      assert.equal(applyEdits(text, edits), text.replace(written, mended));
      assert.ok(changesOnly(changes, text, edits, SISR), written);
    }
  });

  it('is left alone in a code block, without a code, and where it is right', () => {
    const body = '- [x] B1.5.2\n- [x]rien\n\n```\n- [x]B1.5.2\n```\n';
    const text = reportText('competences: [B1.1.1]', body);
    assert.ok(checkReport(reportOf(text)).every(({ code }) => code !== 'missing-space'));
  });
});
