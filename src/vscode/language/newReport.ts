import * as vscode from 'vscode';
import {
  folderNamedAfter,
  folderOfSection,
  newReportText,
  reportFileName,
  type NewReport,
} from '../../language/newReport.ts';
import { sectionWords } from '../../messages/reportSummaryWords.ts';
import { SECTIONS, type Section } from '../../portfolio/section.ts';
import { readPeriod } from '../../report/period.ts';
import { FORM_TEXT } from '../../summaryTable/officialWording.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import { writeAtomically } from '../portfolio/writeFile.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';

export const NEW_REPORT = 'portfolioSio.newReport';

/** Asks for title, section and period, writes the report and opens it where its codes are typed. */
export async function newReport({ folders }: Services): Promise<void> {
  const folder = await chooseFolder(folders);
  if (!folder) return;
  const report = await ask();
  if (!report) return;
  const uri = await placeFor(report, folder);
  const { text, cursor } = newReportText(report);
  await writeAtomically(uri, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uri);
  const at = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
}

/** Three questions; Escape at any of them leaves everything as it was. */
async function ask(): Promise<NewReport | undefined> {
  const title = await vscode.window.showInputBox({
    title: translate('New Report (1/3): Title'),
    prompt: translate('What was done, in a few words: it heads the row in the table.'),
    validateInput: (value) => (value.trim() === '' ? translate('Write a title.') : undefined),
  });
  if (title === undefined) return undefined;
  const section = await askSection();
  if (!section) return undefined;
  const period = await vscode.window.showInputBox({
    title: translate('New Report (3/3): Period'),
    placeHolder: 'JJ/MM/AA au JJ/MM/AA',
    prompt: translate('From when to when; leave it empty to write it later.'),
    validateInput: (value) =>
      value.trim() === '' || readPeriod(value)
        ? undefined
        : translate('Write it as 13/01/26 au 07/02/26.'),
  });
  return period === undefined ? undefined : { title, section, period };
}

async function askSection(): Promise<Section | undefined> {
  const items = SECTIONS.map((section) => ({
    label: FORM_TEXT.section[section].trim(),
    description: sectionWords(section, translate),
    section,
  }));
  const title = translate('New Report (2/3): Where It Took Place');
  return (await vscode.window.showQuickPick(items, { title }))?.section;
}

/** Beside the other reports of the section, or in the folder named after it; never over a file. */
async function placeFor(
  { title, section }: NewReport,
  { portfolio, folder: { uri: root } }: CandidateFolder,
): Promise<vscode.Uri> {
  const beside = folderOfSection(portfolio.reports(), section);
  const parent = beside === undefined ? await namedFolder(root, section) : vscode.Uri.parse(beside);
  const taken = (await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name);
  return vscode.Uri.joinPath(parent, reportFileName(title, taken));
}

async function namedFolder(root: vscode.Uri, section: Section): Promise<vscode.Uri> {
  const folders = (await vscode.workspace.fs.readDirectory(root))
    .filter(([, type]) => (type & vscode.FileType.Directory) !== 0)
    .map(([name]) => name);
  const name = folderNamedAfter(folders, section);
  return name === undefined ? root : vscode.Uri.joinPath(root, name);
}
