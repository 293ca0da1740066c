import assert from 'node:assert/strict';
import { followMoves } from '../../../src/core/language/followMoves.ts';
import { applyEdits } from '../../../src/core/text/span.ts';
import { reportOf, reportText } from '../support/reports.ts';

const AT = 'file:///p/formation/glpi.md';

function after(link: string, moves: Readonly<Record<string, string>>, uri = AT): string {
  const header = (each: string) => `competences: [B1.1.1]\nproductions:\n  - "[Plan 😀](${each})"`;
  const report = reportOf(reportText(header(link)));
  const all = Object.entries(moves).map(([from, to]) => ({
    from: `file:///p/${from}`,
    to: `file:///p/${to}`,
  }));
  const text = applyEdits(report.text, followMoves(report, uri, all));
  return /\]\((.*)\)"/.exec(text)?.[1] ?? '';
}

describe('The productions of a report', () => {
  it('follow a file that is renamed or moved', () => {
    assert.equal(after('docs/a.md', { 'formation/docs/a.md': 'formation/docs/b.md' }), 'docs/b.md');
    assert.equal(
      after('docs/a.md#fin', { 'formation/docs/a.md': 'annexes/a.md' }),
      '../annexes/a.md#fin',
    );
  });

  it('follow a folder, also one with spaces and accents', () => {
    const moves = { 'formation/mes%20docs': 'formation/pi%C3%A8ces%20(2)' };
    assert.equal(after('<mes docs/a b.md>', moves), '<pièces (2)/a b.md>');
    assert.equal(after('mes%20docs/a.md', moves), 'pièces%20%282%29/a.md');
  });

  it('are found again from where the report is moved to', () => {
    const moves = { 'formation/glpi.md': 'stage-1/sous/glpi.md' };
    assert.equal(
      after('docs/a.md', moves, 'file:///p/stage-1/sous/glpi.md'),
      '../../formation/docs/a.md',
    );
    assert.equal(
      after('docs/a.md', { formation: 'autre' }, 'file:///p/autre/glpi.md'),
      'docs/a.md',
    );
  });

  it('stay as they are where nothing of theirs moved', () => {
    for (const link of ['docs/a.md', 'https://a.fr/docs/b.md', '#fin', './docs//a.md']) {
      assert.equal(after(link, { 'formation/docs/b.md': 'x.md' }), link);
    }
  });
});
