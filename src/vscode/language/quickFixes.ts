import * as vscode from 'vscode';
import { fixTitle } from '../../core/checks/problemMessage.ts';
import { FILL_IN_PROFILE } from '../commandIds.ts';
import { documentEdit, toRange } from '../convert.ts';
import { translate } from '../translate.ts';
import { codeOf, type DocumentChecker } from './problemDiagnostic.ts';

const { QuickFix } = vscode.CodeActionKind;
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('portfolioSio');

/** What the light bulb on a problem can be asked for. */
export const QUICK_FIXES: vscode.CodeActionProviderMetadata = {
  providedCodeActionKinds: [QuickFix, FIX_ALL],
};

/**
 * The light bulb on a problem, and the fix of all that may be mended unseen. The fixes are worked out
 * on the text of now, not of the last check.
 */
export function quickFixes(checker: DocumentChecker): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, range, { diagnostics, only }) {
      if (only && FIX_ALL.intersects(only)) return fixAll(document, checker);
      if (only && !only.intersects(QuickFix)) return [];
      const actions = checker
        .ofDocument(document)
        .filter(({ span }) => toRange(document, span).intersection(range))
        .flatMap((problem) => {
          const fixes = problem.fixes.length > 0 ? checker.fixesOf(document, problem) : [];
          const shown = diagnostics.filter((diagnostic) => codeOf(diagnostic) === problem.code);
          const mending = fixes.map((fix) => {
            const action = new vscode.CodeAction(fixTitle(fix, translate), QuickFix);
            return Object.assign(action, {
              edit: documentEdit(document, fix.edits),
              diagnostics: shown,
              // Where several things may be meant, only the student knows which: none is preferred.
              isPreferred: fixes.length === 1,
            });
          });
          return problem.code === 'other-option'
            ? [...mending, changeOption(document, shown)]
            : mending;
        });
      const offered = new Map<string, vscode.CodeAction>();
      for (const action of actions.reverse()) offered.set(action.title, action); // the first stays
      return [...offered.values()].reverse();
    },
  };
}

function fixAll(document: vscode.TextDocument, checker: DocumentChecker): vscode.CodeAction[] {
  const edits = checker.safeEdits(document);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(translate('Mend all that is safe to mend'), FIX_ALL);
  return [Object.assign(action, { edit: documentEdit(document, edits) })];
}

/** Whoever names skills of the other option may have said the wrong one. */
function changeOption(
  { uri }: vscode.TextDocument,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const title = translate('Change the option of the portfolio…');
  const command = { title, command: FILL_IN_PROFILE, arguments: [uri, 'option'] };
  return Object.assign(new vscode.CodeAction(title, QuickFix), { command, diagnostics });
}
