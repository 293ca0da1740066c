import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { until, useScratchFolder } from './support.ts';
import { EXTENSION_ID } from '../vscode/extensionId.ts';

/** The files of the extension that have been loaded. */
function ownFiles(): string[] {
  const own = Object.keys(createRequire(__filename).cache);
  return own.filter((path) => basename(dirname(path)) === 'node').map((path) => basename(path));
}

describe('The extension in the Node extension host', () => {
  const { open } = useScratchFolder();

  it('is found and activates', async () => {
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('reads the sample without what only other texts need', async () => {
    await until('reports of the sample', async () => {
      const provider = 'vscode.executeWorkspaceSymbolProvider';
      const found = await vscode.commands.executeCommand<unknown[]>(provider, 'B1.1.1');
      return found.length > 0 ? found : undefined;
    });
    const isLoaded = (part: string) => ownFiles().includes(`${part}.js`);
    assert.ok(isLoaded('extension'));
    assert.deepEqual(['yamlHeader', 'yamlPairs', 'parseBlock'].filter(isLoaded), []);
    await open(
      'rapport.md',
      '---\ntitre: >\n  a\ncompetences: {B1.1.1: x}\n---\n\n`B1.1.2` B1.1.3\n',
    );
    await until('what this text needs', () =>
      isLoaded('yamlHeader') && isLoaded('parseBlock') ? true : undefined,
    );
  });

  it('runs beside Node', () => {
    assert.match(process.version, /^v\d+/);
    assert.equal(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'file');
  });
});
