// The list of rules, from the files in their folder: a rule is its file, and its name is the file's.
import { readdirSync } from 'node:fs';

/** Where the list is kept: the engine imports it, and reads no folder. */
export const RULES_INDEX = 'src/core/checks/rules.ts';

/** The text of that file. */
export function rulesIndex() {
  const names = readdirSync('src/core/checks/rules').map((file) => file.replace(/\.ts$/, ''));
  names.sort();
  return [
    '// Written by `npm run docs` from the files in `rules/`.',
    "import type { Rule } from './problem.ts';",
    ...names.map((name) => `import { ${name} } from './rules/${name}.ts';`),
    '',
    '/** Every rule, in alphabetical order. */',
    `export const RULES: readonly Rule[] = [\n${names.map((name) => `  ${name},\n`).join('')}];`,
    '',
  ].join('\n');
}
