import * as vscode from 'vscode';
import type { NewFile } from '../../core/import/planImport.ts';
import { minimalEdit, type TextEdit } from '../../core/text/span.ts';
import { documentEdit, toTextEdits } from '../convert.ts';
import { bytesOf } from './writeFile.ts';
import { translate } from '../translate.ts';
import { inform, tell } from '../ui/messages.ts';

/** A document and what is to change in it. */
export interface DocumentEdits {
  readonly document: vscode.TextDocument;
  readonly edits: readonly TextEdit[];
}

/** Takes a change back wherever nobody has changed more since; returns how many files it left. */
export type TakeBack = () => Promise<number>;

/** What was done in one step. */
export interface Applied {
  /** How many documents say something else than before. */
  readonly changed: number;
  readonly takeBack: TakeBack;
}

/**
 * Writes new files and changes documents in one step. No file that is there is written over; documents
 * without unsaved changes are saved. Where any of it fails, undefined: then no new file stays behind.
 */
export async function applyWhole(
  files: readonly NewFile[],
  changes: readonly DocumentEdits[],
): Promise<Applied | undefined> {
  const written = files.map(({ uri, text }): Written => {
    const at = vscode.Uri.parse(uri, true);
    return { uri: at, folder: vscode.Uri.joinPath(at, '..'), contents: encoder.encode(text) };
  });
  const newFolders = await missingFolders(written);
  const before = changes.map(({ document }) => ({ document, text: document.getText() }));
  if (!(await apply(written, changes))) {
    await Promise.all(written.map((each) => removeIfSame(each)));
    await removeEmpty(newFolders);
    return undefined;
  }
  const after = before.map((each) => ({ ...each, changed: each.document.getText() }));
  const takeBack = async () => {
    const kept = await Promise.all([...written.map(removeIfSame), ...after.map(putBack)]);
    await removeEmpty(newFolders);
    return kept.filter((isDone) => !isDone).length;
  };
  return { changed: after.filter(({ text, changed }) => text !== changed).length, takeBack };
}

const encoder = new TextEncoder();

interface Written {
  readonly uri: vscode.Uri;
  readonly folder: vscode.Uri;
  readonly contents: Uint8Array;
}

async function apply(
  written: readonly Written[],
  changes: readonly DocumentEdits[],
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, contents } of written) edit.createFile(uri, { overwrite: false, contents });
  for (const { document, edits } of changes) edit.set(document.uri, toTextEdits(document, edits));
  const saved = changes.filter(({ document }) => !document.isDirty);
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  await Promise.all(saved.map(({ document }) => document.save()));
  return true;
}

/** Takes a file away that holds nothing but what was to be written into it, whole or half. */
async function removeIfSame({ uri, contents }: Written): Promise<boolean> {
  const bytes = await bytesOf(uri);
  if (!bytes) return true;
  if (bytes.length > contents.length) return false;
  if (!bytes.every((byte, index) => byte === contents[index])) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.deleteFile(uri, { ignoreIfNotExists: true });
  return vscode.workspace.applyEdit(edit);
}

/** Gives a document the text back that it had before a change. */
async function putBack(change: {
  readonly document: vscode.TextDocument;
  readonly text: string;
  readonly changed: string;
}): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(change.document.uri);
  if (document.getText() !== change.changed) return false;
  const save = !document.isDirty;
  const edit = documentEdit(document, minimalEdit(change.changed, change.text));
  return (await vscode.workspace.applyEdit(edit)) && (!save || document.save());
}

async function missingFolders(written: readonly Written[]): Promise<vscode.Uri[]> {
  const folders = new Map(written.map(({ folder }) => [folder.toString(), folder]));
  const missing = await Promise.all(
    [...folders.values()].map(async (folder) => ((await entriesOf(folder)) ? [] : [folder])),
  );
  return missing.flat();
}

async function removeEmpty(folders: readonly vscode.Uri[]): Promise<void> {
  await Promise.all(
    folders.map(async (folder) => {
      if ((await entriesOf(folder)) === 0) await vscode.workspace.fs.delete(folder);
    }),
  );
}

/** How many entries a folder has; undefined where it is not there. */
async function entriesOf(folder: vscode.Uri): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).length;
  } catch {
    return undefined;
  }
}

/**
 * Says what came of a change of many files, and offers to take all of it back; `takeBack` returns how
 * many files it left.
 */
export async function announceChange(
  message: string,
  takeBack: () => Promise<number>,
): Promise<void> {
  const [show, undo] = [translate('Show the Reports'), translate('Undo')];
  const answer = await inform(message, show, undo);
  if (answer === show) await vscode.commands.executeCommand('portfolioSio.reports.focus');
  if (answer !== undo) return;
  const kept = await takeBack();
  if (kept === 0) return;
  tell(translate('Changed since, so left as they are: {count} files.', { count: kept }));
}
