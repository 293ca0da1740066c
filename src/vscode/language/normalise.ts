import * as vscode from 'vscode';
import { isOddlySpelled, normaliseCodes } from '../../core/language/normaliseCodes.ts';
import { chooseFolder } from '../portfolio/chooseFolder.ts';
import type { Services } from '../services.ts';
import { tell } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import { readWithProgress, sizeOf, workspaceEdit } from './reportTexts.ts';

/** Gives every code of the portfolio its canonical spelling and says what was done. */
export async function normalisePortfolio({ folders, documentReports }: Services): Promise<void> {
  const folder = await chooseFolder(folders);
  if (!folder) return;
  await folder.ready;
  const { portfolio } = folder;
  const title = translate('Reading the reports');
  const reports = await readWithProgress(title, isOddlySpelled, { portfolio, documentReports });
  if (!reports) return;
  const edit = workspaceEdit(reports, ({ report }) => normaliseCodes(report));
  if (edit.size === 0) {
    const message = translate('Every code has its canonical spelling already.');
    tell(message);
    return;
  }
  const { places: codes, reports: changed } = sizeOf(edit);
  const done = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  const message = done
    ? translate('Codes spelled canonically: {codes}, in {reports} reports.', {
        codes,
        reports: changed,
      })
    : translate('The reports changed in the meantime: try again.');
  tell(message);
}
