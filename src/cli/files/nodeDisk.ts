import { open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Disk, FilesFound, FileText } from '../../core/portfolio/fileSync.ts';
import type { IsHidden } from '../../core/portfolio/hiddenPaths.ts';
import { PROFILE_FILE } from '../../core/portfolio/candidate.ts';
import { asOpened } from '../../core/text/lines.ts';
import { UserMistake, type Workplace } from '../command.ts';

/** The largest file that is read, in bytes. */
const SIZE_LIMIT = 10_000_000;
const MARKDOWN = /\.(?:mdx?|markdown|mdown|mkd)$/i;

/** Whether a file is Markdown by its name. */
export function isMarkdownName(name: string): boolean {
  return MARKDOWN.test(name);
}

/** The URI of a path as the engine knows files, without a slash at its end. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href.replace(/\/+$/, '');
}

/** Where a file is, from a folder and with `/`, as it is written in reports; whole where it is elsewhere. */
export function shownPath(uri: string, from: string): string {
  const whole = fileURLToPath(uri);
  const path = relative(from, whole);
  if (path === '') return '.';
  return path.startsWith('..') || isAbsolute(path) ? whole : path.split(sep).join('/');
}

/** Reads a file as text: its size is asked for first, and what it grows to meanwhile is not read. */
export async function readText(path: string): Promise<FileText> {
  try {
    const bytes = await readBytes(path, SIZE_LIMIT);
    if (bytes === 'tooLarge') return { unreadable: 'tooLarge' };
    if (bytes.includes(0)) return { unreadable: 'notText' };
    return { text: asOpened(new TextDecoder().decode(bytes)), size: bytes.byteLength };
  } catch (error) {
    return isMissing(error) ? undefined : { unreadable: 'noAccess' };
  }
}

/** The bytes of a file that has no more than `most`. */
export async function readBytes(path: string, most: number): Promise<Uint8Array | 'tooLarge'> {
  const file = await open(path, 'r');
  try {
    const state = await file.stat();
    if (state.isDirectory()) throw Object.assign(new Error(path), { code: 'EISDIR' });
    if (state.size > most) return 'tooLarge';
    const bytes = new Uint8Array(state.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
      // eslint-disable-next-line no-await-in-loop -- the one part behind the other
      ({ bytesRead: read } = await file.read(bytes, length, bytes.length - length, length));
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}

/** The system’s name for what went wrong; empty where it is no such error. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/**
 * The files below some folders, those of tools left out. No link to a folder is followed, and no link
 * to a file that leads out of the folder that is looked into.
 */
export class NodeDisk implements Disk {
  /** The folders that could not be listed, with the system’s name for why. */
  readonly closed = new Map<string, string>();

  constructor(
    /** What is hidden below a folder that is listed. */
    private readonly hiddenIn: (folder: string) => IsHidden,
  ) {}

  kindOf(uri: string): 'profile' | 'report' | 'folder' {
    if (uri.endsWith(`/${PROFILE_FILE}`)) return 'profile';
    return isMarkdownName(uri) ? 'report' : 'folder';
  }

  async list(folder: string): Promise<FilesFound> {
    const found = { profiles: [], reports: [] };
    const root = fileURLToPath(folder);
    await this.#lookInto({ root, isHidden: this.hiddenIn(root) }, '', found);
    return found;
  }

  read(uri: string): Promise<FileText> {
    return readText(fileURLToPath(uri));
  }

  async stat(uri: string): Promise<{ readonly mtime: number; readonly size: number } | undefined> {
    try {
      const { mtimeMs, size } = await stat(fileURLToPath(uri));
      return { mtime: mtimeMs, size };
    } catch (error) {
      return isMissing(error) ? undefined : { mtime: 0, size: -1 };
    }
  }

  async #lookInto(
    within: { readonly root: string; readonly isHidden: IsHidden },
    below: string,
    found: { readonly profiles: string[]; readonly reports: string[] },
  ): Promise<void> {
    const { root, isHidden } = within;
    const folder = join(root, below);
    const folders: string[] = [];
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      this.closed.set(folder, codeOf(error));
      return [];
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (isHidden(path)) continue;
      if (entry.isDirectory()) folders.push(path);
      const list =
        entry.name === PROFILE_FILE
          ? found.profiles
          : isMarkdownName(entry.name)
            ? found.reports
            : undefined;
      if (!list) continue;
      // eslint-disable-next-line no-await-in-loop -- links are rare
      const isOurs = entry.isFile() || (entry.isSymbolicLink() && (await staysIn(root, path)));
      if (isOurs) list.push(uriOf(join(root, path)));
    }
    await Promise.all(folders.map((each) => this.#lookInto(within, each, found)));
  }
}

/** Whether a link leads to a file in `root`. */
async function staysIn(root: string, path: string): Promise<boolean> {
  try {
    const [whole, target] = await Promise.all([realpath(root), realpath(join(root, path))]);
    return target.startsWith(whole + sep) && (await stat(target)).isFile();
  } catch {
    return false; // it leads nowhere
  }
}

/**
 * The bytes of a file that the user names.
 *
 * @throws a `UserMistake` where it cannot be read.
 */
export async function readGiven(
  path: string,
  written: string,
  most: number,
  t: Workplace['t'],
): Promise<Uint8Array | 'tooLarge'> {
  try {
    return await readBytes(path, most);
  } catch (error) {
    throw new UserMistake(
      isMissing(error)
        ? t('There is no file {file}.', { file: written })
        : t('{file} cannot be read: check its permissions.', { file: written }),
    );
  }
}
