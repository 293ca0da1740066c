import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, useScratchFolder, undoneTo } from './support.ts';

const TEXT =
  '# Serveur GLPI\n\nCadre : stage 1\n\n- [x] **B1.1 Gérer le patrimoine informatique**\n';
const HEADER =
  '---\nintitule: Serveur GLPI\ncadre: stage1\nperiode:\ncompetences:\n  - B1.1\n---\n\n';

describe('Making reports of Markdown that is none', () => {
  const scratch = useScratchFolder();
  const read = async (name: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(scratch.uri(name)));
  /**
   * Runs a command and accepts what it asks as it stands; again where it asks nothing, for a window that
   * has just opened may not hear of files yet: `write` writes them once more.
   */
  const accepted = async (
    command: string,
    about: vscode.Uri,
    { write, isDone }: { write: () => Promise<unknown>; isDone: () => Promise<boolean> },
  ) => {
    let running: Thenable<unknown> | undefined;
    await until(
      `the effect of ${command}`,
      async () => {
        if (running === undefined) await write();
        if (await isDone()) return true;
        running ??= vscode.commands.executeCommand(command, about).then(() => {
          running = undefined;
        });
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return undefined;
      },
      60,
    );
    await running;
  };

  it('offers it at the light bulb of an open file, and writes a header that Undo takes back', async () => {
    const document = await scratch.open('glpi.md', TEXT);
    const action = await until('the light bulb', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, 0, 0),
        vscode.CodeActionKind.RefactorRewrite.value,
      );
      return actions.find(({ command }) => command?.command === 'portfolioSio.adoptFile');
    });
    assert.ok(action.command);
    await vscode.commands.executeCommand(
      action.command.command,
      ...((action.command.arguments as unknown[] | undefined) ?? []),
    );
    assert.equal(document.getText(), HEADER + TEXT);
    const none = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    assert.ok(none.every(({ command }) => command?.command !== 'portfolioSio.adoptFile'));
    await undoneTo(document, TEXT);
  });

  it('completes the header that is there, and leaves one in another language alone', async () => {
    const yaml = await scratch.open('yaml.md', `---\ntitle: "Été"\nlayout: post\n---\n${TEXT}`);
    await vscode.commands.executeCommand('portfolioSio.adoptFile', yaml.uri);
    assert.equal(
      yaml.getText(),
      `---\ntitle: "Été"\ncadre: stage1\nlayout: post\ncompetences:\n  - B1.1\n---\n${TEXT}`,
    );
    const toml = await scratch.open('toml.md', `+++\ntitle = "a"\n+++\n${TEXT}`);
    void vscode.commands.executeCommand('portfolioSio.adoptFile', toml.uri);
    await vscode.commands.executeCommand('portfolioSio.adoptFile', yaml.uri);
    assert.equal(toml.getText(), `+++\ntitle = "a"\n+++\n${TEXT}`);
  });

  it('writes the headers of several files at once, on approval', async () => {
    const files = {
      'portfolio.yaml': 'nom: DURAND\noption: SISR\n',
      'un.md': TEXT,
      'deux.md': TEXT.replaceAll('GLPI', 'Borg'),
      'notes.md': '# Notes\n\nRien.\n',
    };
    const isDone = () =>
      Promise.all([read('un.md'), read('deux.md')]).then(
        (texts) => texts.every((text) => text.startsWith('---')),
        () => false,
      );
    await accepted('portfolioSio.adoptFiles', scratch.uri('un.md'), {
      isDone,
      write: async () => {
        if (await isDone()) return;
        await Promise.all(Object.entries(files).map(([name, text]) => scratch.write(name, text)));
      },
    });
    assert.equal(await read('un.md'), HEADER + TEXT);
    assert.equal(await read('notes.md'), '# Notes\n\nRien.\n');
  }).timeout(90_000);
});
