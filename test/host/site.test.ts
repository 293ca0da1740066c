import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until, useScratchFolder } from './support.ts';

const AGREED = 'agreed';
const HEAD = 'intitule: Serveur GLPI\ncadre: formation\nperiode: 04/11/24 au 29/11/24';
const REPORT = `---\n${HEAD}\ncompetences: [B1.1.1]\nproductions:\n  - "[Note](docs/note.txt)"\n---\n\n## Bilan\n\n[perdu](../../dehors.md) ![x](photo.png)\n`;
const OTHER = '---\nintitule: Réseau Wi-Fi\ncadre: stage1\ncompetences: [B1.2]\n---\n\nTexte.\n';
const DRAFT =
  '---\nintitule: Idée secrète\ncadre: stage1\nbrouillon: true\ncompetences: [B1.3]\n---\n';

describe('Publishing a portfolio', () => {
  const scratch = useScratchFolder();
  const publish = async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>(
      'portfolioSio.publishSite',
      scratch.uri(''),
      AGREED,
    );
    assert.ok(uri, 'nothing was published');
    return uri;
  };
  const textOf = async (name: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(scratch.uri(name)));
  const namesIn = async (name: string) =>
    (await vscode.workspace.fs.readDirectory(scratch.uri(name))).map(([each]) => each).sort();
  /** What is published is what the index knows: it must have seen the change first. */
  const published = (what: string, isSo: (pages: readonly string[]) => boolean) =>
    until(what, async () => {
      await publish();
      // There is no such folder while the index knows of no report yet.
      const pages = await namesIn('site/realisations').catch(() => []);
      return isSo(pages) || undefined;
    });

  before(async () => {
    await scratch.write(
      'portfolio.yaml',
      'nom: ESSAI\nprenom: Jo\nnumero: "0246813579"\noption: SISR\n',
    );
    await scratch.write('formation/glpi.md', REPORT);
    await scratch.write('formation/docs/note.txt', 'une note');
    await scratch.write('formation/photo.png', new Uint8Array([137, 80, 78, 71]));
    await scratch.write('stage/wifi.md', OTHER);
    await scratch.write('stage/idee.md', DRAFT);
    await published('both reports', (pages) => pages.length === 2);
  });

  it('writes pages, the files that they lead to and the tables, and nothing of the rest', async () => {
    assert.deepEqual(await namesIn('site/realisations'), [
      'reseau-wi-fi.html',
      'serveur-glpi.html',
    ]);
    assert.equal(await textOf('site/fichiers/formation/docs/note.txt'), 'une note');
    assert.deepEqual(await namesIn('site/fichiers/formation'), ['docs', 'photo.png']);
    const tables = await namesIn('site/telechargements');
    assert.deepEqual(
      tables.map((name) => name.slice(name.lastIndexOf('.'))),
      ['.pdf', '.xlsx'],
    );
    const page = await textOf('site/realisations/serveur-glpi.html');
    assert.match(page, /<h1>Serveur GLPI<\/h1>/);
    assert.match(page, /href="\.\.\/fichiers\/formation\/docs\/note\.txt"/);
    assert.doesNotMatch(page, /dehors/);
    const start = await textOf('site/index.html');
    assert.match(start, /ESSAI Jo/);
    assert.doesNotMatch(start, /Idée secrète|0246813579/);
  });

  it('writes nothing a second time: the same portfolio gives the same bytes', async () => {
    const stat = () => vscode.workspace.fs.stat(scratch.uri('site/index.html'));
    const manifest = await textOf('site/.portfolio-sio-site.txt');
    const { mtime } = await stat();
    const before = await textOf('site/realisations/reseau-wi-fi.html');
    await publish();
    assert.equal(await textOf('site/realisations/reseau-wi-fi.html'), before);
    assert.equal((await stat()).mtime, mtime);
    assert.equal(await textOf('site/.portfolio-sio-site.txt'), manifest);
  });

  it('leaves alone what it did not write, and what was changed by hand', async () => {
    await scratch.write('site/CNAME', 'exemple.fr');
    await scratch.write('site/competences.html', 'changed by hand');
    await publish();
    assert.equal(await textOf('site/CNAME'), 'exemple.fr');
    assert.equal(await textOf('site/competences.html'), 'changed by hand');
    await vscode.workspace.fs.delete(scratch.uri('site/competences.html'));
    await publish();
    assert.match(await textOf('site/competences.html'), /^<!DOCTYPE html>/);
  });

  it('takes away the page and the files of a report that is gone, and keeps the rest', async () => {
    await vscode.workspace.fs.delete(scratch.uri('formation/glpi.md'));
    await published('a page less', (pages) => !pages.includes('serveur-glpi.html'));
    assert.deepEqual(await namesIn('site/realisations'), ['reseau-wi-fi.html']);
    assert.ok(
      !(await namesIn('site')).includes('fichiers'),
      'the folder of its files goes as well',
    );
    assert.equal(await textOf('site/CNAME'), 'exemple.fr');
  });

  it('offers the fiches that were written, where the candidate number may be shown', async () => {
    const profile = 'nom: ESSAI\nnumero: "0246813579"\noption: SISR\nsession: 2026\n';
    const fiche = 'fiche-descriptive-E6-2026-1.docx';
    await scratch.write(fiche, 'une fiche');
    await scratch.write('portfolio.yaml', profile);
    const start = (what: string, isSo: (text: string) => boolean) =>
      until(what, async () => {
        await publish();
        const text = await textOf('site/index.html');
        return isSo(text) ? text : undefined;
      });
    assert.doesNotMatch(await start('the session', (text) => text.includes('2026')), /descriptive/);
    await scratch.write('portfolio.yaml', `${profile}publier: [numero]\n`);
    const shown = await start('the number', (text) => text.includes('0246813579'));
    assert.ok(shown.includes(`href="fichiers/${fiche.toLowerCase()}"`), shown);
    assert.equal(await textOf(`site/fichiers/${fiche.toLowerCase()}`), 'une fiche');
  });

  it('is previewed while it is typed, with its pictures and what they lead to', async () => {
    interface Preview {
      readonly html: string | undefined;
    }
    const text =
      '---\nintitule: Aperçu\ncadre: stage1\ncompetences: [B1.1]\n---\n\n![Vue](vue.png)\n';
    await scratch.write('stage/vue.png', new Uint8Array([137, 80, 78, 71]));
    const document = await scratch.open('stage/apercu.md', text);
    await until('the report', async () => {
      const found = await vscode.commands.executeCommand<Preview>('portfolioSio.previewSite');
      return found.html?.includes('<h1>Aperçu</h1>') === true ? true : undefined;
    });
    const preview = await vscode.commands.executeCommand<Preview>('portfolioSio.previewSite');
    assert.match(preview.html ?? '', /<img src="[^"]*\/stage\/vue\.png" alt="Vue">/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(text.length), '\n## Bilan *neuf*\n');
    edit.replace(document.uri, new vscode.Range(1, 0, 1, 100), 'intitule: Autre titre');
    await vscode.workspace.applyEdit(edit);
    await until('what was typed', () => {
      const html = preview.html ?? '';
      const isNew = html.includes('<h2 id="bilan-neuf">Bilan <em>neuf</em></h2>');
      return (isNew && html.includes('<h1>Autre titre</h1>')) || undefined;
    });
    const other = await vscode.workspace.openTextDocument(scratch.uri('stage/wifi.md'));
    await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
    await until('the page of the other editor', () =>
      preview.html?.includes('<h1>Réseau Wi-Fi</h1>') ? true : undefined,
    );
    const { tabs } = vscode.window.tabGroups.all.find((group) =>
      group.tabs.some(({ label }) => label.startsWith('Page · ')),
    ) ?? { tabs: [] };
    await vscode.window.tabGroups.close(tabs.filter(({ label }) => label.startsWith('Page')));
    await vscode.workspace.fs.delete(document.uri);
    await vscode.workspace.fs.delete(scratch.uri('stage/vue.png'));
  });

  describe('is put online', () => {
    const [root] = vscode.workspace.workspaceFolders ?? [];
    const at = (path: string) => vscode.Uri.joinPath(root?.uri ?? scratch.uri('..'), path);
    const read = async (path: string) =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(at(path)));
    /** Answers the question with the choice at a place of the list; what the command gave. */
    const choose = async (place: number, accepts: 'accept' | 'leave' = 'accept') => {
      let result: { readonly uri: vscode.Uri | undefined } | undefined;
      const running = vscode.commands
        .executeCommand<vscode.Uri | undefined>('portfolioSio.putSiteOnline', scratch.uri(''))
        .then((uri) => (result = { uri }));
      await new Promise((resolve) => setTimeout(resolve, 500)); // the list opens
      for (let step = 0; step < place; step += 1) {
        // eslint-disable-next-line no-await-in-loop -- one step after the other
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      }
      await until('the answer', async () => {
        const answer =
          accepts === 'accept'
            ? 'workbench.action.acceptSelectedQuickOpenItem'
            : 'workbench.action.closeQuickOpen';
        await vscode.commands.executeCommand(answer);
        return result;
      });
      await running;
      return result?.uri?.path;
    };
    const FILES = ['.github/workflows/portfolio.yml', '.gitlab-ci.yml'];
    const remove = async () => {
      for (const path of FILES) {
        // eslint-disable-next-line no-await-in-loop -- two files
        await vscode.workspace.fs.delete(at(path)).then(undefined, () => undefined);
      }
    };
    before(remove);
    after(remove);

    FILES.forEach((path, place) => {
      it(`by ${path}, which names the folder and is never written over`, async () => {
        assert.equal(await choose(place, 'leave'), undefined);
        await assert.rejects(read(path), 'nothing is written unasked');
        assert.equal(await choose(place), at(path).path);
        const name = scratch.uri('').path.split('/').filter(Boolean).at(-1);
        assert.ok((await read(path)).includes(`${name}/site`), 'from the top of the repository');
        await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode('of my own'));
        assert.equal(await choose(place), undefined);
        assert.equal(await read(path), 'of my own');
      });
    });

    it('on a server of the school, by words alone', async () => {
      const before = await vscode.workspace.fs.readDirectory(at(''));
      assert.equal(await choose(2), undefined);
      assert.deepEqual(await vscode.workspace.fs.readDirectory(at('')), before);
    });
  });

  it('is written for a class below one start page, in one folder', async () => {
    const target = scratch.uri('lecture');
    const write = () =>
      vscode.commands.executeCommand<vscode.Uri | undefined>(
        'portfolioSio.exportClassSite',
        target,
      );
    await scratch.write('eleve/portfolio.yaml', 'nom: AUTRE\nprenom: Zoé\noption: SLAM\n');
    await until('both students', async () => {
      await write();
      const start = await textOf('lecture/index.html').catch(() => '');
      return start.includes('AUTRE Zoé') && start.includes('ESSAI') ? start : undefined;
    });
    const names = await namesIn('lecture');
    assert.ok(names.includes('autre-zoe') && names.includes('style.css'), names.join());
    assert.match(await textOf('lecture/autre-zoe/index.html'), /<h1>AUTRE Zoé<\/h1>/);
    const { mtime } = await vscode.workspace.fs.stat(scratch.uri('lecture/index.html'));
    await write();
    assert.equal((await vscode.workspace.fs.stat(scratch.uri('lecture/index.html'))).mtime, mtime);
    const refused = await vscode.commands.executeCommand(
      'portfolioSio.exportClassSite',
      scratch.uri(''),
    );
    assert.equal(refused, undefined);
    assert.ok(!(await namesIn('')).includes('index.html'));
    await vscode.workspace.fs.delete(scratch.uri('eleve'), { recursive: true });
    await vscode.workspace.fs.delete(target, { recursive: true });
  });

  it('refuses a folder that is the portfolio itself, or that holds reports', async () => {
    const settings = vscode.workspace.getConfiguration('portfolioSio.site', scratch.uri(''));
    const tryWith = async (folder: string) => {
      await settings.update('folder', folder, vscode.ConfigurationTarget.Workspace);
      return vscode.commands.executeCommand('portfolioSio.publishSite', scratch.uri(''), AGREED);
    };
    try {
      for (const folder of ['.', '../ailleurs', 'stage', '/tmp']) {
        // eslint-disable-next-line no-await-in-loop -- one setting at a time
        assert.equal(await tryWith(folder), undefined, folder);
      }
      assert.deepEqual(await namesIn('stage'), ['idee.md', 'wifi.md']);
    } finally {
      await settings.update('folder', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
