import * as vscode from 'vscode';
import { touches } from '../../text/span.ts';
import type { Readings } from '../language/readings.ts';
import type { Services } from '../services.ts';
import { followsEditor } from '../settings.ts';
import type { CoverageView } from './coverageView.ts';
import { unawaited } from '../messages.ts';

const REST_MS = 250;

/** The skill that the code at the cursor names. */
export function codeAtCursor(
  { document, selection }: vscode.TextEditor,
  readings: Readings,
): string | undefined {
  const offset = document.offsetAt(selection.active);
  const reference = readings
    .of(document)
    ?.references.find(
      ({ span, resolution }) => resolution.kind === 'known' && touches(span, offset),
    );
  return reference?.resolution.kind === 'known' ? reference.resolution.skill.code : undefined;
}

/** Keeps the line of the code at the cursor in view, where the user wants it so. */
export function followEditor(view: CoverageView, { readings }: Services): vscode.Disposable {
  let resting: NodeJS.Timeout | undefined;
  const follow = (editor: vscode.TextEditor | undefined): void => {
    clearTimeout(resting);
    if (editor?.document.languageId !== 'markdown' || !followsEditor()) return;
    resting = setTimeout(() => {
      const code = view.tree.view.visible ? codeAtCursor(editor, readings) : undefined;
      if (code !== undefined) unawaited(view.reveal(code, editor.document.uri, false));
    }, REST_MS);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    { dispose: () => clearTimeout(resting) },
  );
}
