import { evidencedIn } from '../../core/report/report.ts';
import * as vscode from 'vscode';
import { declareCode } from '../../core/portfolio/declaration.ts';
import { documentEdit } from '../convert.ts';
import type { DocumentReports } from '../services.ts';
import { tell, tellBriefly } from '../ui/messages.ts';
import { translate } from '../translate.ts';
import type { DismissedSuggestions } from './dismissed.ts';

/** Declares a suggested sub-skill in the report, by the smallest edit; undo takes it back. */
export async function declareSuggestion(
  documentReports: DocumentReports,
  address: string,
  code: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true));
  const report = documentReports.of(document);
  if (report && evidencedIn(report).has(code)) return;
  const edits = report && declareCode(document.getText(), code, report.referential);
  if (!edits) {
    tell(translate('{code} does not fit into this list by itself: write it there.', { code }));
    return;
  }
  const isDone = await vscode.workspace.applyEdit(documentEdit(document, edits));
  if (!isDone) throw new Error(`${code} was not declared.`);
}

/** Never suggests a sub-skill for the report again, until all are restored. */
export async function dismissSuggestion(
  dismissed: DismissedSuggestions,
  report: string,
  code: string,
): Promise<void> {
  await dismissed.dismiss(vscode.Uri.parse(report, true), code);
  tellBriefly(translate('{code} is no longer suggested for this report.', { code }));
}

/** Lets every dismissed suggestion come back. */
export async function restoreSuggestions(dismissed: DismissedSuggestions): Promise<void> {
  await dismissed.restore();
  tellBriefly(translate('Dismissed suggestions may come back.'));
}
