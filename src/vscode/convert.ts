import * as vscode from 'vscode';
import type { Span, TextEdit } from '../core/text/span.ts';

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

/** The same for the text of a file that no editor has open. */
export function rangeFinder(text: string): (span: Span) => vscode.Range {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  const positionAt = (offset: number): vscode.Position => {
    const line = Math.max(
      starts.findLastIndex((start) => start <= offset),
      0,
    );
    return new vscode.Position(line, offset - (starts[line] ?? 0));
  };
  return ({ start, end }) => new vscode.Range(positionAt(start), positionAt(end));
}
