import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, useScratchFolder } from './support.ts';

const REPORT = [
  '---',
  'intitule: Sauvegardes',
  'cadre: formation',
  'competences: [B1.1.5, B1.1.9, B3.5B]',
  '---',
  '- [x] B1.2.1 Collecter',
  '',
].join('\n');

describe('An open report', () => {
  const file = useScratchFolder();
  let document: vscode.TextDocument;

  before(async () => {
    document = await file.open('rapport.md', REPORT);
  });

  it('shows its problems at their places', async () => {
    const shown = await until('the problems', () => {
      const problems = vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code, range }) => `${String(codeOf(code))} ${document.getText(range)}`);
      return problems.length > 0 ? problems : undefined;
    });
    assert.ok(shown.includes('other-option B3.5B'), shown.join('; '));
    assert.ok(shown.includes('unknown-code B1.1.9'), shown.join('; '));
  });

  it('completes the codes that the list does not have yet', async () => {
    const position = document.positionAt(document.getText().indexOf('B1.1.9'));
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('B1.1.6'));
    assert.ok(!labels.includes('B1.1.5'));
  });

  it('explains a field of the header', async () => {
    const position = document.positionAt(document.getText().indexOf('competences') + 2);
    const hovers = await vscode.commands.executeCommand<{ contents: vscode.MarkdownString[] }[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const texts = hovers.flatMap(({ contents }) => contents).map(({ value }) => value);
    assert.equal(texts.length, 1);
    assert.match(texts[0] ?? '', /codes/i);
  });

  it('explains a code', async () => {
    const position = document.positionAt(document.getText().indexOf('B1.1.5') + 2);
    const hovers = await vscode.commands.executeCommand<{ contents: vscode.MarkdownString[] }[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const texts = hovers.flatMap(({ contents }) => contents).map(({ value }) => value);
    assert.ok(texts.some((text) => text.includes('Gérer des sauvegardes')));
  });

  it('mends an unknown code', async () => {
    const offset = document.getText().indexOf('B1.1.9');
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + 6));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const action = actions.find(({ title }) => title.includes('B1.1.6'));
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.equal(document.getText(), REPORT.replace('B1.1.9', 'B1.1.6'));
  });

  for (const [where, text] of Object.entries({
    'a list in brackets': '---\ncompetences: [B1.1.2, B1.2.2]\n---\n',
    'a list of lines': '---\ncompetences:\n  - B1.1.2\n  - B1.2.2\n---\n',
    'the text': '---\ncompetences: [B1.2.2]\n---\n\n- [x] [B1.1.2] Exploiter\n',
  })) {
    it(`renames a code to nothing that is none, in ${where}`, async () => {
      const open = await file.open(`renommer-${text.length}.md`, text);
      const at = open.positionAt(text.indexOf('B1.1.2') + 1);
      const rename = (name: string) =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          open.uri,
          at,
          name,
        );
      for (const name of ['b1.1.9', 'B3.5B', 'GLPI', 'B1.1.2 et B1.1.3', 'B1.1.3 (plus tard)']) {
        // eslint-disable-next-line no-await-in-loop -- one rename after the other
        assert.equal((await rename(name)).size, 0, name);
      }
      assert.ok((await rename('b1.1.3')).size > 0);
    });
  }
});

function codeOf(code: vscode.Diagnostic['code']): unknown {
  return typeof code === 'object' ? code.value : code;
}
