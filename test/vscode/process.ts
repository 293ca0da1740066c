import { spawn, type SpawnOptions } from 'node:child_process';
import { npm } from '../tools/npm.mjs';

export interface Finished {
  /** The exit code; 1 where the process was ended by a signal or by the time limit. */
  readonly code: number;
  /** What it wrote, both streams together, in the order of arrival. */
  readonly output: string;
}

/** Runs a program to its end, at most `limit` milliseconds; its output is collected. */
export function run(
  command: string,
  args: readonly string[],
  { limit = 600_000, ...options }: SpawnOptions & { limit?: number } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limit,
      ...options,
    });
    const kill = () => child.kill();
    process.once('exit', kill);
    const parts: string[] = [];
    const collect = (part: Buffer) => void parts.push(part.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('exit', kill);
      if (signal) parts.push(`\nended by ${signal}, after at most ${limit / 1000} s`);
      resolve({ code: code ?? 1, output: parts.join('') });
    });
  });
}

/** Runs a program that must succeed; rejects with its last lines otherwise. */
export async function must(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { limit?: number } = {},
): Promise<string> {
  const { code, output } = await run(command, args, options);
  if (code !== 0) {
    const end = output.trimEnd().split('\n').slice(-30).join('\n');
    throw new Error(`${[command, ...args].join(' ')} failed with code ${code}:\n${end}`);
  }
  return output;
}

/** Runs npm, which must succeed, in a folder. */
export function mustNpm(args: string[], cwd: string): Promise<string> {
  const { command, args: all, shell } = npm(args);
  return must(command, all, { cwd, shell });
}

/** Ends the process in its own way, with what it started, when it is told to stop. */
export function exitOnSignals(code: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(code));
  }
}
