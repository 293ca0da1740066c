/** What writing needs of a file system; every operation rejects where it fails. */
export interface Files {
  /** Undefined where there is no such file. */
  read(name: string): Promise<Uint8Array | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Never over another file. */
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Where the new file, the copy of the old one and the old one itself stand meanwhile. */
export interface Beside {
  readonly unfinished: string;
  readonly copy: string;
  readonly old: string;
}

/**
 * Puts `bytes` in the place of `target`, whole or not at all; `beside.unfinished` holds them already.
 * Until the new file stands there, a whole copy of the old one is kept. What fails throws, with the
 * old file as it was; if even that cannot be put back, the copy and the new file stay.
 */
export async function replaceWhole(
  files: Files,
  target: string,
  bytes: Uint8Array,
  beside: Beside,
): Promise<void> {
  const old = await files.read(target);
  if (old) await replaceOld(files, target, { bytes, old }, beside);
  else await placeNew(files, target, bytes, beside);
}

async function placeNew(
  files: Files,
  target: string,
  bytes: Uint8Array,
  { unfinished }: Beside,
): Promise<void> {
  try {
    await files.rename(unfinished, target);
  } catch {
    try {
      await writeChecked(files, target, bytes); // some file systems cannot rename
    } catch (error) {
      await removeQuietly(files, target);
      throw error;
    }
  }
  await removeQuietly(files, unfinished);
}

async function replaceOld(
  files: Files,
  target: string,
  { bytes, old }: { readonly bytes: Uint8Array; readonly old: Uint8Array },
  { unfinished, copy, old: aside }: Beside,
): Promise<void> {
  let kept = copy;
  try {
    await writeChecked(files, copy, old);
    // A copy that cannot be renamed tells of a file system that cannot rename.
    const canRename = await files.rename(copy, `${copy}2`).then(
      () => true,
      () => false,
    );
    if (canRename) kept = `${copy}2`;
    if (!isSame(await files.read(target), old)) throw new Error('It changed in the meantime.');
    try {
      await files.write(target, old); // says no where the file is read-only, or open in Excel
      if (!canRename) await writeChecked(files, target, bytes);
    } catch (error) {
      await putBack(files, target, old);
      throw error;
    }
    if (canRename) await swap(files, target, old, { unfinished, aside });
  } catch (error) {
    if (!(error instanceof NotPutBack)) await removeQuietly(files, copy, kept);
    throw error;
  }
  await removeQuietly(files, copy, kept, aside, unfinished);
}

/** A rename over a file deletes it first in VS Code: here the old file steps aside, and comes back. */
async function swap(
  files: Files,
  target: string,
  old: Uint8Array,
  { unfinished, aside }: { readonly unfinished: string; readonly aside: string },
): Promise<void> {
  await files.rename(target, aside);
  try {
    if (!isSame(await files.read(aside), old)) throw new Error('It changed in the meantime.');
    await files.rename(unfinished, target);
  } catch (error) {
    await files.rename(aside, target).catch(() => putBack(files, target, old));
    throw error;
  }
}

/** The old file could not be put back: its copy beside is all there is. */
export class NotPutBack extends Error {}

async function putBack(files: Files, target: string, old: Uint8Array): Promise<void> {
  const now = await files.read(target).catch(() => undefined);
  if (isSame(now, old)) return;
  try {
    await writeChecked(files, target, old);
  } catch (cause) {
    throw new NotPutBack(String(cause), { cause });
  }
}

async function writeChecked(files: Files, name: string, bytes: Uint8Array): Promise<void> {
  await files.write(name, bytes);
  if (!isSame(await files.read(name), bytes)) throw new Error('Not all of it was written.');
}

async function removeQuietly(files: Files, ...names: string[]): Promise<void> {
  await Promise.all(names.map((name) => files.remove(name).catch(() => undefined)));
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a?.length === b.length && a.every((byte, index) => byte === b[index]);
}
