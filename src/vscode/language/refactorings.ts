import * as vscode from 'vscode';
import { normaliseCodes } from '../../core/language/normaliseCodes.ts';
import {
  type RefactoringKind,
  refactoringTitle,
  refactoringsAt,
} from '../../core/language/refactoring/refactorings.ts';
import { splittableAt } from '../../core/language/refactoring/splitCompetency.ts';
import type { TextEdit } from '../../core/text/span.ts';
import { toTextEdits } from '../convert.ts';
import { translate } from '../translate.ts';
import { codeOf } from './problemDiagnostic.ts';
import type { DocumentReports } from '../services.ts';
import { SPLIT_COMPETENCY } from '../commandIds.ts';

const { QuickFix, RefactorMove, RefactorRewrite, Source } = vscode.CodeActionKind;
const NORMALISE = Source.append('normaliseCodes.portfolioSio');

/** What makes a report tidier: the menu of refactorings, and one action on the whole source. */
export class Refactorings implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [RefactorMove, RefactorRewrite, NORMALISE, QuickFix],
  };

  constructor(private readonly documentReports: DocumentReports) {}

  provideCodeActions(
    document: vscode.TextDocument,
    { start }: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const report = this.documentReports.of(document);
    if (!report) return [];
    if (only && Source.contains(only)) {
      const edits = only.contains(NORMALISE) ? normaliseCodes(report) : [];
      return edits.length > 0 ? [action('normalise-codes', NORMALISE, document, edits)] : [];
    }
    const offset = document.offsetAt(start);
    const offered = refactoringsAt(report, offset).map(({ kind, subject, edits }) => {
      const where = kind === 'declare-mention' ? RefactorMove : RefactorRewrite;
      return action(kind, where, document, edits, subject);
    });
    const split = splittableAt(report, offset);
    if (split) {
      const { code } = split.competency;
      const shown = diagnostics.filter((one) => codeOf(one) === 'competency-without-sub-skill');
      offered.unshift(splitAction(document, offset, code, shown));
    }
    return offered.filter(({ kind }) => !only || (kind && only.contains(kind)));
  }
}

function action(
  refactoring: RefactoringKind,
  kind: vscode.CodeActionKind,
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  subject?: string,
): vscode.CodeAction {
  const about = { kind: refactoring, ...(subject !== undefined && { subject }) };
  const made = new vscode.CodeAction(refactoringTitle(about, translate), kind);
  made.edit = new vscode.WorkspaceEdit();
  made.edit.set(document.uri, toTextEdits(document, edits));
  return made;
}

/** Where a hint asks for sub-skills, choosing them is its remedy. */
function splitAction(
  document: vscode.TextDocument,
  offset: number,
  code: string,
  shown: vscode.Diagnostic[],
): vscode.CodeAction {
  const title = translate('Choose the sub-skills of {code}…', { code });
  const made = new vscode.CodeAction(title, shown.length > 0 ? QuickFix : RefactorRewrite);
  made.diagnostics = shown;
  made.command = { title, command: SPLIT_COMPETENCY, arguments: [document.uri.toString(), offset] };
  return made;
}
