import * as vscode from 'vscode';
import { candidateItems } from '../workspace/candidateEntry.ts';
import type { CandidateFolder, CandidateFolders } from '../workspace/candidateFolder.ts';
import { inform } from '../ui/messages.ts';
import { translate } from '../translate.ts';

/**
 * The candidate that a command is about: the one that `about` names (what the menu of a line or of an
 * editor hands on), the only one, that of the active editor, or the one that the user picks.
 * Undefined when there is none or the user picks none.
 */
export async function chooseFolder(
  folders: CandidateFolders,
  about?: unknown,
): Promise<CandidateFolder | undefined> {
  const { all } = folders;
  if (all.length === 0) {
    const open = translate('Open a Folder');
    const message = translate('Open the folder that holds your reports first.');
    const answer = await inform(message, open);
    if (answer === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
    return undefined;
  }
  return namedFolder(folders, about) ?? (all.length === 1 ? all[0] : activeOrPicked(folders));
}

/** The candidate that an argument of a command names: a line, a folder’s URI or a file of theirs. */
function namedFolder(folders: CandidateFolders, about: unknown): CandidateFolder | undefined {
  if (about instanceof vscode.Uri) return folders.of(about);
  if (typeof about === 'string') return folders.of(vscode.Uri.parse(about, true));
  const isLine = typeof about === 'object' && about !== null && 'id' in about;
  return isLine && typeof about.id === 'string' ? folderOfLine(folders, about.id) : undefined;
}

/** The candidate that a line stands for or is below: where there are several, its id names them. */
function folderOfLine({ all }: CandidateFolders, id: string): CandidateFolder | undefined {
  const named = all.filter(({ folder: { uri } }) => `${id} `.includes(`${uri.toString()} `));
  const [longest] = named.sort((a, b) => b.folder.uri.path.length - a.folder.uri.path.length);
  return longest;
}

async function activeOrPicked(folders: CandidateFolders): Promise<CandidateFolder | undefined> {
  const { all } = folders;
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && folders.of(active);
  if (own && all.includes(own)) return own;
  const items = candidateItems(all).map((item) => ({ ...item, detail: item.entry.path }));
  const options = { placeHolder: translate('Which portfolio?'), matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.entry.folder;
}
