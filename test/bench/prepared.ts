import { cp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { extensionFolder } from '../vscode/extensionFolder.ts';
import { makeScratch, type Files, type Scratch } from '../vscode/scratch.ts';

/** Beside the folder: a copy of it, in which VS Code alone is measured. */
export const BESIDE = 'beside';

const PROGRAM = 'measure.js';
/** What VS Code takes of an extension, beside its manifest. */
const PARTS = ['dist', 'l10n', 'media', 'schemas', 'snippets', 'package.nls.json'];

/** A window that is ready to be opened. */
export interface Prepared {
  readonly scratch: Scratch;
  /** The folder of the extension. */
  readonly extension: string;
  /** The absolute path of the bundle that measures. */
  readonly tests: string;
}

/** A folder in which the extension starts by itself, as with a user. */
export async function asInstalled(files: Files, program: string): Promise<Prepared> {
  const tests = resolve('out', 'bench', program);
  return { scratch: await makeScratch(files), extension: extensionFolder(), tests };
}

/**
 * A folder with a copy of it beside, and an extension that is all the same but starts only when it is
 * told to: what VS Code takes is measured before.
 */
export async function startedByHand(folder: string, program: string): Promise<Prepared> {
  const scratch = await makeScratch(folder);
  const extension = join(scratch.home, 'extension');
  const from = extensionFolder();
  await cp(folder, join(scratch.home, BESIDE), { recursive: true });
  for (const part of PARTS) {
    // eslint-disable-next-line no-await-in-loop -- a handful
    await cp(join(from, part), join(extension, part), { recursive: true });
  }
  const manifest = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')) as object;
  const text = JSON.stringify({ ...manifest, activationEvents: [] });
  await writeFile(join(extension, 'package.json'), text);
  // VS Code lends its functions to each extension anew: what watches them has to be part of it.
  const tests = join(extension, PROGRAM);
  await cp(resolve('out', 'bench', program), tests);
  return { scratch, extension, tests };
}
