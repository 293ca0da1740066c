import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './support.ts';

describe('The data of a portfolio', () => {
  let written: vscode.Uri | undefined;
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    if (written) await vscode.workspace.fs.delete(written);
  });

  it('are written into the folder, without what nobody asked to show', async () => {
    written = await vscode.commands.executeCommand<vscode.Uri | undefined>(
      'portfolioSio.exportData',
    );
    assert.ok(written);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(written));
    const data = JSON.parse(text) as Record<string, unknown>;
    assert.deepEqual([data.format, data.version], ['portfolio-sio', 1]);
    assert.ok(Array.isArray(data.realisations) && data.realisations.length > 0);
    assert.ok(!text.includes('"numero"'));
  });

  it('are explained and checked by VS Code', async () => {
    assert.ok(written);
    const document = await vscode.workspace.openTextDocument(written);
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.getText().indexOf('"option"') + 2);
    const hovers = await until('the hover of the schema', async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        written,
        at,
      );
      return found.length > 0 ? found : undefined;
    });
    const said = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    assert.match(said.map(({ value }) => value).join('\n'), /option of the diploma/);
    const option = /"(?:SISR|SLAM)"/.exec(document.getText());
    assert.ok(option);
    const range = new vscode.Range(
      document.positionAt(option.index),
      document.positionAt(option.index + option[0].length),
    );
    await editor.edit((edit) => edit.replace(range, '"SIRS"'));
    await until('the problem', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.find((each) => each.range.intersection(range) !== undefined);
    });
  });
});
