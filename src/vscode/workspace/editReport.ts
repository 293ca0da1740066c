import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/span.ts';
import { documentEdit } from '../convert.ts';
import { warn } from '../ui/messages.ts';
import { translate } from '../translate.ts';

/** What makes the edits of a text; undefined where none is safe. */
export type MakeEdits = (text: string) => readonly TextEdit[] | undefined;

/**
 * Changes a report as typing does, so that Undo takes it back. What nobody has open or unsaved is
 * saved at once. Returns whether the report says now what was wanted; where it does not, the user is
 * told why, with `refusal` where no edit is safe.
 */
export async function editReport(
  uri: vscode.Uri,
  makeEdits: MakeEdits,
  refusal = translate(
    'The header of this report is written in a way that cannot be changed safely. Change it by hand.',
  ),
): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edits = makeEdits(document.getText());
  if (!edits) {
    const open = translate('Open');
    const answer = await warn(refusal, open);
    if (answer === open) await vscode.window.showTextDocument(document);
    return false;
  }
  if (edits.length === 0) return true;
  const shown = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
  const save = !shown && !document.isDirty;
  const done = await vscode.workspace.applyEdit(documentEdit(document, edits));
  if (done && save) await document.save();
  return done;
}
