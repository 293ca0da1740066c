import * as vscode from 'vscode';
import { declareTitle, dismissTitle } from '../../core/suggestions/suggestionWords.ts';
import type { Suggestion } from '../../core/suggestions/suggest.ts';
import { toRange } from '../convert.ts';
import type { DocumentReports } from '../services.ts';
import { translate } from '../translate.ts';
import { DECLARE_SUGGESTION, DISMISS_SUGGESTION } from '../commandIds.ts';
import type { Suggestions } from './suggestions.ts';

const KIND = vscode.CodeActionKind.RefactorRewrite;

/** The same answers at the competency list, for the keyboard and for screen readers. */
export class SuggestionActions implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [KIND],
  };

  constructor(
    private readonly documentReports: DocumentReports,
    private readonly suggestions: Suggestions,
  ) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const list = this.documentReports.of(document)?.field('competencies');
    if (!list) return [];
    const span = { start: list.nameSpan.start, end: list.valueSpan.end };
    if (!toRange(document, span).intersection(range)) return [];
    return this.suggestions.of(document).flatMap((each) => actions(document.uri, each));
  }
}

function actions(uri: vscode.Uri, suggestion: Suggestion): vscode.CodeAction[] {
  const args = [uri.toString(), suggestion.skill.code];
  return [
    action(declareTitle(suggestion, translate), DECLARE_SUGGESTION, args),
    action(dismissTitle(suggestion, translate), DISMISS_SUGGESTION, args),
  ];
}

function action(title: string, command: string, args: string[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, KIND);
  made.command = { command, title, arguments: args };
  return made;
}
