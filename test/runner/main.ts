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

/** The stage that runs while `host` does: both mostly wait for a window. */
const BESIDE_HOST = 'web';

type Stages = Readonly<Record<string, () => Promise<Report>>>;

/** What `npm test` does, in this order; `grep` is a regular expression that tests' titles match. */
function makeStages(grep: string): Stages {
  let host: Promise<Host> | undefined;
  const inside = async (folder: 'host' | 'web') =>
    runInside(folder, await (host ??= provideHost()));
  return {
    types: checkTypes,
    lint,
    unit: () => runPlain('unit', { grep, timeout: 10_000 }),
    formats: () => runPlain('formats', { grep, timeout: 60_000 }),
    growth: () => runPlain('growth', { grep, timeout: 60_000 }),
    shipped: () => runPlain('shipped', { grep, timeout: 60_000 }),
    cli: () => runPlain('cli', { grep, timeout: 60_000 }),
    host: () => inside('host'),
    web: () => inside('web'),
    ui: async () => {
      await provideServer(); // once, before several would
      return runUi({ grep, timeout: 180_000, atOnce: 3 });
    },
  };
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
  const stages = makeStages(values.grep);
  const names = positionals.length > 0 ? positionals : Object.keys(stages);
  const unknown = names.find((name) => !(name in stages));
  if (unknown) throw new Error(`“${unknown}” is none of: ${Object.keys(stages).join(', ')}.`);

  const built = await build(names, values.grep);
  if (built.failures.length > 0) {
    printReport('build', built);
    return printTotal([built]);
  }
  const reports: Report[] = [];
  const run = (name: string) => {
    const stage = names.includes(name) ? stages[name] : undefined;
    return stage ? [runStage(name, stage, values.grep !== '')] : [];
  };
  for (const name of Object.keys(stages).filter((each) => each !== BESIDE_HOST)) {
    const group = [...run(name), ...(name === 'host' ? run(BESIDE_HOST) : [])];
    // One after the other: each may use the whole machine, and reads better alone.
    // eslint-disable-next-line no-await-in-loop
    reports.push(...(await Promise.all(group)));
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
