import assert from 'node:assert/strict';
import { rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import * as vscode from 'vscode';
import { EMPTY, line, schoolFiche } from '../unit/fiche/schoolFiche.ts';
import { until, useScratchFolder } from './support.ts';

const REPORT = `---
intitule: Supervision avec Zabbix
cadre: stage2
periode: 13/01/26 au 07/02/26
competences: [B2.1, B2.3]
fiche: 1
lieu: Saint-Exemple
modalite: seul
---
## Contexte

Cent postes.

![Schéma](schema.png) ![ailleurs](https://example.org/x.png)

## Étude

Zabbix **plutôt** que Nagios.
`;

/** A picture of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

describe('The fiche of bloc 2', () => {
  const { open, write } = useScratchFolder();
  const written: vscode.Uri[] = [];
  after(() => {
    const files = new Map(written.map((uri) => [uri.toString(), uri]));
    return Promise.all([...files.values()].map((uri) => vscode.workspace.fs.delete(uri)));
  });

  async function run(command: string, about: vscode.Uri): Promise<string> {
    const uri = await until('the fiche', async () => {
      return vscode.commands.executeCommand<vscode.Uri | undefined>(command, about);
    });
    written.push(uri);
    const bytes = await vscode.workspace.fs.readFile(uri);
    return uri.path.endsWith('.docx')
      ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
      : new TextDecoder().decode(bytes);
  }

  it('is written as .docx from the report in the editor', async () => {
    await write(
      'schema.png',
      Uint8Array.from(atob(PIXEL), (char) => char.charCodeAt(0)),
    );
    const { uri } = await open('zabbix.md', REPORT);
    const document = await run('portfolioSio.exportFiche', uri);
    for (const words of ['Supervision avec Zabbix', 'Saint-Exemple', 'Cent postes.', 'plutôt']) {
      assert.ok(document.includes(words), words);
    }
    assert.equal(document.match(/<w:checked\/>/g)?.length, 3);
    assert.equal(document.match(/<w:drawing>/g)?.length, 1);
    assert.ok(document.includes('image en ligne, non reprise'));
    // The sample has its first and second fiche already.
    assert.match(written.at(-1)?.path ?? '', /\/fiche-descriptive-E\d-\d{4}-zabbix\.docx$/);
  });

  it('is filled into the form of the school that is remembered', async () => {
    const form = await write(
      'Fiche du lycée.docx',
      schoolFiche(
        [
          ...[line('Intitulé :'), line('Période :'), line('Lieu :')],
          ...[line('☐ Seul ☐ En équipe'), line('Descriptif'), EMPTY],
        ].join(''),
      ),
    );
    const before = await vscode.workspace.fs.readFile(form);
    const settings = vscode.workspace.getConfiguration('portfolioSio', form);
    const target = vscode.ConfigurationTarget.WorkspaceFolder;
    await settings.update('schoolFiche', form.toString(), target);
    try {
      const { uri } = await open('zabbix.md', REPORT);
      const document = await run('portfolioSio.fillSchoolFiche', uri);
      for (const words of ['Supervision avec Zabbix', 'Saint-Exemple', '☒ Seul', 'plutôt']) {
        assert.ok(document.includes(words), words);
      }
      assert.match(written.at(-1)?.path ?? '', /\/Fiche du lycée - fiche 1\.docx$/);
      assert.deepEqual(await vscode.workspace.fs.readFile(form), before);
    } finally {
      await settings.update('schoolFiche', undefined, target);
    }
  });

  it('is written as a page to print', async () => {
    const { uri } = await open('zabbix.md', REPORT);
    const page = await run('portfolioSio.printFiche', uri);
    assert.ok(page.includes('<img src="data:image/png;base64,'));
    assert.ok(page.includes('DESCRIPTION D’UNE RÉALISATION PROFESSIONNELLE'));
  });

  it('shows beside the editor', async () => {
    const { uri } = await open('zabbix.md', REPORT);
    await vscode.commands.executeCommand('portfolioSio.previewFiche', uri);
    const tab = await until('the preview', () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.includes('Supervision avec Zabbix')),
    );
    await vscode.window.tabGroups.close(tab);
  });

  it('shows no picture that a symbolic link may bring from elsewhere', async function () {
    const { fsPath } = await write('lien.png', 'x');
    await vscode.workspace.fs.delete(vscode.Uri.file(fsPath));
    const elsewhere = join(tmpdir(), `ailleurs-${Date.now()}.png`);
    await writeFile(
      elsewhere,
      Uint8Array.from(atob(PIXEL), (char) => char.charCodeAt(0)),
    );
    await symlink(elsewhere, fsPath).catch(() => this.skip()); // Windows asks for a right
    const { uri } = await open('lien.md', REPORT.replace('schema.png', 'lien.png'));
    const document = await run('portfolioSio.exportFiche', uri);
    assert.ok(!document.includes('<w:drawing>'));
    assert.ok(document.includes('image hors du dossier, non reprise\u00a0: Schéma (lien.png)'));
    await vscode.workspace.fs.delete(vscode.Uri.file(fsPath));
    await rm(elsewhere);
  });
});
