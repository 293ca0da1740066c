import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { EXTENSION_ID } from '../../vscode/extensionId.ts';
import { PROFILE, type ForeignResult } from '../hosted.ts';
import { Blocks, type Block } from './blocks.ts';
import { Samples } from './samples.ts';

const REST_MS = 1_500;
const LETTERS = 20;
const BUILT = 200;

/** VS Code calls this in the Node extension host, in a folder that is no portfolio. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  if (folder === undefined || !extension) throw new Error('There is nothing to measure.');
  const wasActive = extension.isActive;
  const samples = new Samples();
  await samples.start();
  const blocks = new Blocks();
  await extension.activate();
  await rest();
  const opened = blocks.all();
  const used = await useFolder(folder, blocks);
  blocks.stop();
  const { ownIn, profile } = await samples.stop(join(extension.extensionPath, 'dist'));
  const result: ForeignResult = { wasActive, opening: ownIn(opened), using: ownIn(used) };
  await Promise.all([
    writeFile(join(folder, '..', 'results.json'), JSON.stringify(result)),
    writeFile(join(folder, '..', PROFILE), JSON.stringify(profile)),
  ]);
}

/** Opens a page and types in it, and writes what a build would. */
async function useFolder(folder: string, blocks: Blocks): Promise<Block> {
  const document = await vscode.workspace.openTextDocument(join(folder, 'README.md'));
  const editor = await vscode.window.showTextDocument(document);
  for (let letter = 0; letter < LETTERS; letter++) {
    const end = document.lineAt(document.lineCount - 1).range.end;
    // eslint-disable-next-line no-await-in-loop -- one keystroke after the other
    await editor.edit((edit) => edit.insert(end, 'x'));
    // eslint-disable-next-line no-await-in-loop
    await pause(40);
  }
  for (let index = 0; index < BUILT; index++) {
    writeFileSync(join(folder, 'vendor', `${index}.o`), '');
    writeFileSync(join(folder, 'docs', `${index}.log`), '');
  }
  await rest();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return blocks.all();
}

const rest = () => pause(REST_MS);

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
