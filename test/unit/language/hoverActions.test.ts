import assert from 'node:assert/strict';
import { examStatus } from '../../../src/core/coverage/coverageWords.ts';
import { skillMarkdown } from '../../../src/core/language/skillMarkdown.ts';
import { english } from '../../../src/core/l10n/translate.ts';
import { PortfolioIndex } from '../../../src/core/portfolio/portfolioIndex.ts';
import { reportText, SISR } from '../support/reports.ts';

const skill = (code: string) => {
  const found = SISR.get(code);
  assert.ok(found);
  return found;
};

describe('What a hover says', () => {
  it('tells what the state of the competency means for the exam', () => {
    const portfolio = new PortfolioIndex(SISR);
    const status = (code: string) => examStatus(skill(code), portfolio.coverage, english);
    assert.match(status('B1.1.5'), /^B1\.1 · No report mobilises it yet/);
    portfolio.setFile('file:///a.md', reportText('competences: [B1.1.5]'));
    assert.match(status('B1.1.5'), /^B1\.1 · Mobilised: enough for the exam/);
  });

  it('shows the actions it is given, as links', () => {
    const evidence = { shown: [], count: { reports: 0, drafts: 0 } };
    const facts = { skill: skill('B1.1.5'), foreign: false, evidence };
    const actions = [{ title: 'Do', link: 'command:a?b' }];
    const text = skillMarkdown({ ...facts, status: 'So it is.', actions }, english, () => '');
    assert.ok(text.includes('\n\nSo it is.\n\n'));
    assert.ok(text.includes('\n\n[Do](command:a?b)\n\n'));
  });
});
