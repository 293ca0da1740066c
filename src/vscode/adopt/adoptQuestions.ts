import * as vscode from 'vscode';
import { adoptableWords, isClear } from '../../core/adopt/adoptWords.ts';
import { translate } from '../translate.ts';
import type { AdoptableFile } from './readAdoptable.ts';

/** Lets the student choose among files, those without a doubt ticked; undefined for Escape. */
export async function askFiles(
  files: readonly AdoptableFile[],
): Promise<readonly AdoptableFile[] | undefined> {
  const items = files.map((file) => ({
    ...adoptableWords(file.found, file.path, translate),
    description: file.path,
    picked: isClear(file.found),
    file,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: translate('Files that could become reports: {count}', { count: files.length }),
    placeHolder: translate('What is ticked gets the header of a report; its text stays as it is.'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ file }) => file);
}

/** Asks whether the headers that are shown are to be written; false for Escape. */
export async function askWhetherToWrite(count: number): Promise<boolean> {
  const write = { label: translate('Write these headers') };
  const leave = { label: translate('Leave the files as they are') };
  const picked = await vscode.window.showQuickPick([write, leave], {
    title: translate('Headers to write: {count}', { count }),
    placeHolder: translate('The change of each file is shown below; nothing is written yet.'),
    ignoreFocusOut: true, // to look at the changes
  });
  return picked === write;
}
