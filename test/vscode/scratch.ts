import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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

/** The texts of files by their paths, with `/`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Puts a workspace (default: the sample portfolio) into a new temporary folder: a copy, or files. */
export async function makeScratch(from: string | Files = samplePortfolio): Promise<Scratch> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'portfolio-sio-')));
  const workspace = join(home, 'portfolio');
  if (typeof from === 'string') await cp(from, workspace, { recursive: true });
  else await writeFiles(workspace, from);
  return {
    home,
    workspace,
    results: join(home, 'results.json'),
    // A server that is being ended may still write for a moment.
    remove: () => rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  await mkdir(folder);
  const writing = Object.entries(files).map(async ([name, text]) => {
    const path = join(folder, ...name.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  });
  await Promise.all(writing);
}
