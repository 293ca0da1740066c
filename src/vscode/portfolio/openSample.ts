import * as vscode from 'vscode';
import { SAMPLE_FILES } from '../../core/portfolio/sampleFiles.ts';
import { forEachBounded } from '../../core/iteration.ts';
import { translate } from '../translate.ts';
import { writeAtomically } from '../workspace/writeFile.ts';

const AT_ONCE = 8;

/**
 * Copies the sample into a new folder, in the folder that the user chooses, and opens that: here where
 * nothing is open yet, else in another window. Nothing that is there is touched.
 */
export async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const [parent] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      openLabel: translate('Put the Copy Here'),
      title: translate('Where should the copy of the sample be?'),
    })) ?? [];
  if (!parent) return;
  const target = await freeFolder(parent);
  await forEachBounded(SAMPLE_FILES, AT_ONCE, async (name) => {
    const source = vscode.Uri.joinPath(extensionUri, 'media', 'sample', ...name.split('/'));
    const bytes = await vscode.workspace.fs.readFile(source);
    await writeAtomically(vscode.Uri.joinPath(target, ...name.split('/')), bytes);
  });
  const forceNewWindow = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow });
}

/** A folder of that name that is not there yet: `portfolio-exemple`, `portfolio-exemple-2`. */
async function freeFolder(parent: vscode.Uri): Promise<vscode.Uri> {
  const taken = new Set((await vscode.workspace.fs.readDirectory(parent)).map(([name]) => name));
  const base = translate('sample-portfolio');
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
  return vscode.Uri.joinPath(parent, name);
}
