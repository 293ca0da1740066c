import * as vscode from 'vscode';
import { checkReport } from '../../checks/checkReport.ts';
import type { Problem, Severity } from '../../checks/problem.ts';
import { problemMessage } from '../../messages/problemMessage.ts';
import { profileMessage } from '../../messages/profileMessage.ts';
import { unreadableMessage } from '../../messages/unreadableMessage.ts';
import { readProfile } from '../../portfolio/profile.ts';
import type { CandidateFolders } from '../portfolio/candidateFolders.ts';
import { toRange } from '../convert.ts';
import type { Readings } from './readings.ts';
import { translate } from '../translate.ts';

const CHECK_AFTER_MS = 120;
const TOP = new vscode.Range(0, 0, 0, 0);
const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Shows the problems of open reports as they are typed, and of what cannot be read at all. */
export class Diagnostics implements vscode.Disposable {
  readonly #reports = vscode.languages.createDiagnosticCollection('portfolioSio.reports');
  readonly #files = vscode.languages.createDiagnosticCollection('portfolioSio.files');
  readonly #waiting = new Map<vscode.TextDocument, NodeJS.Timeout>();
  readonly #disposables: { dispose(): unknown }[];

  constructor(
    private readonly folders: CandidateFolders,
    private readonly readings: Readings,
  ) {
    const { workspace } = vscode;
    this.#disposables = [
      this.#reports,
      this.#files,
      workspace.onDidOpenTextDocument((document) => this.#check(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#checkSoon(document)),
      workspace.onDidCloseTextDocument((document) => this.#close(document)),
      folders.onDidChange(() => this.#checkAll()),
    ];
    this.#checkAll();
  }

  dispose(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #checkAll(): void {
    vscode.workspace.textDocuments.forEach((document) => this.#check(document));
    this.#files.clear();
    for (const { unreadable } of this.folders.all) {
      for (const [uri, reason] of unreadable) {
        const message = unreadableMessage(reason, translate);
        this.#files.set(vscode.Uri.parse(uri), [diagnostic(TOP, message, reason)]);
      }
    }
  }

  #check(document: vscode.TextDocument): void {
    this.#stopWaiting(document);
    if (document.languageId === 'markdown') this.#checkReport(document);
    else this.#checkProfile(document);
  }

  #checkReport(document: vscode.TextDocument): void {
    const reading = this.readings.of(document);
    const problems = reading ? checkReport(reading) : [];
    this.#reports.set(
      document.uri,
      problems.map((problem) => toDiagnostic(document, problem)),
    );
  }

  #checkProfile(document: vscode.TextDocument): void {
    const folder = this.folders.of(document.uri);
    if (folder?.profileUri.toString() !== document.uri.toString()) return;
    const { problems } = readProfile(document.getText());
    this.#reports.set(
      document.uri,
      problems.map((problem) => {
        const message = profileMessage(problem, translate);
        return diagnostic(toRange(document, problem.span), message, problem.code);
      }),
    );
  }

  #checkSoon(document: vscode.TextDocument): void {
    this.#stopWaiting(document);
    const timer = setTimeout(() => this.#check(document), CHECK_AFTER_MS);
    this.#waiting.set(document, timer);
  }

  #close(document: vscode.TextDocument): void {
    this.#stopWaiting(document);
    this.#reports.delete(document.uri);
  }

  #stopWaiting(document: vscode.TextDocument): void {
    clearTimeout(this.#waiting.get(document));
    this.#waiting.delete(document);
  }
}

function toDiagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  const message = problemMessage(problem, translate);
  const severity = SEVERITIES[problem.severity];
  return diagnostic(toRange(document, problem.span), message, problem.code, severity);
}

function diagnostic(
  range: vscode.Range,
  message: string,
  code: string,
  severity = vscode.DiagnosticSeverity.Warning,
): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, severity);
  return Object.assign(made, { source: 'Portfolio SIO', code });
}
