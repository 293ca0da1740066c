import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { forEachBounded } from '../../src/core/iteration.ts';
import type { ChildTask } from '../mocha/child.ts';
import { describeError, together, type Report } from '../mocha/report.ts';
import { run } from '../vscode/process.ts';

type Options = Pick<ChildTask, 'grep' | 'timeout'>;

/** Runs the built suites of one folder of `test`, shared out among some Node processes. */
export async function runPlain(folder: string, options: Options, processes = 1): Promise<Report> {
  const files = await suites(folder);
  const shares = Array.from({ length: processes }, (_, share) =>
    files.filter((_file, index) => index % processes === share),
  );
  const running = shares.map((share, index) => runChild(`${folder}-${index}`, share, options));
  return together(await Promise.all(running));
}

/** No run of suites is given up before, in milliseconds: each test has a limit of its own. */
export const LONGEST_RUN = 1_800_000;

/** So many suites may be tried again; where more fail, the extension is broken and not the window. */
const SECOND_ATTEMPTS = 3;

/**
 * Runs each built suite of `test/ui` in a Node process of its own, a few at once: most of the time of
 * such a test is waiting. The one that packs the extension, and so builds it again, goes first, alone.
 *
 * A suite that fails is run once more, alone, in a fresh VS Code: a whole workbench on a busy machine
 * loses a click now and then. What the second attempt needed is told in the report.
 */
export async function runUi(options: Options & { readonly atOnce: number }): Promise<Report> {
  const files = await suites('ui');
  const isPackage = (file: string) => basename(file).startsWith('package.');
  const reports = new Map<string, Report>();
  const runOne = async (file: string) => {
    const name = `ui-${basename(file, '.test.mjs')}`;
    const report = await runChild(name, [file], options).catch((error: unknown) =>
      ended(basename(file), error),
    );
    reports.set(file, report);
  };
  await forEachBounded(files.filter(isPackage), 1, runOne);
  await forEachBounded(
    files.filter((file) => !isPackage(file)),
    options.atOnce,
    runOne,
  );
  const failed = files.filter((file) => reports.get(file)?.failures.length);
  if (failed.length <= SECOND_ATTEMPTS) {
    await forEachBounded(failed, 1, async (file) => {
      const unsteady = reports.get(file)?.failures ?? [];
      await runOne(file);
      const second = reports.get(file);
      if (second?.failures.length === 0) reports.set(file, { ...second, unsteady });
    });
  }
  return together(files.flatMap((file) => reports.get(file) ?? []));
}

/** Runs built suites together in a Node process of their own. */
export async function runChild(
  name: string,
  files: readonly string[],
  { grep, timeout }: Options,
): Promise<Report> {
  const results = resolve('out', 'results', `${name}.json`);
  await mkdir(resolve('out', 'results'), { recursive: true });
  await rm(results, { force: true });
  const task: ChildTask = { files, results, timeout, grep };
  const child = resolve('out', 'tools', 'mocha', 'child.mjs');
  const args = ['--enable-source-maps', child, JSON.stringify(task)];
  const { code, output } = await run(process.execPath, args, { limit: LONGEST_RUN });
  if (output) console.log(output.trimEnd());

  const text = await readFile(results, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`The tests ended too early, with code ${code}.`);
  return JSON.parse(text) as Report;
}

const ended = (file: string, error: unknown): Report => ({
  passed: 0,
  skipped: 0,
  failures: [{ title: `The suite “${file}” could not be run`, details: describeError(error) }],
  suites: {},
});

async function suites(folder: string): Promise<string[]> {
  const names = await readdir(resolve('out', folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.test.mjs'))
    .sort()
    .map((name) => resolve('out', folder, name));
}
