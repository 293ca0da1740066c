import * as vscode from 'vscode';
import type { CandidateFolder } from './candidateFolder.ts';
import type { CandidateFolders } from './candidateFolders.ts';
import { translate } from '../translate.ts';

/**
 * The candidate that a command is about: the only one, that of the active editor, or the one that
 * the user picks. Undefined when there is none or the user picks none.
 */
export async function chooseFolder(
  folders: CandidateFolders,
): Promise<CandidateFolder | undefined> {
  const { all } = folders;
  if (all.length === 0) {
    const open = translate('Open a Folder');
    const message = translate('Open the folder that holds your reports first.');
    const answer = await vscode.window.showInformationMessage(message, open);
    if (answer === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
    return undefined;
  }
  if (all.length === 1) return all[0];
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && folders.of(active);
  if (own) return own;
  const items = all.map((folder) => ({ label: folder.folder.name, folder }));
  const placeHolder = translate('Which portfolio?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.folder;
}
