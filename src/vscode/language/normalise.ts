import * as vscode from 'vscode';
import { isOddlySpelled, normaliseCodes } from '../../language/normaliseCodes.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { workspaceEdit } from './rename.ts';
import { readReportsWith } from './reportTexts.ts';

export const NORMALISE_PORTFOLIO = 'portfolioSio.normalisePortfolio';

/** Gives every code of the portfolio its canonical spelling and says what was done. */
export async function normalisePortfolio({ folders, readings }: Services): Promise<void> {
  const folder = await chooseFolder(folders);
  if (!folder) return;
  await folder.ready;
  const { portfolio } = folder;
  const reports = await readReportsWith(isOddlySpelled, { portfolio, readings });
  const edit = workspaceEdit(reports, ({ reading }) => normaliseCodes(reading));
  if (edit.size === 0) {
    const message = translate('Every code has its canonical spelling already.');
    void vscode.window.showInformationMessage(message);
    return;
  }
  const codes = edit.entries().reduce((count, [, edits]) => count + edits.length, 0);
  const done = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  const message = done
    ? translate('Codes spelled canonically: {codes}, in {reports} reports.', {
        codes,
        reports: edit.size,
      })
    : translate('The reports changed in the meantime: try again.');
  void vscode.window.showInformationMessage(message);
}
