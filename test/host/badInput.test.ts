import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, useScratchFolder } from './support.ts';
import { EXTENSION_ID } from '../vscode/extensionId.ts';

describe('Input that cannot be read', () => {
  const file = useScratchFolder();
  const firstProblem = (uri: vscode.Uri) =>
    until(`a problem in ${uri.path}`, () => vscode.languages.getDiagnostics(uri)[0]);

  before(() => vscode.extensions.getExtension(EXTENSION_ID)?.activate());

  it('a binary file is told of at its top and left out', async () => {
    const uri = await file.write('photo.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));
    const { message, range } = await firstProblem(uri);
    assert.match(message, /no text in UTF-8/);
    assert.equal(range.start.line, 0);
    await vscode.workspace.fs.delete(uri);
    await until('the problem gone', () =>
      vscode.languages.getDiagnostics(uri).length === 0 ? true : undefined,
    );
  });

  it('a header of 5 MB is told of, and the editor goes on', async () => {
    const lines = 'note: du texte sans fin\n'.repeat(220_000);
    const document = await file.open('long.md', `---\ncompetences: [B1.1.1]\n${lines}---\nFin\n`);
    const { code } = await firstProblem(document.uri);
    assert.equal(typeof code === 'object' ? code.value : code, 'header-too-long');
  });

  it('a header that is no YAML is told of at its place', async () => {
    const text = '---\nintitule: Fin\ncompetences: [B1.1.1\n---\n# Rapport\n';
    const document = await file.open('yaml.md', text);
    const { code, range } = await firstProblem(document.uri);
    assert.equal(typeof code === 'object' ? code.value : code, 'header-unreadable');
    assert.equal(range.start.line, 2);
  });

  it('a broken profile is told of, and the rest of it counts', async () => {
    const [root] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(root);
    const uri = vscode.Uri.joinPath(root.uri, 'portfolio.yaml');
    const before = await vscode.workspace.fs.readFile(uri);
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('option: SRSI\nnom: X\n'));
      await vscode.window.showTextDocument(uri);
      const { message } = await firstProblem(uri);
      assert.match(message, /SRSI.*SISR or SLAM/);
    } finally {
      await vscode.workspace.fs.writeFile(uri, before);
    }
  });
});
