import { readFile } from 'node:fs/promises';
import { DEFAULT_SEVERITIES } from '../../src/core/checks/checkReport.ts';
import type { Page } from './reference.ts';

const SETTING = 'portfolioSio.problems.severity';

/** Every code that the rules name, in alphabetical order. */
const CODES = Object.keys(DEFAULT_SEVERITIES);

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Record<string, object> };
  };
}

/** What of the code and the manifest says which rules there are: the rules themselves say it. */
export async function ruleFiles(): Promise<Page[]> {
  return [
    { file: 'src/core/checks/problemCodes.ts', text: problemCodes() },
    { file: 'package.json', text: await manifest() },
  ];
}

function problemCodes(): string {
  const lines = CODES.map((code) => `  '${code}',`);
  return `// Written by \`npm run docs\` from the files in \`rules/\`.

/** The names that the rules’ problems go by; each has a page in \`docs/problems/\`, and in \`en/\`. */
export const PROBLEM_CODES = [
${lines.join('\n')}
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];
`;
}

/** The manifest with the severities of the rules in it. */
async function manifest(): Promise<string> {
  const read = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
  const { properties } = read.contributes.configuration;
  const values = ['error', 'warning', 'information', 'hint', 'off'];
  const parts = CODES.map((code) => [
    code,
    { type: 'string', enum: values, description: `%problem.${code}%` },
  ]);
  properties[SETTING] = {
    ...properties[SETTING],
    default: DEFAULT_SEVERITIES,
    properties: Object.fromEntries(parts) as object,
  };
  return `${JSON.stringify(read, null, 2)}\n`;
}
