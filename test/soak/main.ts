import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { provideHost } from '../runner/inside.ts';
import { exitOnSignals, must } from '../vscode/process.ts';
import { makeScratch } from '../vscode/scratch.ts';
import type { DayResult } from './host.ts';

/** What a heap may grow by in a day: what is allocated last is not always collected. */
const GROWTH = 6_000_000;

/**
 * Drives a day of use on a copy of the sample portfolio in a real VS Code, and says what it has left
 * behind.
 *
 * @returns the exit code: 0 when the end is as the beginning.
 */
export async function main(args: string[]): Promise<number> {
  exitOnSignals(130);
  const options = { steps: { type: 'string', default: '2000' } } as const;
  const steps = Number(parseArgs({ args, options }).values.steps);
  if (!(steps > 0)) throw new Error('Say how long the day is: `npm run soak -- --steps 2000`.');
  await must(process.execPath, ['test/tools/bundles.mjs', 'soak']);
  const host = await provideHost();
  const scratch = await makeScratch();
  try {
    await writeFile(join(scratch.home, 'steps'), String(steps));
    const tests = resolve('out/soak/host.js');
    const { code, log } = await host({ scratch, tests, web: false, limit: 3_600_000 });
    const text = await readFile(scratch.results, 'utf8').catch(() => undefined);
    if (code !== 0 || text === undefined) throw new Error(`VS Code ended with ${code}.\n${log}`);
    return report(JSON.parse(text) as DayResult, errorsIn(log), steps);
  } finally {
    await scratch.remove();
  }
}

/** What VS Code has logged that has to do with the extension’s own code. */
function errorsIn(log: string): string[] {
  const own = /dist[/\\](?:node|web)[/\\][^/\\]+\.js|\[[\w-]+\.portfolio-sio\]/i;
  return log.split('\n').filter((line) => own.test(line));
}

function report(result: DayResult, errors: readonly string[], steps: number): number {
  const { before, after, registered, sameTable } = result;
  const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
  const lines: readonly [string, string, boolean][] = [
    [
      'heap of the extension host',
      `${megabytes(before.heap)} → ${megabytes(after.heap)}`,
      after.heap - before.heap < GROWTH,
    ],
    ['problems', `${before.problems} → ${after.problems}`, after.problems === before.problems],
    ['timers', `${before.waiting} → ${after.waiting}`, after.waiting <= before.waiting + 2],
    ['listeners and providers', `${registered} more`, registered === 0],
    ['the official table', sameTable ? 'the same' : 'another', sameTable],
    ['errors in the log', errors.length === 0 ? 'none' : errors.join('; '), errors.length === 0],
  ];
  console.log(`\nafter ${steps} steps`);
  for (const [name, words, sound] of lines) {
    console.log(`${sound ? '✓' : '✗'} ${name}: ${words}`);
  }
  return lines.every(([, , sound]) => sound) ? 0 : 1;
}
