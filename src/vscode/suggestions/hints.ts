import * as vscode from 'vscode';
import {
  dismissTitle,
  suggestionHint,
  suggestionReason,
} from '../../core/suggestions/suggestionWords.ts';
import type { Suggestion } from '../../core/suggestions/suggest.ts';
import { toRange } from '../convert.ts';
import type { DocumentReports } from '../services.ts';
import { translate } from '../translate.ts';
import { DECLARE_SUGGESTION, DISMISS_SUGGESTION } from '../commandIds.ts';
import type { Suggestions } from './suggestions.ts';

/** The quiet question above a report’s list of codes: one click declares, one dismisses. */
export class SuggestionHints implements vscode.CodeLensProvider {
  readonly onDidChangeCodeLenses: vscode.Event<void>;

  constructor(
    private readonly documentReports: DocumentReports,
    private readonly suggestions: Suggestions,
  ) {
    this.onDidChangeCodeLenses = suggestions.onDidChange;
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const list = this.documentReports.of(document)?.field('competencies');
    if (!list) return [];
    const range = toRange(document, list.nameSpan);
    return this.suggestions
      .of(document)
      .flatMap((suggestion, index) =>
        hint(document.uri, suggestion, index === 0).map(
          (command) => new vscode.CodeLens(range, command),
        ),
      );
  }
}

function hint(uri: vscode.Uri, suggestion: Suggestion, isFirst: boolean): vscode.Command[] {
  const args = [uri.toString(), suggestion.skill.code];
  const question = suggestionHint(suggestion, isFirst, translate);
  return [
    {
      command: DECLARE_SUGGESTION,
      title: isFirst ? `$(lightbulb) ${question}` : question,
      tooltip: suggestionReason(suggestion, translate),
      arguments: args,
    },
    {
      command: DISMISS_SUGGESTION,
      title: '$(close)',
      tooltip: dismissTitle(suggestion, translate),
      arguments: args,
    },
  ];
}
