import * as vscode from 'vscode';
import { normaliseCodes } from '../../core/language/normaliseCodes.ts';
import {
  type Refactoring,
  refactoringTitle,
  refactoringsAt,
} from '../../core/language/refactoring/refactorings.ts';
import { splittableAt } from '../../core/language/refactoring/splitCompetency.ts';
import { documentEdit } from '../convert.ts';
import { translate } from '../translate.ts';
import { codeOf } from './problemDiagnostic.ts';
import type { DocumentReports } from '../services.ts';
import { SPLIT_COMPETENCY } from '../commandIds.ts';

const { QuickFix, RefactorMove, RefactorRewrite, Source } = vscode.CodeActionKind;
const NORMALISE = Source.append('normaliseCodes.portfolioSio');

/** What the menu of refactorings, and the one of the whole source, can be asked for. */
export const REFACTORINGS: vscode.CodeActionProviderMetadata = {
  providedCodeActionKinds: [RefactorMove, RefactorRewrite, NORMALISE, QuickFix],
};

/** What makes a report tidier: the menu of refactorings, and one action on the whole source. */
export function refactorings(documentReports: DocumentReports): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, { start }, { only, diagnostics }) {
      const report = documentReports.of(document);
      if (!report) return [];
      const action = (refactoring: Refactoring, kind: vscode.CodeActionKind) =>
        Object.assign(new vscode.CodeAction(refactoringTitle(refactoring, translate), kind), {
          edit: documentEdit(document, refactoring.edits),
        });
      if (only && Source.contains(only)) {
        const edits = only.contains(NORMALISE) ? normaliseCodes(report) : [];
        return edits.length > 0 ? [action({ kind: 'normalise-codes', edits }, NORMALISE)] : [];
      }
      const offset = document.offsetAt(start);
      const offered: vscode.CodeAction[] = refactoringsAt(report, offset).map((each) =>
        action(each, each.kind === 'declare-mention' ? RefactorMove : RefactorRewrite),
      );
      const split = splittableAt(report, offset);
      if (split) {
        const shown = diagnostics.filter((one) => codeOf(one) === 'competency-without-sub-skill');
        offered.unshift(splitAction(document, offset, split.competency.code, shown));
      }
      return offered.filter(({ kind }) => !only || (kind && only.contains(kind)));
    },
  };
}

/** Where a hint asks for sub-skills, choosing them is its remedy. */
function splitAction(
  document: vscode.TextDocument,
  offset: number,
  code: string,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction {
  const title = translate('Choose the sub-skills of {code}…', { code });
  const kind = diagnostics.length > 0 ? QuickFix : RefactorRewrite;
  const place = [document.uri.toString(), offset];
  const command = { title, command: SPLIT_COMPETENCY, arguments: place };
  return Object.assign(new vscode.CodeAction(title, kind), { command, diagnostics });
}
