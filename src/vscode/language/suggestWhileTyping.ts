import * as vscode from 'vscode';
import { codeContextAt, isOfferedUnasked } from '../../language/codeContext.ts';
import { headerContextAt } from '../../language/headerContext.ts';
import { offersSkeleton } from '../../language/skeleton.ts';
import { unawaited } from '../messages.ts';

/**
 * Opens the suggestions when a code, a wording or a part of the header begins to be typed. VS Code leaves this to its quick
 * suggestions, which are off in Markdown, and asks no provider for a letter inside a word.
 */
export function suggestWhileTyping(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument((change) => {
    if (beginsSomething(change)) {
      unawaited(vscode.commands.executeCommand('editor.action.triggerSuggest'));
    }
  });
}

function beginsSomething({
  document,
  contentChanges,
  reason,
}: vscode.TextDocumentChangeEvent): boolean {
  const [typed, ...more] = contentChanges;
  if (!typed || more.length > 0 || reason !== undefined) return false;
  if (!/^[\p{L}\d]$/u.test(typed.text) || typed.rangeLength > 0) return false;
  if (document !== vscode.window.activeTextEditor?.document) return false;
  if (document.languageId !== 'markdown' || !suggestsByItself(document)) return false;
  return isBeginning(document.getText(), typed.rangeOffset + 1);
}

/** Whether what stands before `offset` has only just begun to be something that can be offered. */
function isBeginning(text: string, offset: number): boolean {
  if (text.length < 4 && offersSkeleton(text)) return true;
  const code = codeContextAt(text, offset);
  if (code) return isOfferedUnasked(code) && /^(?:[\p{L}\d]|[BbCc]\d)$/u.test(code.typed);
  return /^[\p{L}\d]$/u.test(headerContextAt(text, offset)?.typed ?? '');
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document);
  return editor.get('suggestOnTriggerCharacters', true);
}
