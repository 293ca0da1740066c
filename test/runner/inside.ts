import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Report } from '../mocha/report.ts';
import { chooseHost, hasDisplay } from '../vscode/choice.ts';
import { makeScratch, type Scratch } from '../vscode/scratch.ts';
import { provideDesktop, runInDesktop } from './desktop.ts';
import { runInServer } from './hosted.ts';
import { LONGEST_RUN } from './outside.ts';

/** One run of suites inside VS Code. */
export interface InsideRun {
  readonly scratch: Scratch;
  /** The absolute path of the bundle whose `run()` runs the suites. */
  readonly tests: string;
  /** The folder of the extension, where it is not that of the project. */
  readonly extension?: string;
  /** Whether they run in the web-worker extension host. */
  readonly web: boolean;
  /** The time limit, in milliseconds. */
  readonly limit: number;
}

/** How VS Code ended. */
export interface Exit {
  readonly code: number;
  /** What it complained about. */
  readonly log: string;
}

/** Runs the suites of `test/host` or `test/web` inside VS Code, on a copy of the sample. */
export async function runInside(folder: 'host' | 'web', host: Host): Promise<Report> {
  const scratch = await makeScratch();
  try {
    const tests = resolve('out', folder, 'run.js');
    const exit = await host({ scratch, tests, web: folder === 'web', limit: LONGEST_RUN });
    return await verify(scratch.results, exit);
  } finally {
    await scratch.remove();
  }
}

/** A finished report that agrees with the exit code; anything else is a failure of its own. */
async function verify(results: string, { code, log }: Exit): Promise<Report> {
  const text = await readFile(results, 'utf8').catch(() => undefined);
  const end = log.trimEnd().slice(-3000);
  if (text === undefined) {
    throw new Error(`VS Code ended with code ${code} before the tests had finished.\n${end}`);
  }
  const report = JSON.parse(text) as Report;
  if (code !== 0 && report.failures.length === 0) {
    throw new Error(`All tests passed, but VS Code ended with code ${code}.\n${end}`);
  }
  return report;
}

/** A way to run suites inside VS Code, to the end of VS Code. */
export type Host = (run: InsideRun) => Promise<Exit>;

/** The desktop first; the server when there is no screen or no download, never for a failed test. */
export async function provideHost(): Promise<Host> {
  const wanted = chooseHost();
  if (wanted === 'server' || (wanted === 'auto' && !hasDisplay())) return runInServer;
  try {
    const program = await provideDesktop();
    return (run) => runInDesktop(program, run);
  } catch (error) {
    if (wanted === 'desktop') throw error;
    console.log('The desktop VS Code could not be downloaded: the browser-hosted one is used.');
    return runInServer;
  }
}
