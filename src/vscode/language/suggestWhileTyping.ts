import * as vscode from 'vscode';
import { codeContextAt, isOfferedUnasked } from '../../core/language/codeContext.ts';
import { headerContextAt } from '../../core/language/headerContext.ts';
import { kindsNamed, templatePlaceAt } from '../../core/language/reportTemplates.ts';
import { unawaited } from '../ui/messages.ts';
import type { CandidateFolders } from '../workspace/candidateFolder.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';
import { isInPortfolio } from './templateCompletion.ts';

/**
 * Opens the suggestions when a code, a wording or a part of the header begins to be typed. VS Code leaves this to its quick
 * suggestions, which are off in Markdown, and asks no provider for a letter inside a word.
 */
export function suggestWhileTyping(folders: CandidateFolders): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument((change) => {
    if (beginsSomething(change, folders)) {
      unawaited(vscode.commands.executeCommand('editor.action.triggerSuggest'));
    }
  });
}

function beginsSomething(
  { document, contentChanges, reason }: vscode.TextDocumentChangeEvent,
  folders: CandidateFolders,
): boolean {
  const [typed, ...more] = contentChanges;
  if (!typed || more.length > 0 || reason !== undefined) return false;
  if (!/^[\p{L}\d]$/u.test(typed.text) || typed.rangeLength > 0) return false;
  if (document !== vscode.window.activeTextEditor?.document) return false;
  if (!isMarkdownDocument(document) || !suggestsByItself(document)) return false;
  const [text, offset] = [document.getText(), typed.rangeOffset + 1];
  return (
    isBeginning(text, offset) || (beginsReport(text, offset) && isInPortfolio(document, folders))
  );
}

/** Whether what stands before `offset` has only just begun to be something that can be offered. */
function isBeginning(text: string, offset: number): boolean {
  const code = codeContextAt(text, offset);
  if (code) return isOfferedUnasked(code) && /^(?:[\p{L}\d]|[BbCc]\d)$/u.test(code.typed);
  return /^[\p{L}\d]$/u.test(headerContextAt(text, offset)?.typed ?? '');
}

/** Whether the first letter of an empty file begins to name a template. */
function beginsReport(text: string, offset: number): boolean {
  const place = templatePlaceAt(text, offset);
  return place?.typed.length === 1 && place.isEmpty && kindsNamed(place.typed).length > 0;
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  const editor = vscode.workspace.getConfiguration('editor', document);
  return editor.get('suggestOnTriggerCharacters', true);
}
