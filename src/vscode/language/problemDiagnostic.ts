import * as vscode from 'vscode';
import type { Fix, Problem, Severity } from '../../core/checks/problem.ts';
import type { TextEdit } from '../../core/text/span.ts';
import { problemMessage } from '../../core/checks/problemMessage.ts';
import { translate } from '../translate.ts';
import { PROBLEM_CODES, type ProblemCode } from '../../core/checks/problemCodes.ts';
import { EXPLAIN_PROBLEM } from '../commandIds.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Finds the problems of what an editor shows, and what mends them. */
export interface DocumentChecker {
  ofDocument(document: vscode.TextDocument): readonly Problem[];
  fixesOf(document: vscode.TextDocument, problem: Problem): readonly Fix[];
  safeEdits(document: vscode.TextDocument): readonly TextEdit[];
}

/** A problem as VS Code shows it; its code opens the page that explains the rule. */
export function problemDiagnostic(problem: Problem, range: vscode.Range): vscode.Diagnostic {
  const message = problemMessage(problem, translate);
  const made = makeDiagnostic(range, message, problem.code, SEVERITIES[problem.severity]);
  made.code = { value: problem.code, target: explanationLink(problem.code) };
  return made;
}

/** A diagnostic of this extension that no page explains. */
export function makeDiagnostic(
  range: vscode.Range,
  message: string,
  code: string,
  severity = vscode.DiagnosticSeverity.Warning,
): vscode.Diagnostic {
  const made = new vscode.Diagnostic(range, message, severity);
  return Object.assign(made, { source: 'Portfolio SIO', code });
}

/** The code of a diagnostic, with or without a link. */
export function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** What the code of a problem links to: the command below. */
function explanationLink(code: ProblemCode): vscode.Uri {
  return vscode.Uri.from({
    scheme: 'command',
    path: EXPLAIN_PROBLEM,
    query: JSON.stringify([code]),
  });
}

/** Shows the page of a rule, which comes with the extension: it needs no network. */
export async function explainProblem(code: string, extensionUri: vscode.Uri): Promise<void> {
  if (!(PROBLEM_CODES as readonly string[]).includes(code)) return;
  const pages = vscode.env.language.startsWith('fr') ? ['problems'] : ['problems', 'en'];
  const page = vscode.Uri.joinPath(extensionUri, 'docs', ...pages, `${code}.md`);
  const commands = await vscode.commands.getCommands(true);
  if (commands.includes('markdown.showLockedPreviewToSide')) {
    await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', page);
  } else await vscode.window.showTextDocument(page, { preview: true });
}
