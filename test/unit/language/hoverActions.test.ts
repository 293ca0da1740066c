import assert from 'node:assert/strict';
import { declareEdit, isDeclared, removeEdit } from '../../../src/language/declareSkill.ts';
import { examStatus } from '../../../src/messages/coverageWords.ts';
import { skillMarkdown } from '../../../src/messages/skillMarkdown.ts';
import { english } from '../../../src/messages/translate.ts';
import { Portfolio } from '../../../src/portfolio/portfolio.ts';
import { applyEdits } from '../../../src/text/span.ts';
import { reading, reportText, SISR } from '../support/reports.ts';
import { inEveryVariant } from '../support/variants.ts';

const skill = (code: string) => {
  const found = SISR.get(code);
  assert.ok(found);
  return found;
};

describe('Declaring and removing a skill from where it is named', () => {
  const lists: readonly [string, string][] = [
    ['competences: [B1.1, "B1.2"] # é', 'competences: [B1.1, "B1.2", B1.1.5] # é'],
    ['competences: []', 'competences: [B1.1.5]'],
    ['competences:\n  - B1.1 # é\ncadre: a', 'competences:\n  - B1.1 # é\n  - B1.1.5\ncadre: a'],
  ];
  for (const [without, including] of lists) {
    inEveryVariant(`changes only the list: ${JSON.stringify(without)}`, (as) => {
      const [before, after] = [without, including].map((list) => as(reportText(list, 'B1.1.5')));
      assert.ok(before !== undefined && after !== undefined);
      const added = declareEdit(skill('B1.1.5'), reading(before));
      assert.equal(applyEdits(before, added ? [added] : []), after);
      assert.equal(isDeclared(skill('B1.1.5'), reading(after)), true);
      const removed = removeEdit(skill('B1.1.5'), reading(after));
      assert.equal(applyEdits(after, removed ? [removed] : []), before);
      assert.equal(isDeclared(skill('B1.1.5'), reading(before)), false);
    });
  }

  it('leaves a list alone that it would have to rewrite', () => {
    assert.equal(declareEdit(skill('B1.2'), reading(reportText('competences: [B1.1'))), undefined);
    const shared = reading(reportText('competences: "B1.1, B1.2"'));
    assert.equal(removeEdit(skill('B1.2'), shared), undefined);
  });
});

describe('What a hover says', () => {
  it('tells what the state of the competency means for the exam', () => {
    const portfolio = new Portfolio(SISR);
    const status = (code: string) => examStatus(skill(code), portfolio.coverage, english);
    assert.match(status('B1.1.5'), /^B1\.1 · No report mobilises it yet/);
    portfolio.setFile('file:///a.md', reportText('competences: [B1.1.5]'));
    assert.match(status('B1.1.5'), /^B1\.1 · Mobilised: enough for the exam/);
  });

  it('shows the actions it is given, as links', () => {
    const facts = { skill: skill('B1.1.5'), foreign: false, evidence: [] };
    const actions = [{ title: 'Do', link: 'command:a?b' }];
    const text = skillMarkdown({ ...facts, status: 'So it is.', actions }, english, () => '');
    assert.ok(text.includes('\n\nSo it is.\n\n'));
    assert.ok(text.includes('\n\n[Do](command:a?b)\n\n'));
  });
});
