import { mkdir, readFile, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Failure } from '../mocha/report.ts';
import { sourceFiles } from '../shipped/sourceFiles.ts';
import { exitOnSignals, must, run } from '../vscode/process.ts';
import type { RoundResult, RoundTask } from './round.ts';

/** How many times the cases of the suite one round tries. */
const FUZZ = '10';

/**
 * Tries every property with new cases until the time is over, or one fails: then it prints the case.
 *
 * @returns the exit code: 0 when no property failed.
 */
export async function main(args: string[]): Promise<number> {
  exitOnSignals(130);
  const options = { minutes: { type: 'string', default: '60' } } as const;
  const minutes = Number(parseArgs({ args, options }).values.minutes);
  if (!(minutes > 0)) throw new Error('Say for how long: `npm run fuzz -- --minutes 60`.');
  setPriority(constants.priority.PRIORITY_LOW); // whoever works on this machine comes first
  await must(process.execPath, ['test/tools/bundles.mjs', 'unit', 'properties', 'formats']);
  await mkdir('out/fuzz', { recursive: true });
  const files = suitesWithProperties();
  const end = Date.now() + minutes * 60_000;
  let cases = 0;
  for (let round = 1; Date.now() < end; round++) {
    // eslint-disable-next-line no-await-in-loop -- one round after the other
    const result = await runRound(files);
    cases += result.cases;
    console.log(
      `round ${round}: ${result.properties} properties, ${cases.toLocaleString('en')} cases so far`,
    );
    if (result.failures.length === 0) continue;
    result.failures.forEach(print);
    return 1;
  }
  return 0;
}

function suitesWithProperties(): string[] {
  return ['test/unit', 'test/properties', 'test/formats']
    .flatMap(sourceFiles)
    .filter(({ path, text }) => path.endsWith('.test.ts') && text.includes('fast-check'))
    .map(({ path }) => resolve(path.replace(/^test/, 'out').replace(/\.ts$/, '.mjs')));
}

async function runRound(files: readonly string[]): Promise<RoundResult> {
  const result = resolve('out/fuzz/round.json');
  await rm(result, { force: true });
  const task: RoundTask = { files, result };
  const { output } = await run(
    process.execPath,
    ['--enable-source-maps', 'out/tools/fuzz/round.mjs', JSON.stringify(task)],
    { env: { ...process.env, FUZZ }, limit: 3_600_000 },
  );
  const text = await readFile(result, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`A round ended too early:\n${output}`);
  return JSON.parse(text) as RoundResult;
}

function print({ title, details }: Failure): void {
  console.log(`✗ ${title}\n${details.replace(/^/gm, '    ')}`);
}
