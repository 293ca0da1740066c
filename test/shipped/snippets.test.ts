import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkReport } from '../../src/core/checks/checkReport.ts';
import { templateSnippet } from '../../src/core/language/reportTemplates.ts';
import { readProfile } from '../../src/core/portfolio/profile.ts';
import { plainSnippet } from '../unit/support/snippets.ts';
import { reportOf } from '../unit/support/reports.ts';

interface Snippet {
  readonly prefix: string;
  readonly body: readonly string[];
}

/** The snippets of a file as they stand in the text when nothing is filled in. */
function snippetsOf(file: string): [string, string][] {
  const snippets = JSON.parse(readFileSync(`snippets/${file}`, 'utf8')) as Record<string, Snippet>;
  return Object.entries(snippets).map(([name, { body }]) => [name, plainSnippet(body.join('\n'))]);
}

describe('The snippets', () => {
  it('have one prefix each, that nobody types by accident', () => {
    for (const file of ['report.code-snippets', 'fiche.code-snippets', 'profile.code-snippets']) {
      const text = readFileSync(`snippets/${file}`, 'utf8');
      const snippets = Object.values(JSON.parse(text) as Record<string, Snippet>);
      for (const { prefix } of snippets) assert.match(prefix, /^sio-[a-z]+$/);
    }
  });

  it('write the report that the template of no kind writes', () => {
    const place = { typed: '', span: { start: 0, end: 0 }, isEmpty: true };
    const [[, text] = []] = snippetsOf('report.code-snippets');
    assert.equal(text, plainSnippet(templateSnippet('free', place)));
  });

  for (const [name, text] of snippetsOf('report.code-snippets')) {
    it(`write a report with codes that exist: ${name}`, () => {
      for (const option of ['SISR', 'SLAM'] as const) {
        const report = reportOf(text, option);
        const { mentions } = report;
        assert.deepEqual(report.header.errors, []);
        assert.equal(report.header.fields.size, 5);
        assert.ok(mentions.every(({ resolution }) => resolution.kind === 'known'));
      }
      assert.match(text, /^intitule: ".+"$/m, 'a title that no colon can break');
      assert.match(text, /^competences:\n {2}- /m, 'a list in lines');
      assert.ok(!text.includes('$'), 'no placeholder is left over');
    });
  }

  for (const [name, text] of snippetsOf('fiche.code-snippets')) {
    it(`write a header that only its date is missing in: ${name}`, () => {
      const report = reportOf(`---\ncompetences: [B2.1]\n${text}\n---\n`);
      const told = checkReport(report).filter(({ code }) => code === 'fiche-incomplete');
      assert.deepEqual(
        told.map(({ args }) => args),
        [{ field: 'dateFiche', written: 'JJ/MM/AAAA' }],
      );
    });
  }

  for (const [name, text] of snippetsOf('profile.code-snippets')) {
    it(`write a profile: ${name}`, () => {
      const { profile, problems } = readProfile(text);
      assert.deepEqual(problems, []);
      assert.equal(profile.option, 'SISR');
      assert.equal(profile.number, '0000000000');
    });
  }
});
