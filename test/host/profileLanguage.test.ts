import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, useScratchFolder } from './support.ts';

describe('A profile in the editor', () => {
  const { open } = useScratchFolder();

  it('completes the names that are not there yet, and the values of one', async () => {
    const { uri } = await open('portfolio.yaml', 'nom: MARTIN\noption: \n\n');
    const offered = async (line: number, character: number): Promise<string[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        new vscode.Position(line, character),
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const names = await until('the names', async () => {
      const labels = await offered(2, 0);
      return labels.includes('session') ? labels : undefined;
    });
    assert.ok(names.includes('prenom') && names.includes('publier'));
    assert.ok(!names.includes('nom'), 'it is there already');
    const values = await offered(1, 'option: '.length);
    assert.deepEqual(
      values.filter((label) => label.startsWith('S')),
      ['SISR', 'SLAM'],
    );
  });

  it('says what a name is for', async () => {
    const { uri } = await open('portfolio.yaml', 'nom: MARTIN\noption: \n\n');
    const hovers = await vscode.commands.executeCommand<{ contents: vscode.MarkdownString[] }[]>(
      'vscode.executeHoverProvider',
      uri,
      new vscode.Position(1, 2),
    );
    const texts = hovers.flatMap(({ contents }) => contents).map(({ value }) => value);
    assert.ok(texts.join('\n').includes('competencies&nbsp;count'), texts.join('\n'));
  });
});
