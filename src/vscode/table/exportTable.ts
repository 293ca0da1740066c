import * as vscode from 'vscode';
import { exportedMessage, missingFields } from '../../messages/missingFields.ts';
import { blankForm } from '../../summaryTable/blankForm.ts';
import { buildTable } from '../../summaryTable/buildTable.ts';
import { fillForm } from '../../summaryTable/fillForm.ts';
import { formsOf } from '../../summaryTable/sessions.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { editProfile } from '../portfolio/profile.ts';
import { tableMark } from '../settings.ts';
import { translate } from '../translate.ts';
import { bytesOf, digestOf, writeAtomically } from '../portfolio/writeFile.ts';

export const EXPORT_TABLE = 'portfolioSio.exportTable';

/** Writes the official table of a candidate into the root of the folder and says where it is. */
export async function exportTable(
  folder: CandidateFolder,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const bytes = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: translate('Writing the official table') },
    async () => {
      await folder.ready;
      return tableBytes(folder);
    },
  );
  const target = await chooseTarget(folder, memory);
  if (!target) return undefined;
  await writeAtomically(target, bytes);
  await memory.update(memoryKey(target), await digestOf(bytes));
  void announce(folder, target);
  return target;
}

function tableBytes({ candidate, portfolio, folder }: CandidateFolder): Uint8Array {
  const table = buildTable(candidate, portfolio);
  const filled = fillForm(blankForm(candidate.session), table, { tick: tableMark(folder.uri) });
  if ('problem' in filled) throw new Error(`The built-in form: ${filled.problem.kind}`);
  return filled.ok;
}

/** The usual place; where a file of somebody else’s making stands there, the user decides. */
async function chooseTarget(
  { folder, candidate }: CandidateFolder,
  memory: vscode.Memento,
): Promise<vscode.Uri | undefined> {
  const exam = formsOf(candidate.session).portfolioExam;
  const name = `tableau-de-synthese-${exam}-${candidate.session}.xlsx`;
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
  return vscode.window.showSaveDialog({ defaultUri: usual, filters: { Excel: ['xlsx'] } });
}

async function announce(folder: CandidateFolder, target: vscode.Uri): Promise<void> {
  const open = translate('Open');
  const reveal = translate('Show in Folder');
  const fill = translate('Fill In My Profile');
  const { candidate } = folder;
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const incomplete = missingFields(candidate, translate).length > 0;
  const answer = await vscode.window.showInformationMessage(
    exportedMessage(name, candidate, translate),
    ...[open, reveal, ...(incomplete ? [fill] : [])],
  );
  if (answer === open) await vscode.env.openExternal(target);
  if (answer === reveal) await vscode.commands.executeCommand('revealFileInOS', target);
  if (answer === fill) await editProfile(folder);
}

function memoryKey(target: vscode.Uri): string {
  return `exported ${target.toString()}`;
}
