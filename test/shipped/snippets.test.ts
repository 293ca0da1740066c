import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readProfile } from '../../src/portfolio/profile.ts';
import { plainSnippet } from '../unit/support/snippets.ts';
import { reading } from '../unit/support/reports.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

/** The snippets of a file as they stand in the text when nothing is filled in. */
function snippetsOf(file: string): [string, string][] {
  const snippets = JSON.parse(readFileSync(`snippets/${file}`, 'utf8')) as Record<string, Snippet>;
  return Object.entries(snippets).map(([name, { body }]) => [name, plainSnippet(body.join('\n'))]);
}

describe('The snippets', () => {
  for (const [name, text] of snippetsOf('report.code-snippets')) {
    it(`write a report with codes that exist: ${name}`, () => {
      for (const option of ['SISR', 'SLAM'] as const) {
        const { report, references } = reading(text, option);
        assert.deepEqual(report.header.errors, []);
        assert.equal(report.header.fields.size, 5);
        assert.ok(references.every(({ resolution }) => resolution.kind === 'known'));
      }
      assert.match(text, /^intitule: ".+"$/m, 'a title that no colon can break');
      assert.match(text, /^competences:\n {2}- /m, 'a list in lines');
      assert.ok(!text.includes('$'), 'no placeholder is left over');
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
