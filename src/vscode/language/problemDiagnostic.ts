import * as vscode from 'vscode';
import type { Problem, Severity } from '../../core/checks/problem.ts';
import { problemMessage } from '../../core/checks/problemMessage.ts';
import { translate } from '../translate.ts';
import { explanationLink } from './explainProblem.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

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
