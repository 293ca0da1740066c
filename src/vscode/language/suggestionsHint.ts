import * as vscode from 'vscode';
import { dismissTitle, suggestionHint, suggestionReason } from '../../messages/suggestionWords.ts';
import type { Suggestion } from '../../suggestions/suggest.ts';
import { translate } from '../translate.ts';
import type { Suggestions } from './suggestions.ts';
import { DECLARE_SUGGESTION, DISMISS_SUGGESTION } from './suggestionsCommands.ts';

const TOP = new vscode.Range(0, 0, 0, 0);

/** The quiet question above a report’s header: one click declares, one dismisses. */
export class SuggestionHints implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(private readonly suggestions: Suggestions) {
    this.onDidChangeCodeLenses = suggestions.onDidChange;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    return this.suggestions
      .of(document)
      .flatMap((suggestion, index) => hint(document.uri, suggestion, index === 0));
  }
}

function hint(uri: vscode.Uri, suggestion: Suggestion, isFirst: boolean): vscode.CodeLens[] {
  const args = [uri.toString(), suggestion.skill.code];
  const question = suggestionHint(suggestion, isFirst, translate);
  return [
    new vscode.CodeLens(TOP, {
      command: DECLARE_SUGGESTION,
      title: isFirst ? `$(lightbulb) ${question}` : question,
      tooltip: suggestionReason(suggestion, translate),
      arguments: args,
    }),
    new vscode.CodeLens(TOP, {
      command: DISMISS_SUGGESTION,
      title: '$(close)',
      tooltip: dismissTitle(suggestion, translate),
      arguments: args,
    }),
  ];
}
