import { SECTIONS, type Section } from '../../core/report/section.ts';
import * as vscode from 'vscode';
import { sectionName } from '../../core/reports/reportWords.ts';
import { changeSection } from '../../core/portfolio/changeSection.ts';
import { declareCode } from '../../core/portfolio/declaration.ts';
import type { TreeNode } from '../../core/tree/treeNode.ts';
import { applyEdits, minimalEdit } from '../../core/text/span.ts';
import type { Referential } from '../../core/referential/referential.ts';
import { baseName } from '../../core/text/uri.ts';
import { editReport, type MakeEdits } from '../workspace/editReport.ts';
import { bytesOf, writeAtomically } from '../workspace/writeFile.ts';
import { askLine } from '../ui/questions.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { Registrations, Services } from '../services.ts';
import type { ReportsView } from './reportsView.ts';
import { confirm, inform } from '../ui/messages.ts';
import { translate } from '../translate.ts';

/** What the menus of the reports view do; a key means the line that is selected. */
export function registerReportCommands(
  { tree }: ReportsView,
  { command, log }: Services,
): Registrations {
  const onReport = (run: (uri: vscode.Uri) => Promise<unknown>) => async (chosen?: TreeNode) => {
    const node = chosen ?? tree.view.selection[0];
    const uri = node?.target?.kind === 'file' ? node.target.uri : node?.report;
    if (uri !== undefined) await run(vscode.Uri.parse(uri, true));
  };
  return [
    command('portfolioSio.renameReport', onReport(renameReport)),
    command(
      'portfolioSio.deleteReport',
      onReport((uri) => deleteReport(uri, log)),
    ),
    command('portfolioSio.changeSection', onReport(chooseSection)),
  ];
}

async function renameReport(uri: vscode.Uri): Promise<void> {
  const name = baseName(uri.path);
  const dot = name.lastIndexOf('.');
  const value = await askLine({
    title: translate('Rename the Report’s File'),
    value: name,
    selected: [0, dot],
    problem: (typed) => nameProblem(typed.trim(), uri),
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

async function deleteReport(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<void> {
  const name = baseName(uri.path);
  const remove = translate('Delete');
  const answer = await confirm(
    translate('Delete {name}?', { name }),
    translate('You can take it back right after, or from the trash.'),
    remove,
  );
  if (answer !== remove) return;
  const bytes = await bytesOf(uri);
  const change = new vscode.WorkspaceEdit();
  change.deleteFile(uri);
  if (await vscode.workspace.applyEdit(change)) inBackground(offerBack(uri, name, bytes), log);
}

/** Not every place has a trash: what was deleted can be had back from here. */
async function offerBack(uri: vscode.Uri, name: string, bytes?: Uint8Array): Promise<void> {
  const undo = translate('Undo');
  const buttons = bytes ? [undo] : [];
  const message = translate('{name} was deleted.', { name });
  const answer = await inform(message, ...buttons);
  if (answer === undo && bytes) await writeAtomically(uri, bytes);
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
