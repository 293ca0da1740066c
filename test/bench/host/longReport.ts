import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { mixedReport } from '../longReports.ts';
import { blockOf, type Block } from './blocks.ts';

const LINES = 5_000;
/** How long somebody thinks before the next letter: the work of the one before is done, or is not. */
const PAUSES_MS = [30, 120, 160, 200, 300, 500];
const ROUNDS = 3;

/** From a keystroke to the answer of all who complete, in a very long report. */
export interface LongReport {
  /** Right after the report was opened. */
  readonly first: Block;
  /** In the header and in the body in turn. */
  readonly later: readonly Block[];
}

/** Types codes into the header and the body of a report of 5,000 lines, and asks for completions. */
export async function typeInLongReport(folder: string): Promise<LongReport> {
  const path = join(folder, 'rapport-long.md');
  await writeFile(path, mixedReport(LINES));
  const document = await vscode.workspace.openTextDocument(path);
  const editor = await vscode.window.showTextDocument(document);
  const type = (round: number) =>
    blockOf(async () => {
      const at = placeIn(document, round);
      const typed = round % 2 === 0 ? ', B' : 'B';
      await editor.edit((edit) => edit.insert(at, typed));
      await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at.translate(0, typed.length),
      );
    });
  const first = await type(0);
  const later: Block[] = [];
  for (let round = 1; round <= ROUNDS * 2 * PAUSES_MS.length; round++) {
    // eslint-disable-next-line no-await-in-loop -- one keystroke after the other
    await new Promise((resolve) =>
      setTimeout(resolve, PAUSES_MS[Math.floor(round / 2) % PAUSES_MS.length]),
    );
    // eslint-disable-next-line no-await-in-loop
    later.push(await type(round));
  }
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await rm(path);
  return { first, later };
}

/** Behind the codes of the header’s list, or in the words of the body’s last task. */
function placeIn(document: vscode.TextDocument, round: number): vscode.Position {
  const text = document.getText();
  const list = text.indexOf(']', text.indexOf('competences:'));
  const task = text.indexOf('\n', text.lastIndexOf('\n- [ ] ') + 1);
  return document.positionAt(round % 2 === 0 ? list : task);
}
