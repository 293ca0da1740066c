import type { Runner } from 'mocha';

/** A test that failed, or a reason why the tests could not be run. */
export interface Failure {
  readonly title: string;
  /** The error as it was thrown, with its stack. */
  readonly details: string;
}

/** How a set of tests went. */
export interface Report {
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly Failure[];
  /** What failed at a first attempt and passed at the second: green, and worth a look all the same. */
  readonly unsteady?: readonly Failure[];
  /** The number of passed tests of each outermost suite, in order. */
  readonly suites: Readonly<Record<string, number>>;
}

/** Follows a mocha run; the report is complete when the run has ended. */
export function follow(runner: Runner): Promise<Report> {
  const failures: Failure[] = [];
  const suites: Record<string, number> = {};
  let passed = 0;
  let skipped = 0;
  runner.on('pass', (test) => {
    const suite = test.titlePath()[0] ?? '';
    suites[suite] = (suites[suite] ?? 0) + 1;
    passed++;
  });
  runner.on('pending', () => skipped++);
  runner.on('fail', (test, error: unknown) =>
    failures.push({ title: test.titlePath().join(' › '), details: describeError(error) }),
  );
  return new Promise((resolve) => {
    runner.once('end', () => resolve({ passed, skipped, failures, suites }));
  });
}

/** The words of an error; the stack tells where, the message may be all there is. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.message}\n${stack}`;
}

/** The report of a single check. */
export const oneCheck = (title: string, failure?: string): Report => ({
  passed: failure === undefined ? 1 : 0,
  skipped: 0,
  failures: failure === undefined ? [] : [{ title, details: failure }],
  suites: failure === undefined ? { [title]: 1 } : {},
});

/** Several reports as one. */
export const together = (reports: readonly Report[]): Report => ({
  passed: reports.reduce((sum, it) => sum + it.passed, 0),
  skipped: reports.reduce((sum, it) => sum + it.skipped, 0),
  failures: reports.flatMap((it) => it.failures),
  unsteady: reports.flatMap((it) => it.unsteady ?? []),
  suites: countsOf(reports.flatMap((it) => Object.entries(it.suites))),
});

/** Suites of one title may lie in several files, and files in several reports. */
function countsOf(suites: readonly (readonly [title: string, passed: number])[]) {
  const counts: Record<string, number> = {};
  for (const [title, passed] of suites) counts[title] = (counts[title] ?? 0) + passed;
  return counts;
}
