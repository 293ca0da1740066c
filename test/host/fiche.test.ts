import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PIXEL } from '../unit/fiche/pictureFiles.ts';
import { EMPTY, line, schoolFiche } from '../unit/fiche/schoolFiche.ts';
import { documentIn, REPORT, textByMammoth, writtenBy } from './ficheReport.ts';
import { until, useScratchFolder } from './support.ts';

describe('The fiche of bloc 2', () => {
  const { open, write } = useScratchFolder();
  const written: vscode.Uri[] = [];
  after(() => {
    const files = new Map(written.map((uri) => [uri.toString(), uri]));
    return Promise.all([...files.values()].map((uri) => vscode.workspace.fs.delete(uri)));
  });

  async function run(command: string, about: vscode.Uri): Promise<vscode.Uri> {
    const uri = await writtenBy(command, about);
    written.push(uri);
    return uri;
  }

  it('is written as .docx from the report in the editor', async () => {
    await write('schema.png', PIXEL);
    const { uri } = await open('zabbix.md', REPORT);
    const file = await run('portfolioSio.exportFiche', uri);
    const document = await documentIn(file);
    for (const words of ['Supervision avec Zabbix', 'Saint-Exemple', 'Cent postes.', 'plutôt']) {
      assert.ok(document.includes(words), words);
    }
    assert.equal(document.match(/<w:checked\/>/g)?.length, 3);
    assert.equal(document.match(/<w:drawing>/g)?.length, 1);
    assert.ok(document.includes('image en ligne, non reprise'));
    // The sample has its first and second fiche already.
    assert.match(file.path, /\/fiche-descriptive-E\d-\d{4}-zabbix\.docx$/);
    const read = await textByMammoth(file);
    for (const words of ['N° réalisation : 1', 'Lieu : Saint-Exemple', 'Zabbix plutôt que']) {
      assert.ok(read.includes(words), read);
    }
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
      const file = await run('portfolioSio.fillSchoolFiche', uri);
      const document = await documentIn(file);
      for (const words of ['Supervision avec Zabbix', 'Saint-Exemple', '☒ Seul', 'plutôt']) {
        assert.ok(document.includes(words), words);
      }
      assert.match(file.path, /\/Fiche du lycée - fiche 1\.docx$/);
      assert.deepEqual(await vscode.workspace.fs.readFile(form), before);
    } finally {
      await settings.update('schoolFiche', undefined, target);
    }
  });

  it('is written as a page to print', async () => {
    const { uri } = await open('zabbix.md', REPORT);
    const page = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(await run('portfolioSio.printFiche', uri)),
    );
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
});

/** The sample has chosen two reports. */
const PAIR = [
  ['fiche-descriptive-E6-2026-1.docx', 'Wi-Fi d’entreprise en WPA2-Enterprise'],
  ['fiche-descriptive-E6-2026-2.docx', 'N° réalisation : 2'],
] as const;

describe('Both fiches of bloc 2', () => {
  const root = () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    return folder.uri;
  };
  const files = () => PAIR.map(([name]) => vscode.Uri.joinPath(root(), name));
  const areThere = async (): Promise<true | undefined> => {
    const names = (await vscode.workspace.fs.readDirectory(root())).map(([name]) => name);
    return PAIR.every(([name]) => names.includes(name)) || undefined;
  };
  afterEach(() => Promise.all(files().map((uri) => vscode.workspace.fs.delete(uri))));

  async function expectPair(): Promise<void> {
    const texts = await Promise.all(files().map(textByMammoth));
    for (const [index, [name, words]] of PAIR.entries()) {
      assert.ok(texts[index]?.includes(words), `${name}: ${texts[index]}`);
      assert.ok(texts[index]?.includes('DUPONT-EXEMPLE Camille'), name);
    }
  }

  it('are written by one command', async () => {
    const uris = await vscode.commands.executeCommand<readonly vscode.Uri[]>(
      'portfolioSio.exportFiches',
    );
    assert.deepEqual(uris.map(String), files().map(String));
    await expectPair();
  });

  it('are written for each candidate of a class', async () => {
    const exporting = vscode.commands.executeCommand('portfolioSio.exportClassFiches');
    // Everybody is chosen, and the candidates’ own folders, as both questions propose.
    await until('the fiches of the class', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return areThere();
    });
    await exporting;
    await expectPair();
  });

  it('of a class never take the place of one that was changed by hand', async () => {
    await vscode.commands.executeCommand('portfolioSio.exportFiches');
    const [first, second] = files();
    assert.ok(first && second);
    const mine = new TextEncoder().encode('changed by hand');
    await vscode.workspace.fs.writeFile(first, mine);
    await vscode.workspace.fs.delete(second);
    const exporting = vscode.commands.executeCommand('portfolioSio.exportClassFiches');
    await until('the other fiche', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return areThere();
    });
    await exporting;
    assert.deepEqual(Array.from(await vscode.workspace.fs.readFile(first)), Array.from(mine));
  });
});
