import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/span.ts';
import type { CurrentReport } from './reportTexts.ts';

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
