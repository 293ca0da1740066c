import * as vscode from 'vscode';
import { profileMessage } from '../../core/portfolio/profileQuestions.ts';
import { unreadableMessage } from '../../core/portfolio/unreadable.ts';
import { readProfile } from '../../core/portfolio/profile.ts';
import { toRange } from '../convert.ts';
import { Delayer } from '../ui/delayer.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { openDocument } from '../workspace/documents.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';
import { SETTINGS } from '../settings.ts';
import { translate } from '../translate.ts';
import type { ClosedReports } from './closedReports.ts';
import { makeDiagnostic, problemDiagnostic, type DocumentChecker } from './problemDiagnostic.ts';
import type { RuleContexts } from './ruleContexts.ts';
import { Typing } from './typing.ts';

const CHECK_AFTER_MS = 120;
const TOP = new vscode.Range(0, 0, 0, 0);

/** Shows the problems of open reports as they are typed, and of what cannot be read at all. */
export class Diagnostics implements vscode.Disposable {
  readonly #reports = vscode.languages.createDiagnosticCollection('portfolioSio.reports');
  readonly #files = vscode.languages.createDiagnosticCollection('portfolioSio.files');
  readonly #checking = new Delayer<vscode.TextDocument>(CHECK_AFTER_MS, (it) => this.#check(it));
  readonly #typing = new Typing();
  readonly #disposables: { dispose(): unknown }[];

  constructor(
    private readonly folders: CandidateFolders,
    private readonly checker: DocumentChecker,
    private readonly closed: ClosedReports,
    contexts: RuleContexts,
  ) {
    const { workspace } = vscode;
    this.#disposables = [
      this.#reports,
      this.#files,
      this.#checking,
      this.#typing,
      workspace.onDidOpenTextDocument((document) => this.#check(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#checking.debounce(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(SETTINGS)) this.#checkAll();
      }),
      this.#typing.onDidPause((document) => this.#checking.debounce(document)),
      folders.onDidChange(() => this.#checkAll()),
      contexts.onDidChange(() =>
        workspace.textDocuments.forEach((it) => this.#checking.debounce(it)),
      ),
    ];
    this.#checkAll();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #checkAll(): void {
    vscode.workspace.textDocuments.forEach((document) => this.#check(document));
    this.#files.clear();
    for (const folder of this.folders.all) {
      if (!folder.isPortfolio) continue;
      const { unreadable, profile, profileUri } = folder;
      // Open, it shows its own problems, each at its place.
      if (profile.isUnreadable && !openDocument(profileUri)) {
        const message = translate('The profile cannot be read: mend it first, then fill it in.');
        this.#files.set(profileUri, [makeDiagnostic(TOP, message, 'profile-not-yaml')]);
      }
      for (const [uri, reason] of unreadable) {
        const message = unreadableMessage(reason, translate);
        this.#files.set(vscode.Uri.parse(uri), [makeDiagnostic(TOP, message, reason)]);
      }
    }
  }

  #check(document: vscode.TextDocument): void {
    this.#checking.cancel(document);
    if (document.isClosed) return;
    if (isMarkdownDocument(document)) this.#checkReport(document);
    else this.#checkProfile(document);
  }

  #checkReport(document: vscode.TextDocument): void {
    this.closed.forget(document.uri);
    const problems = this.checker
      .ofDocument(document)
      .filter(({ span }) => !this.#typing.isAt(document, span));
    const shown = problems.map((problem) =>
      problemDiagnostic(problem, toRange(document, problem.span)),
    );
    // Setting the same again would close the menu of fixes that is open on them.
    if (JSON.stringify(shown) !== JSON.stringify(this.#reports.get(document.uri) ?? [])) {
      this.#reports.set(document.uri, shown);
    }
  }

  #checkProfile(document: vscode.TextDocument): void {
    const folder = this.folders.of(document.uri);
    if (folder?.profileUri.toString() !== document.uri.toString()) return;
    const { problems } = readProfile(document.getText());
    this.#reports.set(
      document.uri,
      problems.map((problem) => {
        const message = profileMessage(problem, translate);
        return makeDiagnostic(toRange(document, problem.span), message, problem.code);
      }),
    );
  }

  #close(document: vscode.TextDocument): void {
    this.#checking.cancel(document);
    this.#reports.delete(document.uri);
    if (document.languageId === 'markdown') this.closed.checkAgain(document.uri);
    else this.#checkAll();
  }
}
