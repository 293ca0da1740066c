import { parseArgs } from 'node:util';
import { describeError, oneCheck, type Report } from '../mocha/report.ts';
import { exitOnSignals, run } from '../vscode/process.ts';
import { provideServer } from '../vscode/provision.ts';
import { checkTypes, lint } from './checks.ts';
import { provideHost, runInside, type Host } from './inside.ts';
import { runPlain, runUi } from './outside.ts';
import { printReport, printTotal } from './print.ts';

/** Builds the bundles that it is told to. */
const BUNDLES = 'test/tools/bundles.mjs';

type Stages = Readonly<Record<string, () => Promise<Report>>>;

/** No test is late before, in milliseconds: a machine may be busy with something else. */
const TIMEOUT = 180_000;

/**
 * What `npm test` does, group after group; `grep` is a regular expression that tests' titles match.
 * The stages of a group run at the same time: each uses one processor, or waits for a window half of
 * its time. What measures how cost grows is alone, and so is what fills the machine.
 */
function makeGroups(grep: string): readonly Stages[] {
  let host: Promise<Host> | undefined;
  const inside = async (folder: 'host' | 'web') =>
    runInside(folder, await (host ??= provideHost()));
  const plain = (folder: string, processes?: number) => () =>
    runPlain(folder, { grep, timeout: TIMEOUT }, processes);
  return [
    { types: checkTypes, unit: plain('unit', 2) },
    { properties: plain('properties'), formats: plain('formats') },
    { growth: plain('growth') },
    { lint, host: () => inside('host') },
    { shipped: plain('shipped'), cli: plain('cli'), web: () => inside('web') },
    {
      ui: async () => {
        await provideServer(); // once, before several would
        return runUi({ grep, timeout: TIMEOUT, atOnce: 3 });
      },
    },
  ];
}

/**
 * Runs the stages named, or all: `npm test -- unit host --grep "a regular expression"`.
 *
 * @returns the exit code: 0 when at least one test passed and none failed.
 */
export async function main(args: string[]): Promise<number> {
  exitOnSignals(130);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { grep: { type: 'string', default: '' } },
  });
  const groups = makeGroups(values.grep);
  const all = groups.flatMap(Object.keys);
  const names = positionals.length > 0 ? positionals : all;
  const unknown = names.find((name) => !all.includes(name));
  if (unknown) throw new Error(`“${unknown}” is none of: ${all.join(', ')}.`);

  const built = await build(names, values.grep);
  if (built.failures.length > 0) {
    printReport('build', built);
    return printTotal([built]);
  }
  const reports: Report[] = [];
  for (const group of groups) {
    const wanted = Object.entries(group).filter(([name]) => names.includes(name));
    const running = wanted.map(([name, stage]) => runStage(name, stage, values.grep !== ''));
    // One group after the other: each may use the whole machine.
    // eslint-disable-next-line no-await-in-loop
    reports.push(...(await Promise.all(running)));
  }
  return printTotal(reports);
}

/** Builds what the stages run; suites inside VS Code keep the tests that match `grep`. */
async function build(stages: readonly string[], grep: string): Promise<Report> {
  const env = { ...process.env, TEST_GREP: grep };
  const { code, output } = await run(process.execPath, [BUNDLES, ...stages], { env });
  return oneCheck('the bundles', code === 0 ? undefined : output);
}

async function runStage(name: string, stage: () => Promise<Report>, filtered: boolean) {
  const start = Date.now();
  const report = await stage().catch((error: unknown) => crash(name, describeError(error)));
  const ran = report.passed + report.failures.length > 0;
  // A stage without tests would be green for ever; only a filter may leave it empty.
  const sound = ran || filtered ? report : crash(name, 'There are no tests.');
  printReport(name, sound, Date.now() - start);
  return sound;
}

const crash = (name: string, details: string): Report => ({
  passed: 0,
  skipped: 0,
  failures: [{ title: `The stage “${name}” could not be run`, details }],
  suites: {},
});
