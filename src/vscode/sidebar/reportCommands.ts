import * as vscode from 'vscode';
import { sectionName } from '../../messages/reportWords.ts';
import { changeSection } from '../../portfolio/changeSection.ts';
import { declareCode } from '../../portfolio/declaration.ts';
import { SECTIONS, type Section } from '../../portfolio/section.ts';
import type { TreeNode } from '../../sidebar/treeNode.ts';
import { applyEdits } from '../../text/span.ts';
import { minimalEdit } from '../../text/minimalEdit.ts';
import type { Referential } from '../../referential/referential.ts';
import { editReport, type MakeEdits } from '../editReport.ts';
import type { Registrations, Services } from '../services.ts';
import { translate } from '../translate.ts';

/** What the menus of the reports view do. */
export function registerReportCommands({ command }: Services): Registrations {
  const onReport = (run: (uri: vscode.Uri) => Promise<unknown>) => async (node?: TreeNode) => {
    const uri = node?.target?.kind === 'file' ? node.target.uri : node?.report;
    if (uri !== undefined) await run(vscode.Uri.parse(uri, true));
  };
  return [
    command('portfolioSio.renameReport', onReport(renameReport)),
    command('portfolioSio.deleteReport', onReport(deleteReport)),
    command('portfolioSio.changeSection', onReport(chooseSection)),
  ];
}

async function renameReport(uri: vscode.Uri): Promise<void> {
  const slash = uri.path.lastIndexOf('/');
  const name = uri.path.slice(slash + 1);
  const dot = name.lastIndexOf('.');
  const value = await vscode.window.showInputBox({
    title: translate('Rename the Report’s File'),
    value: name,
    valueSelection: [0, dot],
    validateInput: (typed) => nameProblem(typed.trim(), uri),
  });
  const wanted = value?.trim();
  if (wanted === undefined || wanted === name) return;
  const change = new vscode.WorkspaceEdit();
  change.renameFile(uri, vscode.Uri.joinPath(uri, '..', wanted));
  await vscode.workspace.applyEdit(change);
}

async function nameProblem(name: string, uri: vscode.Uri): Promise<string | undefined> {
  if (!/\.(?:md|markdown)$/i.test(name)) return translate('The name must end in .md.');
  if (/[\\/:*?"<>|]/.test(name)) {
    return translate('A name must not hold any of: {signs}', { signs: '\\ / : * ? " < > |' });
  }
  const other = vscode.Uri.joinPath(uri, '..', name);
  if (other.path.toLowerCase() === uri.path.toLowerCase()) return undefined;
  const exists = await vscode.workspace.fs.stat(other).then(
    () => true,
    () => false,
  );
  return exists ? translate('There is a file of that name already.') : undefined;
}

async function deleteReport(uri: vscode.Uri): Promise<void> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const remove = translate('Delete');
  const answer = await vscode.window.showWarningMessage(
    translate('Delete {name}?', { name }),
    { modal: true, detail: translate('You can take it back with Undo, or from the trash.') },
    remove,
  );
  if (answer !== remove) return;
  const change = new vscode.WorkspaceEdit();
  change.deleteFile(uri);
  await vscode.workspace.applyEdit(change);
}

async function chooseSection(uri: vscode.Uri): Promise<void> {
  const items = SECTIONS.map((section) => ({ label: sectionName(section, translate), section }));
  const placeHolder = translate('Which section of the table does it belong to?');
  const picked = await vscode.window.showQuickPick(items, { placeHolder });
  if (picked) await moveReport(uri, picked.section);
}

/** Puts a report into a section of the table. */
export async function moveReport(uri: vscode.Uri, section: Section): Promise<boolean> {
  return editReport(uri, (text) => changeSection(text, section));
}

/** Declares skills in the header of a report, all of them or none. */
export function declareAll(codes: readonly string[], referential: Referential): MakeEdits {
  return (text) => {
    let after: string | undefined = text;
    for (const code of codes) {
      const edits: ReturnType<MakeEdits> =
        after === undefined ? undefined : declareCode(after, code, referential);
      after = after !== undefined && edits ? applyEdits(after, edits) : undefined;
    }
    return after === undefined ? undefined : minimalEdit(text, after);
  };
}
