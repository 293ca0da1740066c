import assert from 'node:assert/strict';
import { checkNearReport } from '../../../src/core/checks/nearReport.ts';
import { checkReport } from '../../../src/core/checks/checkReport.ts';
import { reportOf, reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';
import { fixed, problemsOf, subjectsOf } from './check.ts';

const codesOf = (text: string) => checkReport(reportOf(text)).map(({ code }) => code);

describe('A draft', () => {
  it('is told only what would be lost or wrong', () => {
    const header = 'competences: [B1.1, B9.9]\nperiode: Semestre 1';
    assert.deepEqual(codesOf(reportText(`brouillon: true\n${header}`)), [
      'unknown-code',
      'unreadable-period',
    ]);
    assert.ok(codesOf(reportText(header)).includes('missing-title'));
    assert.deepEqual(codesOf(reportText('brouillon: true\ncompetences: []')), []);
  });
});

describe('Competencies without sub-skills', () => {
  it('are told once a report', () => {
    const text = reportText('competences: [B1.1, B1.2.1, B1.3, B1.4]');
    const [only, ...more] = problemsOf('competency-without-sub-skill', text);
    assert.deepEqual(only?.args, { code: 'B1.1', codes: 'B1.1, B1.3, B1.4' });
    assert.deepEqual(more, []);
  });
});

describe('A key that resembles a field', () => {
  it('is not renamed where it holds prose', () => {
    for (const value of [
      'Dans le cadre de mon stage chez un hébergeur',
      'Un été. Puis un autre',
      '|\n  Un texte',
      '>-\n  Un texte',
    ]) {
      const text = reportText(`context: ${value}\ncompetences: [B1.1]`);
      assert.deepEqual(problemsOf('unknown-key', text), [], value);
    }
    for (const line of ['context: stage 1', 'intitulee: Mise en place d’un serveur de fichiers']) {
      const text = reportText(`${line}\ncompetences: [B1.1]`);
      assert.equal(problemsOf('unknown-key', text).length, 1, line);
    }
  });
});

describe('Codes of another numbering', () => {
  inEveryVariant('are replaced by what is meant', (as) => {
    for (const [written, code, kind] of [
      ['E5.3', 'B1.3', 'unknown-wording'],
      ['E4.1', 'B1.1', 'unknown-wording'],
      ['C7', 'B1.2.1', 'unknown-code'],
      ['C17', 'B1.5.2', 'unknown-wording'],
    ] as const) {
      assert.equal(
        fixed(kind, reportText(`competences: [⟦${written}⟧]`), as),
        as(reportText(`competences: [${code}]`)),
      );
    }
  });

  it('say in words what is meant, and stop where the referential does', () => {
    const [problem] = problemsOf('unknown-code', reportText('competences: [C7]'));
    const [fix] = problem?.fixes ?? [];
    assert.deepEqual(
      [fix?.subject, fix?.wording],
      ['B1.2.1', 'Collecter, suivre et orienter des demandes'],
    );
    assert.ok(
      !subjectsOf('unknown-wording', reportText('competences: [C40]')).some((s) => s.includes('(')),
    );
  });
});

describe('The date of publication', () => {
  it('is offered as the period, not taken', () => {
    for (const line of ['publishDate: 2026-01-13', 'pubDate: "2026-01-13T10:00:00Z"']) {
      const text = reportText(`${line}\ncompetences: [B1.1]`);
      const [subject, pattern] = subjectsOf('missing-period', text);
      assert.equal(subject, '13/01/26 au 13/01/26', line);
      assert.equal(pattern, 'JJ/MM/AA au JJ/MM/AA');
    }
    const [pattern] = subjectsOf('missing-period', reportText('competences: [B1.1]'));
    assert.equal(pattern, 'JJ/MM/AA au JJ/MM/AA');
  });
});

describe('A header in another language', () => {
  inEveryVariant('is told once, where it names skills', (as) => {
    for (const [language, text] of [
      ['TOML', '+++\ntitle = "Été"\ncompetences = ["B1.1"]\n+++\n# A'],
      ['TOML', '---toml\ncompetences = ["B1.1"]\n---\n'],
      ['JSON', '{\n  "title": "Été",\n  "competences": ["B1.1"]\n}\n# A'],
      ['JSON', ';;;\n{"competences": ["B1.1"]}\n;;;\n'],
    ] as const) {
      const found = checkNearReport(as(text), SISR);
      assert.deepEqual(
        found.map(({ code, args, fixes }) => [code, args.language, fixes.length]),
        [['header-other-language', language, 0]],
        text,
      );
    }
  });

  it('is none of ours where it names none', () => {
    for (const text of [
      '+++\ntitle = "a"\n+++\nB1.1',
      '{"a": "B1.1"}',
      '+++\ntags = ["B1.1"]\n+++',
      '{',
      '+++',
    ]) {
      assert.deepEqual(checkNearReport(text, SISR), [], text);
    }
  });
});
