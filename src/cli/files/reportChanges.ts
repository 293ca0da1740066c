import { mkdir, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { completeHeader } from '../../core/adopt/completeHeader.ts';
import type { ReportContent } from '../../core/language/newReport.ts';
import type { Referential } from '../../core/referential/referential.ts';
import { applyEdits } from '../../core/text/span.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { isMissing } from './nodeDisk.ts';
import { replace, writeFailure, writeNew } from './writeWhole.ts';

/** A file that is to be written: a new one where it has no `before`. */
export interface FileChange {
  readonly path: string;
  readonly before?: string;
  readonly after: string;
}

const BOM = '\uFEFF';

/**
 * A file whose header says all of `content`; `same` where it does already, undefined where it takes no
 * change that is safe. Its line breaks, and a mark at its beginning, stay.
 */
export async function completed(
  path: string,
  content: ReportContent,
  referential: Referential,
): Promise<FileChange | 'same' | undefined> {
  const before = await textAt(path);
  const mark = before.startsWith(BOM) ? BOM : '';
  const text = before.slice(mark.length);
  const edits = completeHeader(text, content, referential);
  if (!edits) return undefined;
  const after = applyEdits(text, edits);
  return after === text ? 'same' : { path, before, after: mark + after };
}

/**
 * Makes changes below a folder, all of them or none. A file that is there is replaced only as it was
 * read.
 *
 * @throws a `UserMistake` where one cannot be made.
 */
export async function applyChanges(
  root: string,
  changes: readonly FileChange[],
  t: Workplace['t'],
): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  for (const change of changes) {
    try {
      // eslint-disable-next-line no-await-in-loop -- where one fails, those before it are known
      await apply(root, change, undo, t);
    } catch (error) {
      // eslint-disable-next-line no-await-in-loop -- and are taken back, the last first
      for (const back of undo.reverse()) await back().catch(() => undefined);
      if (error instanceof UserMistake) throw error;
      throw new UserMistake(writeFailure(error, change.path, t));
    }
  }
}

async function apply(
  root: string,
  { path, before, after }: FileChange,
  undo: (() => Promise<unknown>)[],
  t: Workplace['t'],
): Promise<void> {
  const bytes = new TextEncoder().encode(after);
  if (before === undefined) {
    const folder = dirname(path);
    const made = await mkdir(folder, { recursive: true });
    if (made !== undefined) undo.push(() => rmdir(folder));
    await checkInside(root, folder, t);
    await writeNew(path, bytes);
    undo.push(() => rm(path));
    return;
  }
  const target = await realpath(path); // a link stays one
  await checkInside(root, dirname(target), t);
  if ((await textAt(target)) !== before) {
    throw new UserMistake(t('A file has changed meanwhile: try again.'));
  }
  await replace(target, bytes, true);
  undo.push(() => replace(target, new TextEncoder().encode(before), true));
}

/** No link on the way may lead out of the folder that is written into. */
async function checkInside(root: string, folder: string, t: Workplace['t']): Promise<void> {
  const [whole, target] = await Promise.all([realpath(root), realpath(folder)]);
  if (target === whole || target.startsWith(whole + sep)) return;
  throw new UserMistake(t('“{path}” leads elsewhere.', { path: folder }));
}

async function textAt(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}
