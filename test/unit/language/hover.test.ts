import assert from 'node:assert/strict';
import { fieldMeaning } from '../../../src/core/language/fieldWords.ts';
import { fieldAt, referenceAt, skillAt } from '../../../src/core/language/hover.ts';
import { mark, marked } from '../support/marked.ts';
import { portfolioOf } from '../support/portfolios.ts';
import { reportOf, reportText } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

describe('skillAt', () => {
  const FILES = {
    a: reportText('competences: [B1.1.5]'),
    b: reportText('competences: [B1.1.5]\nbrouillon: oui'),
  };

  /** At every offset from the first to the last character of the mark, and at no other. */
  function tells(source: string, code: string, foreign = false): void {
    inEveryVariant(JSON.stringify(source), (as) => {
      const { text, spans } = marked(as(source));
      const [span] = spans;
      assert.ok(span);
      const portfolio = portfolioOf({ ...FILES, r: text });
      for (let offset = 0; offset <= text.length; offset++) {
        const found = skillAt(reportOf(text), offset, portfolio);
        const inside: boolean = span.start <= offset && offset <= span.end;
        assert.equal(found?.skill.code, inside ? code : undefined, String(offset));
        if (!found) continue;
        assert.equal(mark(text, [found.span]), as(source));
        assert.equal(found.foreign, foreign);
      }
    });
  }

  tells(reportText('competences: [⟦b1.1.5⟧]'), 'B1.1.5');
  tells(reportText('competences:\n  - "⟦Gérer des sauvegardes⟧" # é'), 'B1.1.5');
  tells(reportText('competences: [⟦B3.5⟧]'), 'B3.5A');
  tells(reportText('competences: [⟦B2.1.7⟧]'), 'B2.1.7', true);
  tells(reportText('competences: []', '🎓 é : voir ⟦B1.2⟧.\n'), 'B1.2');
  tells(reportText('competences: []', '- [ ] ⟦B1.2⟧ à faire\n'), 'B1.2');

  it('names the reports that evidence it, and counts drafts apart', () => {
    const text = reportText('competences: []', 'B1.1.5\n');
    const offset = text.indexOf('B1.1.5');
    const found = skillAt(reportOf(text), offset, portfolioOf({ ...FILES, r: text }));
    assert.deepEqual(
      found?.evidence.shown.map(({ report }) => report.uri),
      ['a'],
    );
    assert.deepEqual(found.evidence.count, { reports: 1, drafts: 1 });
  });

  it('names the reports that evidence a sub-skill of a competency, each once', () => {
    const text = reportText('competences: []', 'B1.1\n');
    const files = {
      ...FILES,
      c: reportText('competences: [B1.1.2, B1.1, B1.1.3]'),
      d: reportText('competences: [B1.2.1]'),
      r: text,
    };
    const found = skillAt(reportOf(text), text.indexOf('B1.1'), portfolioOf(files));
    const shown = found?.evidence.shown.map(({ report, skill }) => `${report.uri} ${skill.code}`);
    assert.deepEqual(shown?.sort(), ['a B1.1.5', 'c B1.1']);
    assert.deepEqual(found?.evidence.count, { reports: 2, drafts: 1 });
  });

  it('names none where the skill is of the other option', () => {
    const text = reportText('competences: [B2.1.7]');
    const offset = text.indexOf('B2.1.7');
    const { shown, count } =
      skillAt(reportOf(text), offset, portfolioOf({ r: text }))?.evidence ?? {};
    assert.deepEqual([shown, count], [[], { reports: 0, drafts: 0 }]);
  });

  it('says nothing of what is unknown, though a reference stands there', () => {
    const text = reportText('competences: [B9.9]');
    const offset = text.indexOf('B9.9');
    assert.equal(referenceAt(reportOf(text), offset)?.written, 'B9.9');
    assert.equal(skillAt(reportOf(text), offset, portfolioOf({ r: text })), undefined);
  });
});

describe('fieldAt', () => {
  /** At every offset of the marked name, whatever it is written like, and at no other. */
  function tells(source: string, id: string): void {
    inEveryVariant(JSON.stringify(source), (as) => {
      const { text, spans } = marked(as(source));
      const [span] = spans;
      assert.ok(span);
      const others = reportOf(text).header.fields.size - 1;
      const found = new Set<string>();
      for (let offset = 0; offset <= text.length; offset++) {
        const field = fieldAt(reportOf(text), offset);
        if (span.start <= offset && offset <= span.end) assert.equal(field?.id, id, String(offset));
        else if (field) found.add(field.id);
      }
      assert.ok(!found.has(id));
      assert.equal(found.size, others);
    });
  }

  tells(reportText('titre: "😀 é"\n⟦fiche⟧: 1\ncompetences: []'), 'fiche');
  tells(reportText('⟦Modalité⟧: seul # é\ncompetences: []'), 'teamwork');
  tells(
    reportText('competences: []\n"⟦épreuve⟧": CCF').replace('"⟦', '⟦"').replace('⟧"', '"⟧'),
    'exam',
  );
  tells(reportText('titre: 😀\ncompetences: []\n⟦organisation⟧:'), 'organisation');
  tells(reportText('⟦période⟧: 2026\ncompetences: [B1.1]', 'periode: 😀\n'), 'period');

  it('explains each field in words of its own', () => {
    const header = 'fiche: 1\norganisation: é\nlieu: é\nmodalite: seul\nepreuve: CCF\ndateFiche: x';
    const text = reportText(`competences: []\n${header}`);
    const meanings = header.split('\n').map((line) => {
      const field = fieldAt(reportOf(text), text.indexOf(line));
      return field && fieldMeaning(field.id, (sentence) => sentence);
    });
    assert.equal(new Set(meanings.filter(Boolean)).size, 6);
  });
});
