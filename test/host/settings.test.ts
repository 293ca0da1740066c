import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tableMark } from '../../src/vscode/settings.ts';
import { SettingFailure, explain } from '../../src/vscode/ui/reportFailures.ts';

describe('A mark for the table that is none', () => {
  const settings = () => vscode.workspace.getConfiguration('portfolioSio');
  const write = (value: unknown) =>
    settings().update('tableMark', value, vscode.ConfigurationTarget.Global);
  after(() => write(undefined));

  for (const [value, written] of [
    [5, '5'],
    ['', '""'],
    [' ', '" "'],
    [['X'], '["X"]'],
  ] as const) {
    it(`is named in a sentence that says what to write: ${written}`, async () => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder);
      await write(value);
      const failure = (): string => tableMark(folder.uri);
      assert.throws(failure, (error: unknown) => {
        assert.ok(error instanceof SettingFailure);
        const said = explain(error);
        assert.equal(
          said,
          `The setting portfolioSio.tableMark is ${written}: write a mark there, such as “X”.`,
        );
        return true;
      });
      const table = await vscode.commands.executeCommand('portfolioSio.exportCsv');
      assert.equal(table, undefined, 'and nothing is written');
    });
  }
});
