import * as vscode from 'vscode';
import { AdoptActions } from '../adopt/adoptActions.ts';
import { REPORTS, type Registrations, type Services } from '../services.ts';
import { SETTINGS } from '../settings.ts';
import { unawaited } from '../ui/messages.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';
import { ClosedReports } from './closedReports.ts';
import { CodeCompletionProvider, COMPLETION_TRIGGERS } from './completion.ts';
import { Diagnostics } from './diagnostics.ts';
import { ReportGlance } from './glance.ts';
import { HeaderCompletionProvider } from './headerCompletion.ts';
import { CodeHoverProvider } from './hover.ts';
import { registerHoverActions } from './hoverActions.ts';
import { CodeNavigation } from './navigation.ts';
import { registerProfileLanguage } from './profileLanguage.ts';
import { QuickFixes } from './quickFixes.ts';
import { Refactorings } from './refactorings.ts';
import { CodeRename } from './rename.ts';
import { ReportChecker } from './reportChecker.ts';
import { RuleContexts } from './ruleContexts.ts';
import { SkillSearches } from './skillSearches.ts';
import { ReportStructure } from './structure.ts';
import { suggestWhileTyping } from './suggestWhileTyping.ts';
import { TemplateCompletionProvider } from './templateCompletion.ts';

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
  const completion = new CodeCompletionProvider(folders, searches);
  const header = new HeaderCompletionProvider(folders);
  const refactorings = new Refactorings(documentReports);
  const adoption = new AdoptActions(services);
  const registered = vscode.Disposable.from(
    languages.registerCompletionItemProvider(REPORTS, completion, ...COMPLETION_TRIGGERS),
    languages.registerCompletionItemProvider(REPORTS, header, ...HEADER_TRIGGERS),
    languages.registerCompletionItemProvider(REPORTS, new TemplateCompletionProvider(folders)),
    suggestWhileTyping(folders),
    languages.registerHoverProvider(REPORTS, new CodeHoverProvider(folders, documentReports)),
    ...registerNavigation(services),
    contexts,
    closed,
    new Diagnostics(folders, checker, closed, contexts),
    languages.registerCodeActionsProvider(REPORTS, new QuickFixes(checker), QuickFixes.metadata),
    languages.registerCodeActionsProvider(REPORTS, refactorings, Refactorings.metadata),
    languages.registerCodeActionsProvider(REPORTS, adoption, AdoptActions.metadata),
    ...registerProfileLanguage(),
    ...registerGlance(services),
    ...registerHoverActions(services),
    languages.registerRenameProvider(REPORTS, new CodeRename(folders, documentReports)),
  );
  // Ready before the first list of codes is asked for.
  for (const { uri } of vscode.workspace.textDocuments.filter(isMarkdownDocument)) {
    unawaited(searches.of(folders.portfolioOf(uri).referential));
  }
  return { closed, dispose: () => void registered.dispose() };
}

/** The ways from a code to its official text and to every report that names it. */
function registerNavigation({ folders, documentReports }: Services): Registrations {
  const { languages } = vscode;
  const navigation = new CodeNavigation(folders, documentReports);
  const structure = new ReportStructure(documentReports);
  return [
    languages.registerDefinitionProvider(REPORTS, navigation),
    languages.registerReferenceProvider(REPORTS, navigation),
    languages.registerDocumentHighlightProvider(REPORTS, navigation),
    languages.registerDocumentSymbolProvider(REPORTS, structure, { label: 'Portfolio SIO' }),
    languages.registerFoldingRangeProvider(REPORTS, structure),
    languages.registerDocumentLinkProvider(REPORTS, structure),
  ];
}

/** What reports show without being asked. */
function registerGlance({ documentReports }: Services): Registrations {
  const { languages, workspace } = vscode;
  const glance = new ReportGlance(documentReports);
  return [
    glance,
    languages.registerInlayHintsProvider(REPORTS, glance),
    languages.registerCodeLensProvider(REPORTS, glance),
    languages.registerDocumentSemanticTokensProvider(REPORTS, glance, ReportGlance.legend),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SETTINGS}.inlayHints`)) glance.refresh();
    }),
  ];
}
