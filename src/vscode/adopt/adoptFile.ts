import * as vscode from 'vscode';
import { adoptableIn } from '../../core/adopt/adoptable.ts';
import { contentOf } from '../../core/adopt/adoption.ts';
import { completeHeader } from '../../core/adopt/completeHeader.ts';
import { importRows } from '../import/importRows.ts';
import type { Services } from '../services.ts';
import { translate } from '../translate.ts';
import { tell } from '../ui/messages.ts';
import { editReport } from '../workspace/editReport.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';

/**
 * Makes a report of one Markdown file, whatever it says: that of the active editor, or the one that
 * `about` names. Of a table of réalisations each row becomes one, on approval.
 */
export async function adoptFile({ folders, log }: Services, about?: unknown): Promise<void> {
  const uri = about instanceof vscode.Uri ? about : vscode.window.activeTextEditor?.document.uri;
  const document = uri && (await vscode.workspace.openTextDocument(uri));
  if (!document || !isMarkdownDocument(document)) {
    tell(translate('Open the Markdown file first.'));
    return;
  }
  const { referential } = folders.portfolioOf(document.uri);
  const path = vscode.workspace.asRelativePath(document.uri);
  const found = adoptableIn(document.getText(), path, referential);
  if (!found) {
    tell(translate('This file is a report already.'));
    return;
  }
  const folder = folders.of(document.uri);
  if (found.kind === 'table' && folder) {
    await importRows({ rows: found.rows, source: document.uri, remarks: [] }, folder, { log });
    return;
  }
  await editReport(document.uri, (text) => {
    const now = adoptableIn(text, path, referential);
    return now?.kind === 'report'
      ? completeHeader(text, contentOf(now.adoption), referential)
      : undefined;
  });
}
