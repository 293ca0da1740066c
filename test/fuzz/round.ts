// One round of the properties in a process of its own: `node round.mjs '["out/unit/….mjs", …]'`.
import fc from 'fast-check';
import Mocha from 'mocha';
import { writeFileSync } from 'node:fs';
import { follow, type Failure } from '../mocha/report.ts';
import { exitOnSignals } from '../vscode/process.ts';

/** What the process is asked for, as the JSON text of its only argument. */
export interface RoundTask {
  readonly files: readonly string[];
  /** Where to write the result. */
  readonly result: string;
}

export interface RoundResult {
  readonly properties: number;
  readonly cases: number;
  readonly failures: readonly Failure[];
}

exitOnSignals(130);
const { files, result } = JSON.parse(process.argv[2] ?? '') as RoundTask;
let [properties, cases] = [0, 0];
const counting: fc.Plugin<unknown> = () => ({
  onAllRunsComplete: ({ numRuns }) => {
    properties += 1;
    cases += numRuns;
  },
});
fc.installGlobalPlugin(counting);
const mocha = new Mocha({ ui: 'bdd', reporter: Mocha.reporters.Base, timeout: 600_000 });
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
mocha.suite.eachTest((test) => test.timeout(0)); // there are more cases, and all the time for them
const { failures } = await follow(mocha.run());
writeFileSync(result, JSON.stringify({ properties, cases, failures } satisfies RoundResult));
process.exit(failures.length > 0 ? 1 : 0);
