import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { undoneTo, until, useScratchFolder } from './support.ts';

const reportWith = (codes: string) =>
  [
    '---',
    'intitule: Copies de nuit # titre',
    'cadre: formation',
    `competences: [${codes}] # mes codes`,
    '---',
    'Veeam fait une sauvegarde incrémentielle, avec une rétention de trente jours.',
    'La restauration d’une machine est testée.',
    '',
  ].join('\r\n');

describe('A report that speaks of what it does not declare', () => {
  const file = useScratchFolder();
  let document: vscode.TextDocument;

  before(async () => {
    document = await file.open('copies.md', reportWith('B1.4.1'));
  });

  const lenses = async () => {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    return all.flatMap(({ command }) => (command?.command.endsWith('Suggestion') ? [command] : []));
  };
  const hint = (wanted: RegExp) =>
    until(`a hint like ${String(wanted)}`, async () =>
      (await lenses()).find(({ title, tooltip = '' }) => wanted.test(`${title} ${tooltip}`)),
    );
  const noHint = () =>
    until('no hint', async () => ((await lenses()).length === 0 ? true : undefined));
  const run = ({ command, arguments: args = [] }: vscode.Command) =>
    vscode.commands.executeCommand(command, ...(args as unknown[]));

  it('gets a hint once it rests, with the words that led to it', async () => {
    const { title } = await hint(/Also shows B1\.1\.5\?/);
    assert.match(title, /\([^)]*Veeam[^)]*\)/);
  });

  it('declares the sub-skill by one click and keeps everything else', async () => {
    await run(await hint(/Also shows B1\.1\.5\?/));
    assert.equal(document.getText(), reportWith('B1.4.1, B1.1.5'));
    await noHint();
    await undoneTo(document, reportWith('B1.4.1'));
  });

  it('offers the same at the list, without the mouse', async () => {
    await hint(/Also shows B1\.1\.5\?/);
    const at = document.positionAt(document.getText().indexOf('B1.4.1'));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.some((title) => title.startsWith('Declare B1.1.5 (')));
    assert.ok(titles.includes('Do not suggest B1.1.5 for this report again'));
  });

  it('is silent where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('portfolioSio', document.uri);
    await settings.update('suggestions', false, vscode.ConfigurationTarget.Workspace);
    await noHint();
    await settings.update('suggestions', undefined, vscode.ConfigurationTarget.Workspace);
    await hint(/Also shows B1\.1\.5\?/);
  });

  it('never hears again of what was dismissed, until all is restored', async () => {
    await run(await hint(/Do not suggest B1\.1\.5/));
    await noHint();
    const end = document.lineAt(document.lineCount - 1).range.end;
    const typed = new vscode.WorkspaceEdit();
    typed.insert(document.uri, end, 'Une sauvegarde de plus.');
    await vscode.workspace.applyEdit(typed);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    assert.deepEqual(await lenses(), []);
    await vscode.commands.executeCommand('portfolioSio.restoreSuggestions');
    await hint(/Also shows B1\.1\.5\?/);
  });

  it('keeps what was dismissed when the report gets another name', async () => {
    await run(await hint(/Do not suggest B1\.1\.5/));
    await noHint();
    await document.save();
    const move = new vscode.WorkspaceEdit();
    move.renameFile(document.uri, file.uri('copies-de-nuit.md'));
    await vscode.workspace.applyEdit(move);
    document = await vscode.workspace.openTextDocument(file.uri('copies-de-nuit.md'));
    await lenses(); // from now on the report is looked at
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    assert.deepEqual(await lenses(), []);
    await vscode.commands.executeCommand('portfolioSio.restoreSuggestions');
    await hint(/Also shows B1\.1\.5\?/);
  });
});
