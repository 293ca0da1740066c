import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { TOOLS } from '../../src/core/assistant/tools.ts';
import manifest from '../../package.json' with { type: 'json' };
import { EXTENSION_ID } from '../vscode/extensionId.ts';
import { until, useScratchFolder } from './support.ts';

const NAMES = TOOLS.map(({ name }) => `portfolioSio_${name}`);

/** Whether the tools can be called: a list of tools names those of the manifest in any case. */
const lent = () =>
  ask('get_coverage', {}).then(
    () => true,
    () => undefined,
  );

/** What a tool answers, as the model reads it. */
async function ask(name: string, input: object): Promise<string> {
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(`portfolioSio_${name}`, options);
  return content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''))
    .join('');
}

describe('The tools for language models', () => {
  const settings = () => vscode.workspace.getConfiguration('portfolioSio');
  const turn = (on: boolean | undefined) =>
    settings().update('assistantTools', on, vscode.ConfigurationTarget.Global);
  const { open } = useScratchFolder();

  before(() => vscode.extensions.getExtension(EXTENSION_ID)?.activate());
  after(() => turn(undefined));

  it('are those of the manifest, each behind the setting', () => {
    const told = manifest.contributes.languageModelTools;
    assert.deepEqual(
      told.map(({ name, modelDescription, inputSchema }) => [name, modelDescription, inputSchema]),
      TOOLS.map(({ name, description, inputSchema }) => [
        `portfolioSio_${name}`,
        description,
        inputSchema,
      ]),
    );
    assert.ok(told.every(({ when }) => when === 'config.portfolioSio.assistantTools'));
    const setting = manifest.contributes.configuration.properties['portfolioSio.assistantTools'];
    assert.equal(setting.default, false);
    assert.equal(setting.scope, 'application', 'no folder may turn them on');
  });

  it('are not there until the user wants them', async () => {
    assert.equal(settings().get('assistantTools'), false);
    await assert.rejects(ask('get_coverage', {}));
  });

  it('answer from the portfolio that is open', async () => {
    await turn(true);
    await until('the tools', lent);
    assert.deepEqual(
      vscode.lm.tools
        .map(({ name }) => name)
        .filter((name) => NAMES.includes(name))
        .sort(),
      [...NAMES].sort(),
    );
    const coverage = JSON.parse(await ask('get_coverage', {})) as {
      readonly candidates: readonly object[];
    };
    assert.ok(coverage.candidates.length >= 1);
    assert.match(await ask('look_up_skill', { query: 'B1.1.5' }), /Gérer des sauvegardes/);
    const reports = await ask('list_reports', {});
    assert.match(reports, /"path":"[^"]*formation\/sauvegarde-borg\.md"/);
    assert.doesNotMatch(reports, /file:|vscode-remote:/);
  });

  it('check a report as its editor shows it, and say what was asked wrongly', async () => {
    const document = await open('outils.md', '---\nintitule: Outils\ncompetences: [B9.9]\n---\n');
    await until('the report', async () => {
      const reports = await ask('list_reports', {});
      return reports.includes('outils.md') ? true : undefined;
    });
    const path = vscode.workspace.asRelativePath(document.uri);
    assert.match(await ask('check_report', { report: path }), /unknown-code/);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(2).range, 'competences: [B1.1.1]');
    await vscode.workspace.applyEdit(edit);
    assert.doesNotMatch(await ask('check_report', { report: path }), /unknown-code/);
    assert.match(await ask('check_report', { report: 'introuvable' }), /introuvable.*list/i);
  });

  it('are gone when the user wants them no more', async () => {
    await turn(false);
    const refused = () =>
      ask('list_reports', {}).then(
        () => undefined,
        () => true,
      );
    assert.ok(await until('a refusal', refused));
  });
});
