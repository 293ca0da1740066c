import * as vscode from 'vscode';
import { REPORTS, type Registrations, type Services } from '../services.ts';
import { suggestionActions, suggestionHints, SUGGESTION_ACTIONS } from './actions.ts';
import { declareSuggestion, dismissSuggestion, restoreSuggestions } from './commands.ts';
import { DECLARE_SUGGESTION, DISMISS_SUGGESTION, RESTORE_SUGGESTIONS } from '../commandIds.ts';
import { DismissedSuggestions } from './dismissed.ts';
import { Suggestions } from './suggestions.ts';

/** What a report probably evidences and does not say: the hint, the light bulb and the answers. */
export function registerSuggestions({ documentReports, memory, command }: Services): Registrations {
  const { languages } = vscode;
  const dismissed = new DismissedSuggestions(memory);
  const suggestions = new Suggestions(documentReports, dismissed);
  const bulb = suggestionActions(documentReports, suggestions);
  return [
    dismissed,
    suggestions,
    languages.registerCodeLensProvider(REPORTS, suggestionHints(documentReports, suggestions)),
    languages.registerCodeActionsProvider(REPORTS, bulb, SUGGESTION_ACTIONS),
    command(DECLARE_SUGGESTION, (report: string, code: string) =>
      declareSuggestion(documentReports, report, code),
    ),
    command(DISMISS_SUGGESTION, (report: string, code: string) =>
      dismissSuggestion(dismissed, report, code),
    ),
    command(RESTORE_SUGGESTIONS, () => restoreSuggestions(dismissed)),
  ];
}
