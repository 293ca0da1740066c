import * as vscode from 'vscode';
import type { Option } from '../../core/referential/skill.ts';
import {
  CHECK_ALL,
  EXPLAIN_PROBLEM,
  NEW_REPORT,
  NORMALISE_PORTFOLIO,
  OPEN_EVIDENCE,
  OPEN_REFERENTIAL,
  REPLACE_CODE,
  SPLIT_COMPETENCY,
} from '../commandIds.ts';
import { Lazy, type Registrations, type Services } from '../services.ts';
import { defaultOption } from '../settings.ts';
import { yieldToEventLoop } from '../timeSlicer.ts';
import { unawaited } from '../ui/messages.ts';
import { inBackground } from '../ui/reportFailures.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { isProfile } from '../workspace/files.ts';
import { isMarkdownDocument, REFERENTIAL_SCHEME } from '../workspace/markdown.ts';
import type { ClosedReports } from './closedReports.ts';
import type { EvidencePlace } from './openEvidence.ts';

/** What helps in an open report, and checks all of them. */
interface Writing {
  readonly closed: ClosedReports;
  dispose(): void;
}

/**
 * What helps while a report is written: the commands, each loaded when it is run, and all the rest
 * once something is open that may be a report or a profile, or cannot be read.
 */
export function registerLanguage(
  services: Services,
  loadWriting: () => Promise<{ registerWriting(services: Services): Writing }>,
): Registrations {
  const { folders, documentReports, extensionUri, command } = services;
  const { languages, workspace, window } = vscode;
  const writing = new Lazy(async () => {
    const loaded = await loadWriting();
    await yieldToEventLoop(); // to compile it was a long while already
    return loaded.registerWriting(services);
  });
  const begin = (document: vscode.TextDocument) => {
    if (isMarkdownDocument(document) || isProfile(document.uri)) unawaited(writing.get());
  };
  const tellUnreadable = () => {
    if (folders.all.some(holdsUnreadable)) unawaited(writing.get());
  };
  workspace.textDocuments.forEach(begin);
  tellUnreadable();
  return [
    writing,
    workspace.onDidOpenTextDocument(begin),
    folders.onDidChange(tellUnreadable),
    workspace.onDidRenameFiles(({ files }) => {
      const follow = async () => {
        const { followRenames } = await import('./followRenames.ts');
        await followRenames(files, services);
      };
      inBackground(follow(), services.log);
    }),
    reportContext(services),
    workspace.registerTextDocumentContentProvider(REFERENTIAL_SCHEME, {
      provideTextDocumentContent: async (uri) =>
        (await import('./referentialPages.ts')).pageText(uri),
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) =>
        (await import('./workspaceSymbols.ts')).workspaceSymbols(query, folders, token),
    }),
    command(OPEN_REFERENTIAL, async (code?: string, option?: Option) => {
      const uri = window.activeTextEditor?.document.uri ?? folders.all[0]?.folder.uri;
      const own = uri ? folders.portfolioOf(uri).referential.option : defaultOption(undefined);
      const { openReferential } = await import('./referentialPages.ts');
      await openReferential(option ?? own, code);
    }),
    command(OPEN_EVIDENCE, async (place: EvidencePlace) =>
      (await import('./openEvidence.ts')).openEvidence(place, documentReports),
    ),
    command(NEW_REPORT, async (about?: unknown) =>
      (await import('./newReport.ts')).newReport(services, about),
    ),
    command(NORMALISE_PORTFOLIO, async () =>
      (await import('./normalise.ts')).normalisePortfolio(services),
    ),
    command(REPLACE_CODE, async () => (await import('./replaceCode.ts')).replaceCode(services)),
    command(CHECK_ALL, async (how?: unknown) => {
      const { checkAllReports } = await import('./closedReports.ts');
      return checkAllReports((await writing.get()).closed, how);
    }),
    command(SPLIT_COMPETENCY, async (uri: string, offset: number) =>
      (await import('./splitCompetency.ts')).chooseSubSkills(uri, offset, documentReports),
    ),
    command(EXPLAIN_PROBLEM, async (code: string) =>
      (await import('./problemDiagnostic.ts')).explainProblem(code, extensionUri),
    ),
  ];
}

function holdsUnreadable({ isPortfolio, profile, unreadable }: CandidateFolder): boolean {
  return isPortfolio && (profile.isUnreadable || [...unreadable].length > 0);
}

/** Tells menus whether the active editor shows a report: `portfolioSio.isReport`. */
function reportContext({ folders, documentReports }: Services): vscode.Disposable {
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isReport =
      document !== undefined &&
      isMarkdownDocument(document) &&
      documentReports.of(document) !== undefined;
    unawaited(vscode.commands.executeCommand('setContext', 'portfolioSio.isReport', isReport));
  };
  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    folders.onDidChange(update),
  );
}
