import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { provideHost, type Host } from '../runner/inside.ts';
import { exitOnSignals, must } from '../vscode/process.ts';
import {
  measureForeign,
  measureHosted,
  measureOpening,
  type HostResult,
  type Opening,
} from './hosted.ts';
import { marksOf } from './marks.ts';
import { writeClass, writePortfolio } from './portfolio.ts';
import { printForeign, printHosted, printMarks, printOpenings, printResults } from './print.ts';
import { measureSize, type SizeResult } from './run.ts';

const usage = `npm run bench -- [sizes] [--samples n] [--quick] [--no-host]
  npm run bench -- --openings n

  sizes      how many reports; default 100 1000 10000
  --samples  how many processes read each portfolio for the first time; default 5
  --quick    without the exports
  --no-host  without a real VS Code, which otherwise opens one candidate of 200 reports, and a class
  --openings how often a class is opened in a new window: nothing else is measured, nothing is kept`;

/** The sizes that exist: nobody writes more reports, no teacher has more candidates. */
const CANDIDATE = 200;
const CLASS = { candidates: 250, reports: 40 };

/**
 * Measures how long everything takes, prints it and keeps it in `out/bench/results.json`.
 *
 * @returns the exit code, which a mark that was missed leaves at 0: machines differ.
 */
export async function main(args: string[]): Promise<number> {
  exitOnSignals(130);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      samples: { type: 'string', default: '5' },
      quick: { type: 'boolean', default: false },
      'no-host': { type: 'boolean', default: false },
      openings: { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const sizes = sizesOf(positionals);
  await must(process.execPath, ['test/tools/bundles.mjs', 'bench']);
  const home = await realpath(await mkdtemp(join(tmpdir(), 'portfolio-sio-bench-')));
  try {
    if (Number(values.openings) > 0) {
      await openClass(Number(values.openings), home);
      return 0;
    }
    const results: SizeResult[] = [];
    for (const size of sizes) {
      const folder = join(home, String(size));
      // eslint-disable-next-line no-await-in-loop -- side by side they would measure each other
      await writePortfolio(folder, size);
      const options = { folder, size, samples: Number(values.samples), exporting: !values.quick };
      // eslint-disable-next-line no-await-in-loop
      results.push(await measureSize(options));
    }
    const host = values['no-host'] ? undefined : await provideHost();
    const hosted = host ? await measureInVsCode(host, home) : [];
    const foreign = host && (await measureForeign(host));
    const marks = marksOf(results, hosted, foreign);
    const machine = { cpus: cpus().map(({ model }) => model), node: process.version };
    await mkdir('out/bench', { recursive: true });
    const all = { machine, results, hosted, foreign, marks };
    await writeFile('out/bench/results.json', JSON.stringify(all, null, 2));
    printResults(results);
    if (hosted.length > 0) printHosted(hosted);
    if (foreign) printForeign(foreign);
    printMarks(marks);
    return 0;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Opens a class so often, each time in a VS Code of its own, and prints how long it took. */
async function openClass(times: number, home: string): Promise<void> {
  const host = await provideHost();
  const folder = join(home, 'class');
  await writeClass(folder, CLASS);
  const openings: Opening[] = [];
  for (let time = 0; time < times; time++) {
    // eslint-disable-next-line no-await-in-loop -- side by side they would measure each other
    openings.push(await measureOpening(host, folder));
  }
  printOpenings(nameOf(CLASS), openings);
}

/** One candidate, then a class: side by side they would measure each other. */
async function measureInVsCode(host: Host, home: string): Promise<HostResult[]> {
  const [candidate, ofClass] = [join(home, 'candidate'), join(home, 'class')];
  await Promise.all([writePortfolio(candidate, CANDIDATE), writeClass(ofClass, CLASS)]);
  const one = await measureHosted(host, candidate, String(CANDIDATE));
  return [one, await measureHosted(host, ofClass, nameOf(CLASS))];
}

const nameOf = ({ candidates, reports }: typeof CLASS) => `${candidates} × ${reports}`;

function sizesOf(positionals: readonly string[]): number[] {
  const sizes = (positionals.length > 0 ? positionals : ['100', '1000', '10000']).map(Number);
  const wrong = sizes.find((size) => !Number.isInteger(size) || size < 1);
  if (wrong !== undefined) throw new Error(`A size is a whole number from 1, as in\n\n${usage}`);
  return sizes.sort((a, b) => a - b);
}
