import * as vscode from 'vscode';
import { exportedMessage, missingFields } from '../../messages/missingFields.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { editProfile } from '../portfolio/profile.ts';
import { bytesOf, digestOf, writeAtomically } from '../portfolio/writeFile.ts';
import { translate } from '../translate.ts';

/** A file that an export is about to write into the root of a candidate’s folder. */
export interface Output {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Sentences to add to the message: what the user should know about the file. */
  readonly notes?: readonly string[];
}

/** Writes a file and says where it is; undefined when the user keeps what stands there. */
export async function writeOutput(
  output: Output,
  folder: CandidateFolder,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const target = await chooseTarget(output.name, folder, memory);
  if (!target) return undefined;
  await writeAtomically(target, output.bytes);
  await memory.update(memoryKey(target), await digestOf(output.bytes));
  void announce(target, folder, output.notes ?? []);
  return target;
}

/** The usual place; where a file stands there that is no export of ours any more, the user decides. */
async function chooseTarget(
  name: string,
  { folder }: CandidateFolder,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const usual = vscode.Uri.joinPath(folder.uri, name);
  const standing = await bytesOf(usual);
  if (!standing || (await digestOf(standing)) === memory.get(memoryKey(usual))) return usual;
  const [replace, other] = [translate('Replace'), translate('Choose Another Name…')];
  const message = translate('{name} was changed since it was last exported.', { name });
  const detail = translate('Replacing it loses what was written into it by hand.');
  const options = { modal: true, detail };
  const answer = await vscode.window.showWarningMessage(message, options, replace, other);
  if (answer === replace) return usual;
  if (answer !== other) return undefined;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return vscode.window.showSaveDialog({ defaultUri: usual, filters: { [ending]: [ending] } });
}

async function announce(
  target: vscode.Uri,
  folder: CandidateFolder,
  notes: readonly string[],
): Promise<void> {
  const open = translate('Open');
  const reveal = translate('Show in Folder');
  const fill = translate('Fill In My Profile');
  const { candidate } = folder;
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const incomplete = missingFields(candidate, translate).length > 0;
  const message = [exportedMessage(name, candidate, translate), ...notes].join(' ');
  const buttons = [open, reveal, ...(incomplete ? [fill] : [])];
  const answer = await vscode.window.showInformationMessage(message, ...buttons);
  if (answer === open) await vscode.env.openExternal(target);
  if (answer === reveal) await vscode.commands.executeCommand('revealFileInOS', target);
  if (answer === fill) await editProfile(folder);
}

function memoryKey(target: vscode.Uri): string {
  return `exported ${target.toString()}`;
}
