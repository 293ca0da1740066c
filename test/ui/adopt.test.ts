import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { plain, waitFor } from './harness/wait.ts';

const body = (title: string, ...lines: readonly string[]) =>
  [`# ${title}`, '', ...lines, '', 'Ce que j’ai fait.', ''].join('\n');

const FILES = {
  'portfolio.yaml': 'nom: DURAND\noption: SISR\nsession: 2027\n',
  'realisations/glpi.md': body(
    'Serveur GLPI',
    '**Cadre :** [x] Stage 1 [ ] Stage 2',
    '**Période :** du 13/01/26 au 07/02/26',
    '- [x] **B1.1 — Gérer le patrimoine informatique**',
    '- [x] **B1.2 — Répondre aux incidents et aux demandes d’assistance et d’évolution**',
  ),
  'realisations/tickets.md': body('Réponse aux tickets', 'Cadre : stage 2', '- [x] B1.2'),
  'rapport.md': body('Rapport de stage', 'On y retrouve B1.1 et B1.5 au fil du texte.'),
  'tableau.md': [
    '| Réalisation | B1.1 | B1.2 | B1.4 |',
    '|---|---|---|---|',
    '| Site vitrine | X | | X |',
    '| Sauvegarde | | X | |',
    '',
  ].join('\n'),
  'notes.md': '# Notes\n\nLes compétences du BTS SIO.\n',
};

describe('Markdown that is no report yet', () => {
  const workbench = useWorkbench({ workspace: FILES, size: { width: 1280, height: 900 } });
  const box = () => workbench().page.locator('.quick-input-widget');
  const LINE = '4 files could become reports';

  it('is counted in one line of the view', async () => {
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Coverage').close();
    await workbench().view('Reports').row(LINE);
    await workbench().screenshot('adopt-line');
  });

  it('is listed with what was understood, ticked where nothing is in doubt', async () => {
    await workbench().page.locator('.sidebar .monaco-list-row', { hasText: LINE }).click();
    await box().getByText('Files that could become reports: 4').waitFor();
    const rows = box().locator('.monaco-list-row');
    const said = await waitFor('four files', async () => {
      const texts = (await rows.allInnerTexts()).map(plain);
      return texts.length === 4 && texts.join(' / ');
    });
    assert.match(
      said,
      /Rapport de stage.*B1\.1 B1\.5 · section to choose · period to add · to check/,
    );
    assert.match(
      said,
      /Serveur GLPI.*At work, first year · du 13\/01\/26 au 07\/02\/26 · B1\.1 B1\.2/,
    );
    assert.match(said, /tableau.*tableau\.md.*a table of 2 réalisations: one report each/);
    await box().getByText('2 Selected').waitFor();
    await workbench().screenshot('adopt-list');
  });

  it('is shown as it would be, and written when the student agrees', async () => {
    await box().locator('.monaco-button', { hasText: 'OK' }).click();
    await box().getByText('Headers to write: 2').waitFor();
    await workbench().page.locator('.multiDiffEntry').first().waitFor();
    await workbench().screenshot('adopt-changes');
    assert.equal(await workbench().read('realisations/glpi.md'), FILES['realisations/glpi.md']);
    await workbench().page.keyboard.press('Enter');
    assert.equal(await workbench().notification(/^Headers/), 'Headers written: 2.');
    assert.equal(
      await workbench().read('realisations/glpi.md'),
      [
        '---',
        'intitule: Serveur GLPI',
        'cadre: stage1',
        'periode: du 13/01/26 au 07/02/26',
        'competences:',
        '  - B1.1',
        '  - B1.2',
        '---',
        '',
        FILES['realisations/glpi.md'],
      ].join('\n'),
    );
    await workbench().view('Reports').row('2 files could become reports');
    await waitFor('the shown changes closed', async () => {
      const entries = workbench().page.locator('.multiDiffEntry');
      return (await entries.count()) === 0;
    });
    await workbench().screenshot('adopt-done');
  });

  it('is taken back with one button', async () => {
    await workbench().pressButton('Undo');
    await workbench().view('Reports').row(LINE);
    assert.equal(await workbench().read('realisations/glpi.md'), FILES['realisations/glpi.md']);
    assert.equal(
      await workbench().read('realisations/tickets.md'),
      FILES['realisations/tickets.md'],
    );
  });

  it('becomes one report for each row of a table', async () => {
    await workbench().openFile('tableau.md');
    await workbench().startCommand('Portfolio SIO: Make a Report of This File');
    await box().getByText('tableau.md: réalisations (2)').waitFor();
    await box().locator('.monaco-button', { hasText: 'OK' }).click();
    await box().getByText('Réalisations whose section leaves a doubt: 2').waitFor();
    await workbench().screenshot('adopt-section');
    await workbench().page.keyboard.press('Enter');
    assert.equal(await workbench().notification(/^Reports/), 'Reports written: 2.');
    assert.match(
      await workbench().read('formation/site-vitrine.md'),
      /^---\nintitule: Site vitrine\ncadre: formation\nperiode:\ncompetences:\n {2}- B1\.1\n {2}- B1\.4\n/,
    );
  });
});
