import * as vscode from 'vscode';
import { codeContextAt, isTypedAsCode } from '../../language/codeContext.ts';

/**
 * Opens the suggestions when a code or a wording begins to be typed. VS Code leaves this to its quick
 * suggestions, which are off in Markdown, and asks no provider for a letter inside a word.
 */
export function suggestWhileTyping(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument((change) => {
    if (beginsACode(change)) {
      void vscode.commands.executeCommand('editor.action.triggerSuggest');
    }
  });
}

function beginsACode({
  document,
  contentChanges,
  reason,
}: vscode.TextDocumentChangeEvent): boolean {
  const [typed, ...more] = contentChanges;
  if (!typed || more.length > 0 || reason !== undefined) return false;
  if (!/^[\p{L}\d]$/u.test(typed.text) || typed.rangeLength > 0) return false;
  if (document !== vscode.window.activeTextEditor?.document) return false;
  if (document.languageId !== 'markdown' || !suggestsByItself(document)) return false;
  const context = codeContextAt(document.getText(), typed.rangeOffset + 1);
  if (!context || !/^(?:\p{L}|[Bb]\d)$/u.test(context.typed)) return false;
  return context.place === 'list' || isTypedAsCode(context);
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document);
  return editor.get('suggestOnTriggerCharacters', true);
}
