import * as vscode from 'vscode';
import type { Fix, Problem } from '../../core/checks/problem.ts';
import { fixTitle } from '../../core/checks/problemMessage.ts';
import type { TextEdit } from '../../core/text/span.ts';
import { FILL_IN_PROFILE } from '../commandIds.ts';
import { toRange, toTextEdits } from '../convert.ts';
import { translate } from '../translate.ts';
import { codeOf } from './problemDiagnostic.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('portfolioSio');

/** Finds the problems of what an editor shows, and what mends them. */
interface FixFinder {
  ofDocument(document: vscode.TextDocument): readonly Problem[];
  fixesOf(document: vscode.TextDocument, problem: Problem): readonly Fix[];
  safeEdits(document: vscode.TextDocument): readonly TextEdit[];
}

/**
 * The light bulb on a problem, and the fix of all that may be mended unseen. The fixes are worked out
 * on the text of now, not of the last check.
 */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
  };

  constructor(private readonly checker: FixFinder) {}

  provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { diagnostics, only }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (only && FIX_ALL.intersects(only)) return this.#fixAll(document);
    if (only && !only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const offered = new Map<string, vscode.CodeAction>();
    const actions = this.checker
      .ofDocument(document)
      .filter(({ span }) => toRange(document, span).intersection(range))
      .flatMap((problem) => {
        const { code } = problem;
        const fixes = problem.fixes.length > 0 ? this.checker.fixesOf(document, problem) : [];
        const shown = diagnostics.filter((diagnostic) => codeOf(diagnostic) === code);
        // Where several things may be meant, only the student knows which: none is preferred.
        const mending = fixes.map((fix) => toAction(document, fix, shown, fixes.length === 1));
        return code === 'other-option' ? [...mending, changeOption(document, shown)] : mending;
      });
    for (const action of actions.reverse()) offered.set(action.title, action); // the first stays
    return [...offered.values()].reverse();
  }

  #fixAll(document: vscode.TextDocument): vscode.CodeAction[] {
    const edits = this.checker.safeEdits(document);
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(translate('Mend all that is safe to mend'), FIX_ALL);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, toTextEdits(document, edits));
    return [action];
  }
}

/** Whoever names skills of the other option may have said the wrong one. */
function changeOption(
  { uri }: vscode.TextDocument,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction {
  const title = translate('Change the option of the portfolio…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: FILL_IN_PROFILE, arguments: [uri, 'option'] };
  action.diagnostics = [...diagnostics];
  return action;
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
