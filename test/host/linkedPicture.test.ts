import assert from 'node:assert/strict';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { PIXEL } from '../unit/fiche/pictureFiles.ts';
import { documentIn, REPORT, writtenBy } from './ficheReport.ts';
import { useScratchFolder } from './support.ts';

describe('A picture of a fiche', () => {
  const { open, write } = useScratchFolder();

  it('is not shown where a symbolic link may bring it from elsewhere', async function () {
    const { fsPath } = await write('lien.png', 'x');
    await vscode.workspace.fs.delete(vscode.Uri.file(fsPath));
    const elsewhere = join(tmpdir(), `ailleurs-${Date.now()}.png`);
    await writeFile(elsewhere, PIXEL);
    await symlink(elsewhere, fsPath).catch(() => this.skip()); // Windows asks for a right
    const { uri } = await open('lien.md', REPORT.replace('schema.png', 'lien.png'));
    const file = await writtenBy('portfolioSio.exportFiche', uri);
    const document = await documentIn(file);
    assert.ok(!document.includes('<w:drawing>'));
    assert.ok(document.includes('image hors du dossier, non reprise\u00a0: Schéma (lien.png)'));
    await vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.delete(vscode.Uri.file(fsPath));
    await rm(elsewhere);
  });
});
