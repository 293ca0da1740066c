import type { FoundFile } from './siteMap.ts';

/** The largest file that is copied, in bytes: places that publish pages take little more. */
export const LARGEST_COPY = 20_000_000;

/** What a name in a folder stands for; a link is never followed. */
export type EntryKind = 'file' | 'folder' | 'link';
export type FolderItem = readonly [name: string, kind: EntryKind];

/** The files of a portfolio, by URI. */
export interface PortfolioDisk {
  /** The candidate’s folder. */
  readonly root: string;
  /** The folder that is written into: nothing is copied out of it. */
  readonly output: string;
  at(folder: string, name: string): string;
  /** Rejects where a folder cannot be listed. */
  list(folder: string): Promise<readonly FolderItem[]>;
  /** Rejects where a file cannot be read. */
  sizeOf(uri: string): Promise<number>;
  /** Whether a file is this candidate’s, and not that of one whose folder lies within. */
  owns(uri: string): boolean;
  isText(uri: string): boolean;
}

type Entries = ReadonlyMap<string, FolderItem>;

/**
 * Finds the files that texts of a portfolio lead to, step by step from its folder, so that no symbolic
 * link and no hidden folder is followed. Names match in either Unicode form, and whatever their case
 * where none is written so: the copy is called otherwise anyway.
 */
export class PortfolioFiles {
  readonly #listed = new Map<string, Promise<Entries>>();

  constructor(private readonly disk: PortfolioDisk) {}

  /** What stands at a path, with `/` and in NFC, from the candidate’s folder. */
  async find(path: string): Promise<FoundFile> {
    const { disk } = this;
    const steps = path.split('/');
    if (steps.some((step) => step.startsWith('.'))) return { kind: 'hidden' };
    let uri = disk.root;
    for (const [index, step] of steps.entries()) {
      // eslint-disable-next-line no-await-in-loop -- each step begins where the one before ends
      const entry = await this.#entry(uri, step);
      if (!entry) return { kind: 'missing' };
      const [name, kind] = entry;
      uri = disk.at(uri, name);
      if (kind === 'link') return { kind: 'elsewhere' };
      if (uri === disk.output) return { kind: 'output' };
      const isLast = index === steps.length - 1;
      if (isLast && kind === 'folder') return { kind: 'folder' };
      if (!isLast && kind === 'file') return { kind: 'missing' };
    }
    if (!disk.owns(uri)) return { kind: 'elsewhere' };
    return disk.isText(uri) ? { kind: 'text', uri } : this.#file(uri);
  }

  async #file(uri: string): Promise<FoundFile> {
    try {
      const size = await this.disk.sizeOf(uri);
      return size > LARGEST_COPY ? { kind: 'tooLarge' } : { kind: 'file', uri };
    } catch {
      return { kind: 'unreadable' };
    }
  }

  async #entry(folder: string, step: string): Promise<FolderItem | undefined> {
    const listing = this.#listed.get(folder) ?? this.#list(folder);
    this.#listed.set(folder, listing);
    const entries = await listing;
    return entries.get(step) ?? entries.get(`/${step.toLowerCase()}`);
  }

  /** By name in NFC; behind a slash, which no name has, in small letters. */
  async #list(folder: string): Promise<Entries> {
    const found = new Map<string, FolderItem>();
    // One that is gone, or closed to us: what it holds is missing.
    for (const entry of await this.disk.list(folder).catch(() => [])) {
      const name = entry[0].normalize('NFC');
      found.set(name, entry);
      found.set(`/${name.toLowerCase()}`, entry);
    }
    return found;
  }
}
