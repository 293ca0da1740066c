import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { eventually, plain, waitFor } from './harness/wait.ts';

const REPORT = `---
intitule: Les copies de nuit
cadre: stage1
periode: 02/06/25 au 13/06/25
competences: [B1.4.1]
---

Veeam fait chaque nuit une sauvegarde incrémentielle, avec une rétention de trente jours ; la
restauration d’une machine est testée chaque mois.
`;

describe('While there is little or nothing, in French', () => {
  const workbench = useWorkbench({
    workspace: {},
    language: 'fr',
    theme: 'dark',
    size: { width: 1280, height: 900 },
  });
  const welcome = () =>
    workbench().page.locator('.sidebar .welcome-view-content:visible').allInnerTexts();
  const says = (what: RegExp) =>
    waitFor(`a welcome that says ${String(what)}`, async () =>
      what.test(plain((await welcome()).join(' '))),
    );

  it('an empty folder asks for the profile first', async () => {
    await workbench().openContainer('Portfolio SIO');
    await says(/Dites d’abord de qui est ce portfolio.*Remplir mon profil.*Nouveau rapport/);
    await workbench().screenshot('empty-folder-fr');
  });

  it('a folder with a profile asks for the first report', async () => {
    await writeFile(workbench().path('portfolio.yaml'), 'nom: DURAND\n');
    await says(/Un rapport est un fichier Markdown.*Nouveau rapport/);
    await eventually(async () =>
      assert.doesNotMatch((await welcome()).join(' '), /Remplir mon profil/),
    );
    await workbench().screenshot('no-report-fr');
  });

  it('a first report brings the views, and a question from its words', async () => {
    await writeFile(workbench().path('copies.md'), REPORT);
    await workbench().view('Réalisations').row('Les copies de nuit');
    await eventually(async () => assert.deepEqual(await welcome(), []));
    await workbench().openFile('copies.md');
    const hints = workbench().page.locator('.codelens-decoration a');
    const question = await waitFor('a question', async () =>
      (await hints.allInnerTexts()).map(plain).find((text) => text.includes('B1.1.5')),
    );
    assert.match(question, /Montre aussi B1\.1\.5 \? \(/);
    await workbench().screenshot('suggestion-fr');
  });

  it('a window without a folder asks for one', async () => {
    const { page } = workbench();
    const address = new URL(page.url());
    address.searchParams.delete('folder');
    address.searchParams.set('ew', 'true');
    await page.goto(address.href);
    await page.waitForSelector('.monaco-workbench .part.statusbar');
    await waitFor('the container', async () => {
      await workbench().openContainer('Portfolio SIO');
      return true;
    });
    await says(/Chaque dossier est un portfolio.*Ouvrir un dossier.*Quatre étapes/);
    await workbench().screenshot('no-folder-fr');
  });

  it('there, a copy of the sample opens where the student puts it', async () => {
    const { page } = workbench();
    await page.locator('.sidebar a', { hasText: 'Voir un exemple' }).first().click();
    await workbench().choosePath('.');
    await page.waitForURL(/folder=[^&]*portfolio-exemple/);
    await page.waitForSelector('.monaco-workbench .part.statusbar');
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Couverture').row('Bloc 1');
    await workbench().screenshot('sample-copy-fr');
    assert.match(await workbench().read('portfolio-exemple/portfolio.yaml'), /^prenom: Camille$/m);
  });
});
