import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The exports that need no answer from the user, each in the folder’s root. */
describe('Other ways out of the table', () => {
  const written: vscode.Uri[] = [];
  const exported = async (command: string): Promise<Uint8Array> => {
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>(command);
    assert.ok(uri, 'nothing was written');
    written.push(uri);
    return vscode.workspace.fs.readFile(uri);
  };
  after(() => Promise.all(written.map((uri) => vscode.workspace.fs.delete(uri))));

  it('write a PDF', async () => {
    const bytes = await exported('portfolioSio.exportPdf');
    assert.equal(new TextDecoder().decode(bytes.slice(0, 5)), '%PDF-');
    assert.ok(bytes.byteLength > 10_000, 'the fonts are in it');
  });

  it('write a CSV that French spreadsheets open', async () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await exported('portfolioSio.exportCsv'),
    );
    assert.match(text, /^\uFEFF/);
    assert.match(text, /;/);
  });

  it('put the table on the clipboard', async () => {
    await vscode.commands.executeCommand('portfolioSio.copyTableAsMarkdown');
    assert.match(await vscode.env.clipboard.readText(), /\| Réalisation/);
    await vscode.commands.executeCommand('portfolioSio.copyTableAsHtml');
    assert.match(await vscode.env.clipboard.readText(), /<table>/);
  });
});
