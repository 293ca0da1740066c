import * as vscode from 'vscode';
import { AdoptActions } from '../adopt/adoptActions.ts';
import { REPORTS, type Registrations, type Services } from '../services.ts';
import { unawaited } from '../ui/messages.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';
import { ClosedReports } from './closedReports.ts';
import { codeCompletion, COMPLETION_TRIGGERS, SkillSearches } from './completion.ts';
import { Diagnostics } from './diagnostics.ts';
import { registerGlance } from './glance.ts';
import { headerCompletion } from './headerCompletion.ts';
import { codeHover } from './hover.ts';
import { registerHoverActions } from './hoverActions.ts';
import { codeNavigation } from './navigation.ts';
import { registerProfileLanguage } from './profileLanguage.ts';
import { QUICK_FIXES, quickFixes } from './quickFixes.ts';
import { REFACTORINGS, refactorings } from './refactorings.ts';
import { codeRename } from './rename.ts';
import { ReportChecker } from './reportChecker.ts';
import { RuleContexts } from './ruleContexts.ts';
import { reportStructure } from './structure.ts';
import { suggestWhileTyping } from './suggestWhileTyping.ts';
import { templateCompletion } from './templateCompletion.ts';

/** A blank behind a colon, and what a link among the productions is made of. */
const HEADER_TRIGGERS = [' ', '"', '[', '(', '/'];

/** Registers all that helps in open reports; `closed` checks those that no editor shows. */
export function registerWriting(services: Services): {
  readonly closed: ClosedReports;
  dispose(): void;
} {
  const { folders, documentReports } = services;
  const { languages } = vscode;
  const contexts = new RuleContexts(folders);
  const checker = new ReportChecker(folders, documentReports, contexts);
  const closed = new ClosedReports(folders, checker);
  const searches = new SkillSearches();
  const completion = codeCompletion(folders, searches);
  const adoption = new AdoptActions(services);
  const registered = vscode.Disposable.from(
    languages.registerCompletionItemProvider(REPORTS, completion, ...COMPLETION_TRIGGERS),
    languages.registerCompletionItemProvider(
      REPORTS,
      headerCompletion(folders),
      ...HEADER_TRIGGERS,
    ),
    languages.registerCompletionItemProvider(REPORTS, templateCompletion(folders)),
    suggestWhileTyping(folders),
    languages.registerHoverProvider(REPORTS, codeHover(services)),
    ...registerNavigation(services),
    contexts,
    closed,
    new Diagnostics(folders, checker, closed, contexts),
    languages.registerCodeActionsProvider(REPORTS, quickFixes(checker), QUICK_FIXES),
    languages.registerCodeActionsProvider(REPORTS, refactorings(documentReports), REFACTORINGS),
    languages.registerCodeActionsProvider(REPORTS, adoption, AdoptActions.metadata),
    ...registerProfileLanguage(),
    ...registerGlance(services),
    ...registerHoverActions(services),
    languages.registerRenameProvider(REPORTS, codeRename(services)),
  );
  // Ready before the first list of codes is asked for.
  for (const { uri } of vscode.workspace.textDocuments.filter(isMarkdownDocument)) {
    unawaited(searches.of(folders.portfolioOf(uri).referential));
  }
  return { closed, dispose: () => void registered.dispose() };
}

/** The ways from a code to its official text and to every report that names it. */
function registerNavigation(services: Services): Registrations {
  const { languages } = vscode;
  const navigation = codeNavigation(services);
  const structure = reportStructure(services.documentReports);
  return [
    languages.registerDefinitionProvider(REPORTS, navigation),
    languages.registerReferenceProvider(REPORTS, navigation),
    languages.registerDocumentHighlightProvider(REPORTS, navigation),
    languages.registerDocumentSymbolProvider(REPORTS, structure, { label: 'Portfolio SIO' }),
    languages.registerFoldingRangeProvider(REPORTS, structure),
    languages.registerDocumentLinkProvider(REPORTS, structure),
  ];
}
