import * as vscode from 'vscode';
import { LARGEST_COPY, type FolderItem } from '../../core/site/findFiles.ts';
import type { OutputDisk } from '../../core/site/outputFolder.ts';
import type { FileMaking } from '../../core/site/publication.ts';
import { siteSettings } from '../settings.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import { bytesOf, digestOf, writeAtomically } from '../workspace/writeFile.ts';

/** The folder that the settings of a candidate’s folder name for the pages. */
export function outputIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, siteSettings(folder).folder.replace(/\/+$/, ''));
}

/** A folder of the window as a site is written into it. */
export function outputDisk(folder: vscode.Uri): OutputDisk {
  const { fs } = vscode.workspace;
  const at = (path: string) =>
    path === '' ? folder : vscode.Uri.joinPath(folder, ...path.split('/'));
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];
  return {
    read: (path) => bytesOf(at(path)),
    list: (path) => itemsOf(at(path)).catch(() => []), // there is none yet
    write: (path, bytes) => writeAtomically(at(path), bytes),
    remove: async (path) => fs.delete(at(path)),
    removeFolder: async (path) => fs.delete(at(path)),
    create: async () => fs.createDirectory(folder),
    digestOf,
    encode: (text) => encoder.encode(text),
    decode: (bytes) => decoder.decode(bytes),
  };
}

/** What is in a folder. Rejects where it cannot be listed. */
export async function itemsOf(folder: vscode.Uri): Promise<FolderItem[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.map(([name, type]): FolderItem => {
    if (type === vscode.FileType.Directory) return [name, 'folder'];
    return [name, type === vscode.FileType.File ? 'file' : 'link'];
  });
}

/** How the files of a site come to be bytes, in time slices, until it is cancelled. */
export function makingUntil(token: vscode.CancellationToken): FileMaking {
  const [encoder, slicer] = [new TextEncoder(), new TimeSlicer()];
  return {
    encode: (text) => encoder.encode(text),
    copied,
    goesOn: async () => {
      if (slicer.isDue) await slicer.next();
      return !token.isCancellationRequested;
    },
  };
}

/** It may have grown since it was looked at. */
async function copied(from: string): Promise<Uint8Array> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(from, true));
  if (bytes.byteLength > LARGEST_COPY) throw new Error(`${from}: too large`);
  return bytes;
}
