import { readFile } from 'node:fs/promises';
import { DEFAULT_SEVERITIES, PROBLEM_CODES } from '../../src/core/checks/checkReport.ts';
import type { Page } from './reference.ts';

const SETTING = 'portfolioSio.problems.severity';

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
  const lines = PROBLEM_CODES.map((code) => `  | '${code}'`);
  return `// Written by \`npm run docs\` from the files in \`rules/\`.

/** One name a rule’s problems go by; each has a page of its own in \`docs/problems/\`, and in \`en/\`. */
export type ProblemCode =
${lines.join('\n')};
`;
}

/** The manifest with the severities of the rules in it. */
async function manifest(): Promise<string> {
  const read = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
  const { properties } = read.contributes.configuration;
  const values = ['error', 'warning', 'information', 'hint', 'off'];
  const parts = PROBLEM_CODES.map((code) => [
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
