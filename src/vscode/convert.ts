import * as vscode from 'vscode';
import { placeFinder } from '../core/text/lines.ts';
import type { Span, TextEdit } from '../core/text/span.ts';

/** The only place where offsets become lines and columns. */
export function toRange(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Edits of the engine as VS Code’s. */
export function toTextEdits(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.TextEdit[] {
  return edits.map(({ span, newText }) => new vscode.TextEdit(toRange(document, span), newText));
}

/** Edits of one document, as a change that undo takes back. */
export function documentEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, toTextEdits(document, edits));
  return change;
}

/** The ranges of the text of a file that no editor has open. */
export function rangeFinder(text: string): (span: Span) => vscode.Range {
  const placeOf = placeFinder(text);
  const positionAt = (offset: number): vscode.Position => {
    const { line, column } = placeOf(offset);
    return new vscode.Position(line - 1, column - 1);
  };
  return ({ start, end }) => new vscode.Range(positionAt(start), positionAt(end));
}
