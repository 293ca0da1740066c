import * as vscode from 'vscode';
import type { FoundFile } from '../../core/site/siteMap.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import type { CandidateFolders } from '../workspace/candidateFolders.ts';
import { isMarkdown } from '../workspace/markdown.ts';

/** The largest file that is copied, in bytes: places that publish pages take little more. */
export const LARGEST_COPY = 20_000_000;

type Entries = ReadonlyMap<string, readonly [name: string, type: vscode.FileType]>;

/**
 * Finds the files that texts of a portfolio lead to, step by step from its folder, so that no symbolic
 * link and no hidden folder is followed. Names match in either Unicode form, and whatever their case
 * where none is written so: the copy is called otherwise anyway.
 */
export class PortfolioFiles {
  readonly #listed = new Map<string, Promise<Entries>>();

  constructor(
    private readonly folder: CandidateFolder,
    private readonly folders: CandidateFolders,
    /** The folder that is written into: nothing is copied out of it. */
    private readonly output: vscode.Uri,
  ) {}

  /** What stands at a path, with `/` and in NFC, from the candidate’s folder. */
  async find(path: string): Promise<FoundFile> {
    const steps = path.split('/');
    if (steps.some((step) => step.startsWith('.'))) return { kind: 'hidden' };
    let uri = this.folder.folder.uri;
    for (const [index, step] of steps.entries()) {
      // eslint-disable-next-line no-await-in-loop -- each step begins where the one before ends
      const entry = await this.#entry(uri, step);
      if (!entry) return { kind: 'missing' };
      const [name, type] = entry;
      uri = vscode.Uri.joinPath(uri, name);
      if ((type & vscode.FileType.SymbolicLink) !== 0) return { kind: 'elsewhere' };
      if (uri.toString() === this.output.toString()) return { kind: 'output' };
      const isFolder = (type & vscode.FileType.Directory) !== 0;
      const isLast = index === steps.length - 1;
      if (isLast && isFolder) return { kind: 'folder' };
      if (!isLast && !isFolder) return { kind: 'missing' };
    }
    if (this.folders.of(uri) !== this.folder) return { kind: 'elsewhere' };
    return isMarkdown(uri) ? { kind: 'text', uri: uri.toString() } : fileAt(uri);
  }

  async #entry(
    folder: vscode.Uri,
    step: string,
  ): Promise<readonly [string, vscode.FileType] | undefined> {
    const key = folder.toString();
    const listing = this.#listed.get(key) ?? listFolder(folder);
    this.#listed.set(key, listing);
    const entries = await listing;
    return entries.get(step) ?? entries.get(`/${step.toLowerCase()}`);
  }
}

async function fileAt(uri: vscode.Uri): Promise<FoundFile> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > LARGEST_COPY ? { kind: 'tooLarge' } : { kind: 'file', uri: uri.toString() };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** By name in NFC; behind a slash, which no name has, in small letters. */
async function listFolder(folder: vscode.Uri): Promise<Entries> {
  const found = new Map<string, readonly [string, vscode.FileType]>();
  try {
    for (const entry of await vscode.workspace.fs.readDirectory(folder)) {
      const name = entry[0].normalize('NFC');
      found.set(name, entry);
      found.set(`/${name.toLowerCase()}`, entry);
    }
  } catch {
    // It is gone, or closed to us: what it holds is missing.
  }
  return found;
}
