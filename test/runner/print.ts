import type { Failure, Report } from '../mocha/report.ts';

/** Prints a stage: a line per suite, then every failure in full, mended by a second attempt or not. */
export function printReport(name: string, report: Report, milliseconds?: number): void {
  const time = milliseconds === undefined ? '' : ` (${(milliseconds / 1000).toFixed(1)} s)`;
  console.log(`\n${name}${time}`);
  for (const [suite, passed] of Object.entries(report.suites)) {
    console.log(`  ✓ ${suite}${passed > 1 ? ` (${passed})` : ''}`);
  }
  for (const failure of report.unsteady ?? []) {
    print('↻', { ...failure, title: `${failure.title} (passed at the second attempt)` });
  }
  for (const failure of report.failures) print('✗', failure);
}

const print = (mark: string, { title, details }: Failure): void =>
  console.log(`  ${mark} ${title}\n${details.replace(/^/gm, '      ')}`);

/**
 * Prints the one line over everything.
 *
 * @returns the exit code that says the same.
 */
export function printTotal(reports: readonly Report[]): number {
  const count = (of: (report: Report) => number) => reports.reduce((sum, it) => sum + of(it), 0);
  const passed = count((it) => it.passed);
  const failed = count((it) => it.failures.length);
  const skipped = count((it) => it.skipped);
  const unsteady = count((it) => it.unsteady?.length ?? 0);
  if (unsteady > 0) console.log(`\nPassed at the second attempt only: ${unsteady}`);
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
