import type { Report } from '../../core/report/report.ts';
import * as vscode from 'vscode';
import { asProblem, checkReport, severitiesFrom } from '../../core/checks/checkReport.ts';
import { checkNearReport } from '../../core/checks/nearReport.ts';
import { offeredFixes, allSafeEdits } from '../../core/checks/offeredFixes.ts';
import type { Fix, Problem, Severities } from '../../core/checks/problem.ts';
import type { TextEdit } from '../../core/text/span.ts';
import type { DocumentReports } from '../services.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { SETTINGS } from '../settings.ts';
import type { RuleContexts } from './ruleContexts.ts';
import { readReport } from '../../core/report/readReport.ts';

/** The problems of a text as its candidate’s report, as loud as the user wants them. */
export class ReportChecker {
  constructor(
    private readonly folders: CandidateFolders,
    private readonly documentReports: DocumentReports,
    private readonly contexts: RuleContexts,
  ) {}

  /** The problems of what an editor shows. */
  ofDocument(document: vscode.TextDocument): Problem[] {
    return this.#check(document.uri, document.getText(), this.documentReports.of(document));
  }

  /** The fixes of one of them that change nothing but what they say. */
  fixesOf(document: vscode.TextDocument, problem: Problem): Fix[] {
    const { referential } = this.folders.portfolioOf(document.uri);
    const check = (text: string) => this.#check(document.uri, text, readReport(text, referential));
    return offeredFixes(problem, { text: document.getText(), referential, check });
  }

  /** The edits of all fixes that may be applied unseen. */
  safeEdits(document: vscode.TextDocument): readonly TextEdit[] {
    const { referential } = this.folders.portfolioOf(document.uri);
    return allSafeEdits(this.ofDocument(document), document.getText(), referential);
  }

  /** The problems of a file, whose links have all been looked up. */
  async ofFile(uri: vscode.Uri, text: string): Promise<Problem[]> {
    const report = readReport(text, this.folders.portfolioOf(uri).referential);
    if (report) await this.contexts.load(uri, report);
    return this.#check(uri, text, report);
  }

  #check(uri: vscode.Uri, text: string, report: Report | undefined): Problem[] {
    const severities = problemSeverities(uri);
    if (report) return checkReport(report, this.contexts.of(uri), severities);
    const { referential } = this.folders.portfolioOf(uri);
    return checkNearReport(text, referential).flatMap((found) => asProblem(found, severities));
  }
}

/** How loud each rule is in a report. */
function problemSeverities(scope: vscode.Uri): Severities {
  return severitiesFrom(
    vscode.workspace.getConfiguration(SETTINGS, scope).get<unknown>('problems.severity'),
  );
}
