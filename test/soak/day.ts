import * as vscode from 'vscode';
import { pause } from './state.ts';

const UNKNOWN = 'B9.9, ';

/** Everything that a day is made of; each leaves the report as it was. */
const STEPS = [typeMistake, typeProse, saveChange, changeOnDisk, renameAndBack, look];

/**
 * Does `steps` things with the reports, one after another: types mistakes and prose, saves, renames,
 * changes files behind the editor’s back, and asks for completions and explanations.
 */
export async function spendDay(reports: readonly vscode.Uri[], steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const uri = reports[Math.floor(step / STEPS.length) % reports.length];
    const act = STEPS[step % STEPS.length];
    if (!uri || !act) throw new Error('There is nothing to do.');
    // eslint-disable-next-line no-await-in-loop -- a day is one thing after another
    await act(uri);
    // eslint-disable-next-line no-await-in-loop
    await pause(step % 10 === 0 ? 200 : 10);
  }
}

async function typeMistake(uri: vscode.Uri): Promise<void> {
  const editor = await open(uri);
  const at = listStart(editor.document);
  if (!at) return;
  await editor.edit((edit) => edit.insert(at, UNKNOWN));
  await pause(60);
  await editor.edit((edit) => edit.delete(new vscode.Range(at, at.translate(0, UNKNOWN.length))));
  await editor.document.save();
}

async function typeProse(uri: vscode.Uri): Promise<void> {
  const editor = await open(uri);
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.insert(end, ' Encore un mot.'));
  await vscode.commands.executeCommand('undo');
  await document.save();
}

async function saveChange(uri: vscode.Uri): Promise<void> {
  const editor = await open(uri);
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.insert(end, '\n- [x] B1.2.1 Collecter\n'));
  await document.save();
  await vscode.commands.executeCommand('undo');
  await document.save();
}

async function changeOnDisk(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  const before = await vscode.workspace.fs.readFile(uri);
  const added = new TextEncoder().encode('\n- [x] B1.3.1 Participer\n');
  await vscode.workspace.fs.writeFile(uri, new Uint8Array([...before, ...added]));
  await pause(40);
  await vscode.workspace.fs.writeFile(uri, before);
}

async function renameAndBack(uri: vscode.Uri): Promise<void> {
  const other = uri.with({ path: uri.path.replace(/\.md$/, '-renomme.md') });
  await rename(uri, other);
  await pause(40);
  await rename(other, uri);
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: true });
  await vscode.workspace.applyEdit(edit);
}

async function look(uri: vscode.Uri): Promise<void> {
  const { document } = await open(uri);
  const at = listStart(document) ?? new vscode.Position(0, 0);
  await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', uri, at);
  await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, at.translate(0, 1));
  await vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(at, at),
  );
}

function open(uri: vscode.Uri): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(uri, { preview: true });
}

/** Behind the bracket that opens the list of competencies. */
function listStart(document: vscode.TextDocument): vscode.Position | undefined {
  const found = /^competences: \[/m.exec(document.getText());
  return found ? document.positionAt(found.index + found[0].length) : undefined;
}
