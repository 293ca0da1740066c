import type { Report } from '../mocha/report.ts';

/** Prints a stage: a line per suite, then every failure in full. */
export function printReport(name: string, report: Report, milliseconds?: number): void {
  const time = milliseconds === undefined ? '' : ` (${(milliseconds / 1000).toFixed(1)} s)`;
  console.log(`\n${name}${time}`);
  for (const [suite, passed] of Object.entries(report.suites)) {
    console.log(`  ✓ ${suite}${passed > 1 ? ` (${passed})` : ''}`);
  }
  for (const { title, details } of report.failures) {
    console.log(`  ✗ ${title}\n${details.replace(/^/gm, '      ')}`);
  }
}

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
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}
