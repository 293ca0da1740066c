// Runs suites in a Node process of their own: `node child.mjs '{"files":[…],"results":"…"}'`.
import fc from 'fast-check';
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { exitOnSignals } from '../vscode/process.ts';
import { follow } from './report.ts';

/** What the process is asked for, as the JSON text of its only argument. */
export interface ChildTask {
  readonly files: readonly string[];
  /** Where to write the report. */
  readonly results: string;
  /** The time limit of one test, in milliseconds. */
  readonly timeout: number;
  readonly grep: string;
}

exitOnSignals(130);
const { files, results, timeout, grep } = JSON.parse(process.argv[2] ?? '') as ChildTask;
// The same cases in every run, so that a red test is a fault of the change; `npm run fuzz` seeks new ones.
if (process.env.FUZZ === undefined) fc.configureGlobal({ seed: 2019 });
const mocha = new Mocha({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout });
if (grep) mocha.grep(new RegExp(grep));
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const report = await follow(mocha.run());
writeFileSync(results, JSON.stringify(report));
process.exit(report.failures.length > 0 ? 1 : 0);
