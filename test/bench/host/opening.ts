import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../../vscode/extensionId.ts';
import type { Opening } from '../hosted.ts';
import { BESIDE } from '../prepared.ts';
import { listAndRead } from './floor.ts';
import { Trees } from './trees.ts';
import { rest, untilShown } from './waiting.ts';

/** Measures how the folder is opened as `run.ts` does, and no more: no profiler slows it. */
export async function run(): Promise<void> {
  const trees = new Trees();
  const opened = openedHere();
  await rest();
  const before = await floorOf(opened);
  await rest();
  const filled = await fillTree(opened, trees);
  await rest();
  const opening: Opening = { floor: { before, after: await floorOf(opened) }, ...filled };
  trees.dispose();
  await writeFile(join(opened.folder, '..', 'results.json'), JSON.stringify(opening));
}

/** What is opened: the folder of the window, and the extension, which has not started. */
export interface Opened {
  readonly folder: string;
  readonly files: readonly string[];
  readonly extension: vscode.Extension<unknown>;
}

/** The folder of this window, as the bench has prepared it. */
export function openedHere(): Opened {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  if (folder === undefined || !extension) throw new Error('There is nothing to measure.');
  if (extension.isActive) throw new Error('The extension has started by itself.');
  return { folder, files: markdownIn(folder), extension };
}

/**
 * What VS Code alone takes for the same files: in a copy beside the folder, so that the extension is not
 * the second to read its own.
 */
export function floorOf({ folder }: Opened): Promise<number> {
  return listAndRead(vscode.Uri.file(join(folder, '..', BESIDE)));
}

/** Starts the extension, and waits for its tree. */
export async function fillTree(
  { files, extension }: Opened,
  trees: Trees,
): Promise<Pick<Opening, 'activate' | 'filled'>> {
  const start = performance.now();
  await extension.activate();
  const activate = performance.now() - start;
  const opened = vscode.commands.executeCommand('workbench.view.extension.portfolioSio');
  await untilShown(files.length, trees);
  const filled = performance.now() - start;
  await opened;
  return { activate, filled };
}

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}
