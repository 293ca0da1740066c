import * as vscode from 'vscode';
import {
  declareTitle,
  dismissTitle,
  suggestionHint,
  suggestionReason,
} from '../../core/suggestions/suggestionWords.ts';
import { toRange } from '../convert.ts';
import type { DocumentReports } from '../services.ts';
import { translate } from '../translate.ts';
import { DECLARE_SUGGESTION, DISMISS_SUGGESTION } from '../commandIds.ts';
import type { Suggestions } from './suggestions.ts';

/** The quiet question above a report’s list of codes: one click declares, one dismisses. */
export function suggestionHints(
  documentReports: DocumentReports,
  suggestions: Suggestions,
): vscode.CodeLensProvider {
  return {
    onDidChangeCodeLenses: suggestions.onDidChange,
    provideCodeLenses(document) {
      const list = documentReports.of(document)?.field('competencies');
      if (!list) return [];
      const range = toRange(document, list.nameSpan);
      return suggestions.of(document).flatMap((suggestion, index) => {
        const args = [document.uri.toString(), suggestion.skill.code];
        const question = suggestionHint(suggestion, index === 0, translate);
        const title = index === 0 ? `$(lightbulb) ${question}` : question;
        const tooltip = suggestionReason(suggestion, translate);
        const dismiss = { title: '$(close)', tooltip: dismissTitle(suggestion, translate) };
        return [
          { command: DECLARE_SUGGESTION, title, tooltip, arguments: args },
          { command: DISMISS_SUGGESTION, ...dismiss, arguments: args },
        ].map((command) => new vscode.CodeLens(range, command));
      });
    },
  };
}

/** What the light bulb at the competency list can be asked for. */
export const SUGGESTION_ACTIONS: vscode.CodeActionProviderMetadata = {
  providedCodeActionKinds: [vscode.CodeActionKind.RefactorRewrite],
};

/** The same answers at the competency list, for the keyboard and for screen readers. */
export function suggestionActions(
  documentReports: DocumentReports,
  suggestions: Suggestions,
): vscode.CodeActionProvider {
  return {
    provideCodeActions(document, range) {
      const list = documentReports.of(document)?.field('competencies');
      if (!list) return [];
      const span = { start: list.nameSpan.start, end: list.valueSpan.end };
      if (!toRange(document, span).intersection(range)) return [];
      return suggestions.of(document).flatMap((suggestion) => {
        const args = [document.uri.toString(), suggestion.skill.code];
        return [
          action(declareTitle(suggestion, translate), DECLARE_SUGGESTION, args),
          action(dismissTitle(suggestion, translate), DISMISS_SUGGESTION, args),
        ];
      });
    },
  };
}

function action(title: string, command: string, args: string[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorRewrite);
  return Object.assign(made, { command: { command, title, arguments: args } });
}
