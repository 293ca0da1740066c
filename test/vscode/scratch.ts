import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The portfolio that is shipped with the extension. */
export const samplePortfolio = 'media/sample';

/** A temporary folder with a copy of a workspace, so that no test ever changes its fixture. */
export interface Scratch {
  readonly home: string;
  readonly workspace: string;
  /** Where a run inside VS Code leaves its report. */
  readonly results: string;
  remove(): Promise<void>;
}

/** Copies the workspace (default: the sample portfolio) into a new temporary folder. */
export async function makeScratch(from = samplePortfolio): Promise<Scratch> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'portfolio-sio-')));
  const workspace = join(home, 'portfolio');
  await cp(from, workspace, { recursive: true });
  return {
    home,
    workspace,
    results: join(home, 'results.json'),
    // A server that is being ended may still write for a moment.
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
