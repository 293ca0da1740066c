import * as vscode from 'vscode';
import type { Span, TextEdit } from '../text/span.ts';

/** The only place where offsets become lines and columns. */
export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

export function toTextEdits(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.TextEdit[] {
  return edits.map(({ span, newText }) => new vscode.TextEdit(toRange(document, span), newText));
}
