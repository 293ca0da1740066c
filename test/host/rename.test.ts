import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, useScratchFolder } from './support.ts';

const HEADERS = [
  'competences: [B1.1.2, B1.2.2]',
  'competences:\n  - B1.1.2\n  - "[B1.2.2]"',
  'competences: B1.1.2',
];

/** What « Rename Symbol » would change at an offset. */
async function rename(document: vscode.TextDocument, offset: number, name: string) {
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    document.positionAt(offset),
    name,
  );
  return edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText));
}

describe('Renaming a code', () => {
  const file = useScratchFolder();

  for (const [index, header] of HEADERS.entries()) {
    it(`changes nothing where the name is no code: ${JSON.stringify(header)}`, async () => {
      const source = `---\ntitre: Essai\n${header}\n---\n\nVoir [B1.1.2] et B1.2.2.\n`;
      const document = await file.open(`refus-${index}.md`, source);
      // Markdown’s own rename is started with the first of its documents.
      await until('the rename of a code', async () =>
        (await rename(document, source.indexOf('B1.1.2') + 2, 'B1.1.3')).includes('B1.1.3')
          ? true
          : undefined,
      );
      for (const at of [source.indexOf('B1.1.2'), source.lastIndexOf('B1.1.2')]) {
        for (const name of ['b1.1.9', 'B9.9', 'sauvegarde', ']']) {
          // eslint-disable-next-line no-await-in-loop -- one after the other
          assert.deepEqual(await rename(document, at + 2, name), [], name);
        }
      }
    });
  }

  it('does not let another rename take a list for a link', async () => {
    const source = '---\ntitre: Essai\ncompetences: [B1.1.2,  B1.2.2]\n---\n\nTexte.\n';
    const document = await file.open('liste.md', source);
    const between = source.indexOf(',  ') + 2;
    const refused = rename(document, between, 'autre').catch(() => []);
    assert.deepEqual(await refused, []);
    assert.equal(document.getText(), source);
  });
});
