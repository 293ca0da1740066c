import { constants } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { failureMessage } from '../../core/l10n/failureMessage.ts';
import type { Translate } from '../../core/l10n/translate.ts';
import { UserMistake } from '../command.ts';
import { digestOf, type ExportMemory } from './memory.ts';
import { isMissing } from './nodeDisk.ts';

/** What became of a file: `kept` where somebody has changed it since, or made it. */
export type WriteOutcome = 'written' | 'kept';

/**
 * Writes an export whole or not at all, and remembers it. What stands there and is no export of ours
 * any more stays, unless `force` says otherwise.
 *
 * @throws a `UserMistake` where it cannot be written: what was there before is there still.
 */
export async function writeExport(
  path: string,
  bytes: Uint8Array,
  {
    force,
    memory,
    t,
  }: { readonly force: boolean; readonly memory: ExportMemory; readonly t: Translate },
): Promise<WriteOutcome> {
  try {
    const standing = await digestAt(path);
    const digest = digestOf(bytes);
    const isOurs =
      standing === undefined || standing === digest || standing === (await memory.of(path));
    if (!isOurs && !force) return 'kept';
    if (standing !== digest) await replace(path, bytes, standing !== undefined);
    await memory.remember(path, digest);
    return 'written';
  } catch (error) {
    throw new UserMistake(writeFailure(error, path, t));
  }
}

async function digestAt(path: string): Promise<string | undefined> {
  try {
    return digestOf(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * Puts a file in its place whole, whatever stands there: next to it first, for a rename takes the place
 * of a file in one step.
 */
export async function replace(path: string, bytes: Uint8Array, isThere: boolean): Promise<void> {
  // A file that is read-only is so for a reason, which a rename would not see.
  if (isThere) await access(path, constants.W_OK);
  await mkdir(dirname(path), { recursive: true });
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeNew(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Writes a file where there is none, to the disk itself. */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Why a file could not be written, and what to do. */
export function writeFailure(error: unknown, path: string, t: Translate): string {
  const writing = { name: basename(path), refusedBy: 'folder' } as const;
  return failureMessage({ code: '', text: String(error), writing }, t);
}
