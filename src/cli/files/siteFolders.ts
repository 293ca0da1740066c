import { constants } from 'node:fs';
import { access, mkdir, readFile, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LARGEST_COPY, PortfolioFiles, type FolderItem } from '../../core/site/findFiles.ts';
import type { OutputDisk } from '../../core/site/outputFolder.ts';
import type { FileMaking } from '../../core/site/publication.ts';
import { digestOf } from './memory.ts';
import { isMarkdownName, readBytes, uriOf } from './nodeDisk.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { shown, type FolderEntry } from './folderEntry.ts';
import { replace } from './writeWhole.ts';

/** The files that the texts of a candidate lead to. */
export function portfolioFiles(entry: FolderEntry, output: string): PortfolioFiles {
  return new PortfolioFiles({
    root: entry.id,
    output: uriOf(output),
    at: (folder, name) => uriOf(join(fileURLToPath(`${folder}/`), name)),
    list: (folder) => itemsOf(fileURLToPath(`${folder}/`)),
    sizeOf: async (uri) => {
      await access(fileURLToPath(uri), constants.R_OK);
      return (await stat(fileURLToPath(uri))).size;
    },
    owns: entry.owns,
    isText: isMarkdownName,
  });
}

/** A file of the portfolio that is copied; it may have grown since it was looked at. */
async function copied(uri: string): Promise<Uint8Array> {
  const bytes = await readBytes(fileURLToPath(uri), LARGEST_COPY);
  if (bytes === 'tooLarge') throw new Error(`${uri}: too large`);
  return bytes;
}

/** How the files of a site come to be bytes: nobody waits for anything else meanwhile. */
export const MAKING: FileMaking = {
  encode: (text) => new TextEncoder().encode(text),
  copied,
  goesOn: () => Promise.resolve(true),
};

/** A folder that a site is written into. */
export function outputDisk(folder: string): OutputDisk {
  const at = (path: string) => join(folder, path);
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  return {
    read: (path) => readFile(at(path)).catch(() => undefined),
    list: (path) => itemsOf(at(path)).catch(() => []), // there is none yet
    write: async (path, bytes) => {
      const isThere = await stat(at(path)).then(
        () => true,
        () => false,
      );
      await replace(at(path), bytes, isThere);
    },
    remove: (path) => rm(at(path)),
    removeFolder: (path) => rmdir(at(path)),
    create: async () => {
      await mkdir(folder, { recursive: true });
    },
    digestOf: (bytes) => Promise.resolve(digestOf(bytes)),
    encode: (text) => encoder.encode(text),
    decode: (bytes) => decoder.decode(bytes),
  };
}

/** What is in a folder. Rejects where it cannot be listed. */
async function itemsOf(folder: string): Promise<FolderItem[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.map((entry): FolderItem => {
    if (entry.isDirectory()) return [entry.name, 'folder'];
    return [entry.name, entry.isFile() ? 'file' : 'link'];
  });
}

/** That a folder is no place for pages. */
export function holdsReportsMistake(
  target: string,
  { cwd, t }: Pick<Workplace, 'cwd' | 't'>,
): UserMistake {
  const folder = shown(target, cwd);
  return new UserMistake(t('{folder} holds reports: name another folder.', { folder }));
}
