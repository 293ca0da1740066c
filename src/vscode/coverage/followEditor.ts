import * as vscode from 'vscode';
import { touches } from '../../core/text/span.ts';
import { Delayer } from '../ui/delayer.ts';
import type { DocumentReports, Services } from '../services.ts';
import { isMarkdownDocument } from '../workspace/markdown.ts';
import { followsEditor } from '../settings.ts';
import type { CoverageView } from './coverageView.ts';

const FOLLOW_AFTER_MS = 250;

/** The skill that the code at the cursor names. */
export function codeAtCursor(
  { document, selection }: vscode.TextEditor,
  documentReports: DocumentReports,
): string | undefined {
  const offset = document.offsetAt(selection.active);
  const mention = documentReports
    .of(document)
    ?.mentions.find(({ span, resolution }) => resolution.kind === 'known' && touches(span, offset));
  return mention?.resolution.kind === 'known' ? mention.resolution.skill.code : undefined;
}

/** Keeps the line of the code at the cursor in view, where the user wants it so. */
export function followEditor(view: CoverageView, { documentReports }: Services): vscode.Disposable {
  const following = new Delayer(FOLLOW_AFTER_MS, async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isMarkdownDocument(editor.document) || !followsEditor()) return;
    const code = view.tree.view.visible ? codeAtCursor(editor, documentReports) : undefined;
    if (code !== undefined) await view.reveal(code, editor.document.uri, false);
  });
  return vscode.Disposable.from(
    following,
    vscode.window.onDidChangeActiveTextEditor(() => following.debounce()),
    vscode.window.onDidChangeTextEditorSelection(() => following.debounce()),
  );
}
