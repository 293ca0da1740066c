import * as vscode from 'vscode';
import { follow } from './report.ts';

/** The options of the run, put in by the build: see `tools/bundles.mjs`. */
declare const TEST_GREP: string;

/** mocha as Node or as a browser has it. */
export type MochaClass = typeof Mocha;

/**
 * Runs the suites inside VS Code, in whichever extension host this is.
 *
 * The report is written beside the workspace folder, where the runner looks for it: a host that
 * crashes writes none, although it may say that all went well.
 *
 * @throws when a test failed, so that VS Code's own exit code tells it too.
 */
export async function runInside(Mocha: MochaClass, load: () => Promise<unknown>): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The tests need a workspace folder.');
  const mocha = new Mocha({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 60_000 }); // a machine may be busy
  if (TEST_GREP) mocha.grep(new RegExp(TEST_GREP));
  mocha.suite.emit('pre-require', globalThis, null, mocha); // defines `describe` and `it`
  await load();

  const report = await follow(mocha.run());
  const results = vscode.Uri.joinPath(folder.uri, '..', 'results.json');
  await vscode.workspace.fs.writeFile(results, new TextEncoder().encode(JSON.stringify(report)));
  if (report.failures.length > 0) throw new Error(`${report.failures.length} tests failed.`);
}
