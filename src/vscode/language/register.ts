import * as vscode from 'vscode';
import type { Option } from '../../core/referential/skill.ts';
import { REPORTS, type Registrations, type Services } from '../services.ts';
import { defaultOption, SETTINGS } from '../settings.ts';
import { CodeCompletionProvider, COMPLETION_TRIGGERS } from './completion.ts';
import { followRenames } from './followRenames.ts';
import { ReportGlance } from './glance.ts';
import { HeaderCompletionProvider } from './headerCompletion.ts';
import { CodeHoverProvider } from './hover.ts';
import { registerHoverActions } from './hoverActions.ts';
import { CodeNavigation } from './navigation.ts';
import { NEW_REPORT, newReport } from './newReport.ts';
import { NORMALISE_PORTFOLIO, normalisePortfolio } from './normalise.ts';
import { OPEN_EVIDENCE } from '../ui/treeItem.ts';
import { openEvidence, type EvidencePlace } from './openEvidence.ts';
import {
  OPEN_REFERENTIAL,
  openReferential,
  REFERENTIAL_SCHEME,
  ReferentialPages,
} from './referentialPages.ts';
import { registerProfileLanguage } from './profileLanguage.ts';
import { registerProblems } from './registerProblems.ts';
import { CodeRename } from './rename.ts';
import { REPLACE_CODE, replaceCode } from './replaceCode.ts';
import { reportContext } from './reportContext.ts';
import { SkillSearches } from './skillSearches.ts';
import { ReportStructure } from './structure.ts';
import { suggestWhileTyping } from './suggestWhileTyping.ts';
import { TemplateCompletionProvider } from './templateCompletion.ts';
import { WorkspaceSymbols } from './workspaceSymbols.ts';

/** A blank behind a colon, and what a link among the productions is made of. */
const HEADER_TRIGGERS = [' ', '"', '[', '(', '/'];

/** What helps while a report is written. */
export function registerLanguage(services: Services): Registrations {
  const { folders, documentReports, command } = services;
  const { languages } = vscode;
  const completion = new CodeCompletionProvider(folders, new SkillSearches());
  const header = new HeaderCompletionProvider(folders);
  const hover = new CodeHoverProvider(folders, documentReports);
  return [
    languages.registerCompletionItemProvider(REPORTS, completion, ...COMPLETION_TRIGGERS),
    languages.registerCompletionItemProvider(REPORTS, header, ...HEADER_TRIGGERS),
    languages.registerCompletionItemProvider(REPORTS, new TemplateCompletionProvider(folders)),
    suggestWhileTyping(folders),
    followRenames(services),
    reportContext(services),
    languages.registerHoverProvider(REPORTS, hover),
    command(OPEN_EVIDENCE, (place: EvidencePlace) => openEvidence(place, documentReports)),
    ...registerNavigation(services),
    ...registerProblems(services, REPORTS),
    ...registerProfileLanguage(),
    ...registerGlance(services),
    ...registerHoverActions(services),
    languages.registerRenameProvider(REPORTS, new CodeRename(folders, documentReports)),
    command(NEW_REPORT, (about?: unknown) => newReport(services, about)),
    command(NORMALISE_PORTFOLIO, () => normalisePortfolio(services)),
    command(REPLACE_CODE, () => replaceCode(services)),
  ];
}

/** The ways from a code to its official text and to every report that names it. */
function registerNavigation({ folders, documentReports, command }: Services): Registrations {
  const { languages, workspace, window } = vscode;
  const navigation = new CodeNavigation(folders, documentReports);
  const structure = new ReportStructure(documentReports);
  return [
    workspace.registerTextDocumentContentProvider(REFERENTIAL_SCHEME, new ReferentialPages()),
    languages.registerDefinitionProvider(REPORTS, navigation),
    languages.registerReferenceProvider(REPORTS, navigation),
    languages.registerDocumentHighlightProvider(REPORTS, navigation),
    languages.registerDocumentSymbolProvider(REPORTS, structure, { label: 'Portfolio SIO' }),
    languages.registerFoldingRangeProvider(REPORTS, structure),
    languages.registerDocumentLinkProvider(REPORTS, structure),
    languages.registerWorkspaceSymbolProvider(new WorkspaceSymbols(folders)),
    command(OPEN_REFERENTIAL, async (code?: string, option?: Option) => {
      const uri = window.activeTextEditor?.document.uri ?? folders.all[0]?.folder.uri;
      const own = uri ? folders.portfolioOf(uri).referential.option : defaultOption(undefined);
      await openReferential(option ?? own, code);
    }),
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
