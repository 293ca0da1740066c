import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { unawaited } from '../ui/messages.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';

/** Tells menus whether the active editor shows a report: `portfolioSio.isReport`. */
export function reportContext({ folders, documentReports }: Services): vscode.Disposable {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isReport =
      document !== undefined &&
      isMarkdownDocument(document) &&
      documentReports.of(document) !== undefined;
    unawaited(vscode.commands.executeCommand('setContext', 'portfolioSio.isReport', isReport));
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    folders.onDidChange(update),
  );
}
