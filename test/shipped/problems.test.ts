import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { RULES } from '../../src/core/checks/rules.ts';
import { DEFAULT_SEVERITIES } from '../../src/core/checks/checkReport.ts';
import { PROBLEM_CODES } from '../../src/core/checks/problemCodes.ts';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

/** The names of the pages in a folder, in order. */
const pagesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replace(/\.md$/, ''))
    .sort();

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

interface Setting {
  readonly default: unknown;
  readonly properties?: Readonly<Record<string, { readonly description: string }>>;
}

describe('The severities of problems', () => {
  it('are said once, by the rule that finds the problem', () => {
    assert.deepEqual(RULES.flatMap(({ problems }) => Object.keys(problems)).sort(), PROBLEM_CODES);
  });

  it('are those that the manifest shows, each with a name in both languages', () => {
    const { properties } = (json('package.json') as Manifest).contributes.configuration;
    const setting = properties['portfolioSio.problems.severity'];
    assert.deepEqual(setting?.default, DEFAULT_SEVERITIES);
    assert.deepEqual(Object.keys(setting.properties ?? {}), PROBLEM_CODES);
    for (const file of ['package.nls.json', 'package.nls.fr.json']) {
      const words = json(file) as Record<string, string>;
      assert.deepEqual(
        PROBLEM_CODES.filter((code) => !words[`problem.${code}`]),
        [],
      );
    }
  });

  it('have one page for each rule, which begins with its name and says its severity', () => {
    const names = pagesIn('docs/problems');
    assert.deepEqual(names.sort(), PROBLEM_CODES);
    const french = json('package.nls.fr.json') as Record<string, string>;
    const words = {
      error: 'erreur',
      warning: 'avertissement',
      information: 'information',
      hint: 'indice',
      off: 'désactivée',
    };
    for (const code of PROBLEM_CODES) {
      const page = readFileSync(`docs/problems/${code}.md`, 'utf8');
      assert.ok(page.startsWith(`# ${french[`problem.${code}`] ?? ''}\n`), code);
      assert.ok(
        page.includes(
          `\`${code}\` · gravité par défaut\u00a0: ${words[DEFAULT_SEVERITIES[code]]}\n`,
        ),
        code,
      );
    }
  });

  it('have the same pages in English', () => {
    assert.deepEqual(pagesIn('docs/problems/en'), PROBLEM_CODES);
    const english = json('package.nls.json') as Record<string, string>;
    for (const code of PROBLEM_CODES) {
      const page = readFileSync(`docs/problems/en/${code}.md`, 'utf8');
      assert.ok(page.startsWith(`# ${english[`problem.${code}`] ?? ''}\n`), code);
      const severity = DEFAULT_SEVERITIES[code];
      assert.ok(page.includes(`\`${code}\` · default severity: ${severity}\n`), code);
    }
  });
});
