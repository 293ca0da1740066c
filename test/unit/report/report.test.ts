import assert from 'node:assert/strict';
import { reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';
import { readReport } from '../../../src/core/report/readReport.ts';

describe('readReport', () => {
  inEveryVariant('takes a text with a competency list for a report', (as) => {
    const text = as(reportText('compétences: [B1.1]'));
    assert.equal(readReport(text, SISR)?.field('competencies')?.values[0]?.value, 'B1.1');
  });

  it('takes one whose list is still empty', () => {
    for (const header of [
      'competences:',
      'competences: []',
      'competences: [',
      'competences: [inconnu]',
    ]) {
      assert.ok(readReport(reportText(header), SISR), header);
    }
  });

  it('takes a name that other tools use only where it names a skill', () => {
    assert.equal(readReport(reportText('tags: [réseau, linux]'), SISR), undefined);
    assert.ok(readReport(reportText('titre: a\ndate: 2025\ntags: [réseau, B1.1]'), SISR));
    assert.ok(readReport(reportText('titre: a\ncadre: stage1\ncompetency_refs: [B1.1]'), SISR));
    for (const page of ['', 'titre: a\n', 'date: 2025\n', 'titre: a\ntype: post\n']) {
      assert.equal(readReport(reportText(`${page}tags: [B1.1]`), SISR), undefined, page);
    }
    assert.equal(readReport(reportText('skills: [a]'), SISR), undefined);
    assert.equal(readReport(reportText('tags: []'), SISR), undefined);
  });

  it('leaves a list of other things alone, as in a CV', () => {
    const read = (header: string, body = '') => readReport(`---\n${header}\n---\n${body}\n`, SISR);
    assert.equal(
      read('titre: CV\ncompetences: [HTML, CSS]', 'Anglais B2, C1, section B1.2'),
      undefined,
    );
    assert.equal(read('layout: cv\nnom: A\ncompetences:\n  - Docker\n  - Git'), undefined);
    for (const report of ['intitule: CV\ncompetences: [HTML]', 'x: a\ncompetences: [HTML, B1.1]']) {
      assert.ok(read(report), report);
    }
    assert.ok(read('titre: a\ncompetences: [B1.9.9]'), 'a code that does not exist');
    assert.ok(read('titre: a\ncompetences: [HTML]', '- [x] B1.1.1'), 'a code in the body');
  });

  it('takes nothing else', () => {
    for (const text of [
      '',
      '# Titre',
      'competences: [B1.1]',
      '---\ntitre: x\n---\n- [x] B1.1',
      '---\n- a\n---\n',
    ]) {
      assert.equal(readReport(text, SISR), undefined, text);
    }
  });

  it('reads the body once, when it is asked for', () => {
    const report = readReport(reportText('competences: []', '- [x] B1.1'), SISR);
    assert.equal(report?.body, report?.body);
    assert.equal(report?.body.tasks.length, 1);
  });
});
