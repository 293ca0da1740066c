import * as vscode from 'vscode';
import type { Registrations, Services } from '../services.ts';
import { CHECK_ALL, ClosedReports, checkAllReports } from './closedReports.ts';
import { Diagnostics } from './diagnostics.ts';
import { EXPLAIN_PROBLEM, explainProblem } from './explainProblem.ts';
import { QuickFixes } from './quickFixes.ts';
import { Refactorings } from './refactorings.ts';
import { ReportChecker } from './reportChecker.ts';
import { chooseSubSkills, SPLIT_COMPETENCY } from './splitCompetency.ts';
import { RuleContexts } from './ruleContexts.ts';

/** What tells of mistakes and mends them, and what makes reports tidier. */
export function registerProblems(
  { folders, documentReports, command, extensionUri }: Services,
  reports: vscode.DocumentSelector,
): Registrations {
  const contexts = new RuleContexts(folders);
  const checker = new ReportChecker(folders, documentReports, contexts);
  const closed = new ClosedReports(folders, checker);
  const { languages } = vscode;
  return [
    contexts,
    closed,
    new Diagnostics(folders, checker, closed, contexts),
    languages.registerCodeActionsProvider(reports, new QuickFixes(checker), QuickFixes.metadata),
    languages.registerCodeActionsProvider(
      reports,
      new Refactorings(documentReports),
      Refactorings.metadata,
    ),
    command(CHECK_ALL, (how?: unknown) => checkAllReports(closed, how)),
    command(SPLIT_COMPETENCY, (uri: string, offset: number) =>
      chooseSubSkills(uri, offset, documentReports),
    ),
    command(EXPLAIN_PROBLEM, (code: string) => explainProblem(code, extensionUri)),
  ];
}
