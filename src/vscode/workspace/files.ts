import * as vscode from 'vscode';
import type { Disk, FilesFound, FileText } from '../../core/portfolio/fileSync.ts';
import { PROFILE_FILE } from '../../core/portfolio/candidate.ts';
import type { FileState } from '../../core/portfolio/readFiles.ts';
import { asOpened } from '../../core/text/lines.ts';
import type { TimeSlicer } from '../timeSlicer.ts';
import type { Exclusions } from './exclusions.ts';
import { isMarkdown, isMarkdownName } from './markdown.ts';

/** The largest file that is read, in bytes. */
const SIZE_LIMIT = 10_000_000;
/** How much is read at the same time, in bytes. */
const IN_FLIGHT = 40_000_000;

/** Whether this is a candidate’s `portfolio.yaml`. */
export function isProfile(uri: Pick<vscode.Uri, 'path'>): boolean {
  return uri.path.endsWith(`/${PROFILE_FILE}`);
}

/**
 * Reads a file as text; what cannot be read is told, not thrown. Its size is asked for first: what is
 * too large is never read.
 */
export async function readText(
  uri: vscode.Uri,
  budget = new ByteBudget(Infinity),
): Promise<FileText> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > SIZE_LIMIT) return { unreadable: 'tooLarge' };
    const bytes = await budget.run(size, () => vscode.workspace.fs.readFile(uri));
    if (bytes.byteLength > SIZE_LIMIT) return { unreadable: 'tooLarge' };
    if (bytes.includes(0)) return { unreadable: 'notText' };
    // The byte-order mark goes and line breaks are alike, as in an editor: offsets are those of the document.
    return { text: asOpened(new TextDecoder().decode(bytes)), size: bytes.byteLength };
  } catch (error) {
    return isMissing(error) ? undefined : { unreadable: 'noAccess' };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** What a search for files is bound by. */
export interface Search {
  readonly exclusions: Exclusions;
  readonly slicer: TimeSlicer;
  readonly token: vscode.CancellationToken;
}

/**
 * The files of the window, ignored folders and symbolic links to folders left out (a link may lead out
 * of the portfolio, or in a circle).
 */
export class WorkspaceDisk implements Disk {
  readonly #budget = new ByteBudget(IN_FLIGHT);

  constructor(private readonly search: Search) {}

  kindOf(name: string): 'profile' | 'report' | 'folder' {
    // What ends a path is written alike in a URI, which takes long to parse for each of thousands.
    const uri = /[?#]/.test(name) ? vscode.Uri.parse(name, true) : { path: name };
    if (isProfile(uri)) return 'profile';
    return isMarkdown(uri) ? 'report' : 'folder';
  }

  async list(folder: string): Promise<FilesFound> {
    const found = { profiles: [], reports: [] };
    await this.#lookInto(vscode.Uri.parse(folder, true), found);
    return found;
  }

  read(name: string): Promise<FileText> {
    return readText(vscode.Uri.parse(name, true), this.#budget);
  }

  async stat(name: string): Promise<FileState | undefined> {
    try {
      return await vscode.workspace.fs.stat(vscode.Uri.parse(name, true));
    } catch (error) {
      // What cannot be told otherwise is told when it is read.
      return isMissing(error) ? undefined : { mtime: 0, size: -1 };
    }
  }

  /** One entry after the other: ten thousand pending promises would cost more than they do. */
  async #lookInto(
    folder: vscode.Uri,
    found: { readonly profiles: string[]; readonly reports: string[] },
  ): Promise<void> {
    const { slicer, exclusions, token } = this.search;
    if (token.isCancellationRequested) return;
    const folders: vscode.Uri[] = [];
    for (const [name, type] of await listFolder(folder)) {
      const look = () => {
        const kind = kindOfEntry(name, type);
        const uri = kind && vscode.Uri.joinPath(folder, name);
        if (!uri || exclusions.has(uri)) return;
        if (kind === 'folders') folders.push(uri);
        else found[kind].push(uri.toString());
      };
      // Many folders wait for the next slice together: each looks at as much as there is time for.
      // eslint-disable-next-line no-await-in-loop
      if (slicer.isDue) await slicer.run(look);
      else look();
    }
    await Promise.all(folders.map((each) => this.#lookInto(each, found)));
  }
}

function kindOfEntry(
  name: string,
  type: vscode.FileType,
): 'folders' | 'profiles' | 'reports' | undefined {
  if (type === vscode.FileType.Directory) return 'folders';
  if ((type & vscode.FileType.File) === 0) return undefined;
  if (name === PROFILE_FILE) return 'profiles';
  return isMarkdownName(name) ? 'reports' : undefined;
}

/** Whether this is a symbolic link to a folder, which may lead out of the portfolio, or in a circle. */
export async function isFolderLink(uri: vscode.Uri): Promise<boolean> {
  const { Directory, SymbolicLink } = vscode.FileType;
  return vscode.workspace.fs.stat(uri).then(
    ({ type }) => (type & Directory) !== 0 && (type & SymbolicLink) !== 0,
    () => false, // it is gone again
  );
}

async function listFolder(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return []; // it vanished while it was being read, or is closed to us
  }
}

/** Bounds how many bytes are being read at the same time. */
class ByteBudget {
  #inFlight = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /** Does the work once there is room for so many bytes; what is larger than all room goes alone. */
  async run<T>(bytes: number, work: () => PromiseLike<T>): Promise<T> {
    while (this.#inFlight > 0 && this.#inFlight + bytes > this.most) {
      // eslint-disable-next-line no-await-in-loop -- another may have taken the room
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#inFlight += bytes;
    try {
      return await work();
    } finally {
      this.#inFlight -= bytes;
      for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }
}
