import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { printReport, printTotal } from '../runner/print.ts';
import { runChild } from '../runner/outside.ts';
import { exitOnSignals, must } from '../vscode/process.ts';

/**
 * Takes pictures in a real VS Code, into `out/screenshots`: those whose titles match `--grep`, or all. Those
 * of every theme are to be looked at; whoever has looked at those of the README and the walkthrough puts
 * them into `media/`, with as few colours as they need: 16 of the walkthrough, as WebP without loss.
 *
 * @returns the exit code: 0 when every scene could be shown.
 */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { grep: { type: 'string', default: '' } } });
  exitOnSignals(130);
  await must(process.execPath, ['test/tools/bundles.mjs', 'pictures']);
  const files = ['looks', 'readme', 'walkthrough'].map((name) =>
    resolve('out', 'pictures', `${name}.mjs`),
  );
  const report = await runChild('pictures', files, { grep: values.grep, timeout: 180_000 });
  printReport('pictures', report);
  return printTotal([report]);
}
