import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { forEachBounded } from '../../../src/core/iteration.ts';
import { PROFILE, type LongestBlock } from '../hosted.ts';
import { figureOf, type Figure } from '../statistics.ts';
import { Blocks, type Block } from './blocks.ts';
import { typeInLongReport } from './longReport.ts';
import { fillTree, floorOf, openedHere } from './opening.ts';
import { Samples } from './samples.ts';
import { Trees } from './trees.ts';
import { pause, rest, until, untilShown } from './waiting.ts';

const KEYSTROKES = 11;
const PROSE = 20;

/** VS Code calls this in the Node extension host; what was measured goes beside the folder. */
export async function run(): Promise<void> {
  const trees = new Trees();
  const opened = openedHere();
  const { folder, files, extension } = opened;
  const own = dirname(files[0] ?? folder);
  const about = vscode.Uri.file(own).toString(); // in a class, what a command is about
  const samples = new Samples();
  await samples.start();
  const blocks = new Blocks();
  await rest();
  const idle = blocks.take();
  const before = await floorOf(opened);
  await rest();
  blocks.take();
  const filled = await fillTree(opened, trees);
  await rest();
  const opening = blocks.take();
  const floor = { before, after: await floorOf(opened) };
  blocks.take();
  const problems = await typeMistakes(files[0] ?? '');
  const redrawnByProse = await typeProse(trees);
  const typing = blocks.take();
  const long = await typeInLongReport(own);
  await untilShown(files.length, trees);
  blocks.take();
  const checkout = await changeAll(files, trees);
  await rest();
  const changing = blocks.take();
  await lookAtAll(trees, about);
  const looking = blocks.take();
  const beside = await typeInLongReport(own);
  blocks.take();
  await exportAll(about);
  const exporting = blocks.take();
  blocks.stop();
  trees.dispose();
  const { ownIn, profile } = await samples.stop(join(extension.extensionPath, 'dist'));
  const longestBlock = {
    idle: longest(idle, ownIn),
    opening: longest(opening, ownIn),
    looking: longest(looking, ownIn),
    typing: longest(typing, ownIn),
    checkout: longest(changing, ownIn),
    exporting: longest(exporting, ownIn),
  };
  const longReport = {
    first: waitedFor([long.first], ownIn),
    later: waitedFor(long.later, ownIn),
    beside: waitedFor(beside.later, ownIn),
  };
  const typed = { problems, redrawnByProse, longReport };
  const result = { floor, ...filled, checkout, longestBlock, ...typed };
  await Promise.all([
    writeBeside(folder, 'results.json', result),
    writeBeside(folder, PROFILE, profile),
  ]);
}

/** The longest wait, and the most that our own code had of one. */
function waitedFor(blocks: readonly Block[], ownIn: (block: Block) => number): LongestBlock {
  return {
    all: Math.max(...blocks.map(({ start, end }) => end - start)),
    own: Math.max(...blocks.map(ownIn)),
  };
}

function longest(blocks: readonly Block[], ownIn: (block: Block) => number): LongestBlock {
  return {
    all: Math.max(0, ...blocks.map(({ busy }) => busy)),
    own: Math.max(0, ...blocks.map(ownIn)),
  };
}

function writeBeside(folder: string, name: string, value: object): Promise<void> {
  return writeFile(join(folder, '..', name), JSON.stringify(value));
}

/** Opens every line of the trees, every panel and the problems of all reports. */
async function lookAtAll(trees: Trees, about: string): Promise<void> {
  await trees.openAll();
  for (const look of ['previewTable', 'showMatrix', 'checkAll']) {
    // eslint-disable-next-line no-await-in-loop -- as somebody would, one after another
    await vscode.commands.executeCommand(`portfolioSio.${look}`, about);
    // eslint-disable-next-line no-await-in-loop
    await rest();
  }
}

/** Writes every kind of file that needs no answer, and fills the clipboard. */
async function exportAll(about: string): Promise<void> {
  const files = ['exportPdf', 'exportTable', 'exportCsv', 'printMatrix'];
  for (const way of [...files, 'copyTableAsMarkdown', 'copyTableAsHtml']) {
    // eslint-disable-next-line no-await-in-loop -- as somebody would, one after another
    await vscode.commands.executeCommand(`portfolioSio.${way}`, about);
    // eslint-disable-next-line no-await-in-loop
    await rest();
  }
}

/** Writes a code that does not exist and takes it away again, and waits for the problem each time. */
async function typeMistakes(path: string): Promise<Figure> {
  const document = await vscode.workspace.openTextDocument(path);
  const editor = await vscode.window.showTextDocument(document);
  await rest();
  const text = document.getText();
  const at = document.positionAt(text.indexOf('[', text.indexOf('competences:')) + 1);
  const mistake = new vscode.Range(at, at.translate(0, 6));
  const times: number[] = [];
  for (let round = 0; round < KEYSTROKES; round++) {
    const start = performance.now();
    // eslint-disable-next-line no-await-in-loop -- one keystroke after the other
    await editor.edit((edit) => {
      if (round % 2 === 0) edit.insert(at, 'B9.9, ');
      else edit.delete(mistake);
    });
    // eslint-disable-next-line no-await-in-loop
    await until(() => isToldOf(document.uri) === (round % 2 === 0));
    times.push(performance.now() - start);
  }
  return figureOf(times);
}

function isToldOf(uri: vscode.Uri): boolean {
  return vscode.languages
    .getDiagnostics(uri)
    .some(({ code }) => typeof code === 'object' && code.value === 'unknown-code');
}

/** Writes words at the end of the report; returns how often a tree was drawn again. */
async function typeProse(trees: Trees): Promise<number> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('No report is open.');
  await rest();
  const before = trees.redrawn;
  for (let round = 0; round < PROSE; round++) {
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    // eslint-disable-next-line no-await-in-loop -- one keystroke after the other
    await editor.edit((edit) => edit.insert(end, 'mot '));
    // eslint-disable-next-line no-await-in-loop
    await pause(round % 5 === 0 ? 300 : 30);
  }
  await rest();
  return trees.redrawn - before;
}

/** Moves every report to the first section, as a checkout of another branch would. */
async function changeAll(files: readonly string[], trees: Trees): Promise<number> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  const start = performance.now();
  await forEachBounded(files, 16, async (path) => {
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(/^cadre: .*$/m, 'cadre: formation # autre'));
  });
  await until(async () => (await trees.counts())[0] === files.length, 120_000);
  return performance.now() - start;
}
