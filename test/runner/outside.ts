import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ChildTask } from '../mocha/child.ts';
import type { Report } from '../mocha/report.ts';
import { run } from '../vscode/process.ts';

/** Runs the built suites of `test/unit` or `test/ui` in a Node process of their own. */
export async function runOutside(
  folder: 'unit' | 'ui',
  { grep, timeout }: Pick<ChildTask, 'grep' | 'timeout'>,
): Promise<Report> {
  const results = resolve('out', 'results', `${folder}.json`);
  await mkdir(resolve('out', 'results'), { recursive: true });
  await rm(results, { force: true });
  const task: ChildTask = { files: await suites(folder), results, timeout, grep };
  const child = resolve('out', 'tools', 'mocha', 'child.mjs');
  const { code, output } = await run(process.execPath, [
    '--enable-source-maps',
    child,
    JSON.stringify(task),
  ]);
  if (output) console.log(output.trimEnd());

  const text = await readFile(results, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`The tests ended too early, with code ${code}.`);
  return JSON.parse(text) as Report;
}

async function suites(folder: string): Promise<string[]> {
  const names = await readdir(resolve('out', folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .map((name) => resolve('out', folder, name));
}
