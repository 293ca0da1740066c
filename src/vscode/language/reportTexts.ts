import type { Report } from '../../core/report/report.ts';
import type { UnplacedMention } from '../../core/report/mention.ts';
import * as vscode from 'vscode';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { rangeFinder, toRange } from '../convert.ts';
import { readText } from '../workspace/files.ts';
import { withProgress } from '../ui/progress.ts';
import type { DocumentReports } from '../services.ts';
import type { Span, TextEdit } from '../../core/text/span.ts';
import { readReport } from '../../core/report/readReport.ts';

/** A report as it is now, in an editor or on disk, with a way to its lines and columns. */
export interface CurrentReport {
  readonly uri: vscode.Uri;
  readonly report: Report;
  readonly rangeOf: (span: Span) => vscode.Range;
}

const READ_AT_ONCE = 16;

/**
 * Reads every report that has a mention of the kind wanted. The portfolio says which these are;
 * the places are those of the text of now.
 */
export async function readReportsWith(
  wanted: (mention: UnplacedMention) => boolean,
  { portfolio, documentReports, token }: ReportsOf,
): Promise<CurrentReport[]> {
  const found: CurrentReport[] = [];
  const uris = [...portfolio.reports()]
    .filter(({ mentions }) => mentions.some(wanted))
    .map(({ uri }) => uri)
    .sort();
  const open = new Map(vscode.workspace.textDocuments.map((each) => [each.uri.toString(), each]));
  await forEachBounded(uris, READ_AT_ONCE, async (uri) => {
    if (token?.isCancellationRequested === true) return;
    const document = open.get(uri);
    const report = document ? ofDocument(document, documentReports) : await ofFile(uri, portfolio);
    if (report) found.push(report);
  });
  return found.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
}

/** The same while the user waits, who may end it: then nothing was read. */
export function readWithProgress(
  title: string,
  wanted: (mention: UnplacedMention) => boolean,
  of: Omit<ReportsOf, 'token'>,
): Promise<CurrentReport[] | undefined> {
  return withProgress(title, async (token) => {
    const found = await readReportsWith(wanted, { ...of, token });
    return token.isCancellationRequested ? undefined : found;
  });
}

export interface ReportsOf {
  readonly portfolio: Portfolio;
  readonly documentReports: DocumentReports;
  readonly token?: vscode.CancellationToken;
}

function ofDocument(
  document: vscode.TextDocument,
  documentReports: DocumentReports,
): CurrentReport | undefined {
  const report = documentReports.of(document);
  return report && { uri: document.uri, report, rangeOf: (span) => toRange(document, span) };
}

async function ofFile(uri: string, portfolio: Portfolio): Promise<CurrentReport | undefined> {
  const parsed = vscode.Uri.parse(uri);
  const read = await readText(parsed);
  if (!read || !('text' in read)) return undefined;
  const report = readReport(read.text, portfolio.referential);
  return report && { uri: parsed, report, rangeOf: rangeFinder(read.text) };
}

/** One edit over many reports; each keeps everything that the edits do not name. */
export function workspaceEdit(
  reports: readonly CurrentReport[],
  editsOf: (report: CurrentReport) => readonly TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const report of reports) {
    const edits = editsOf(report).map(
      ({ span, newText }) => new vscode.TextEdit(report.rangeOf(span), newText),
    );
    if (edits.length > 0) edit.set(report.uri, edits);
  }
  return edit;
}

/** How many places of how many reports an edit changes. */
export function sizeOf(edit: vscode.WorkspaceEdit): { places: number; reports: number } {
  const places = edit.entries().reduce((count, [, edits]) => count + edits.length, 0);
  return { places, reports: edit.size };
}

/** The same edit, which VS Code then shows change by change before any of it is made. */
export function toBeConfirmed(edit: vscode.WorkspaceEdit, label: string): vscode.WorkspaceEdit {
  const shown = new vscode.WorkspaceEdit();
  const metadata = { label, needsConfirmation: true };
  for (const [uri, edits] of edit.entries()) {
    shown.set(
      uri,
      edits.map((each): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [each, metadata]),
    );
  }
  return shown;
}
