import * as vscode from 'vscode';
import type { Fix } from '../../checks/problem.ts';
import { fixTitle } from '../../messages/problemMessage.ts';
import { toTextEdits } from '../convert.ts';
import { checkReport } from '../../checks/checkReport.ts';
import { toRange } from '../convert.ts';
import type { Readings } from './readings.ts';
import { translate } from '../translate.ts';

/** The light bulb on a problem. The fixes are worked out on the text of now, not of the last check. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  constructor(private readonly readings: Readings) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const reading = this.readings.of(document);
    if (!reading) return [];
    return checkReport(reading)
      .filter(({ span }) => toRange(document, span).intersection(range))
      .flatMap(({ code, fixes }) => {
        const shown = diagnostics.filter((diagnostic) => diagnostic.code === code);
        return fixes.map((fix, rank) => toAction(document, fix, shown, rank === 0));
      });
  }
}

function toAction(
  document: vscode.TextDocument,
  fix: Fix,
  diagnostics: readonly vscode.Diagnostic[],
  preferred: boolean,
): vscode.CodeAction {
  const title = fixTitle(fix, translate);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(document.uri, toTextEdits(document, fix.edits));
  action.diagnostics = [...diagnostics];
  action.isPreferred = preferred;
  return action;
}
