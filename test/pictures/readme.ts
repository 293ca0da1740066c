import assert from 'node:assert/strict';
import { candidateFiles } from '../ui/harness/candidates.ts';
import { useWorkbench } from '../ui/harness/suite.ts';
import { eventually, pause, waitFor } from '../ui/harness/wait.ts';

/** What is VS Code's own, and would be looked at first. */
const QUIET = {
  'editor.minimap.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** The pictures of the README, as a French student sees the extension; kept in `media/pictures`. */
describe('Pictures for the README', () => {
  const workbench = useWorkbench({
    language: 'fr',
    size: { width: 1200, height: 720 },
    settings: QUIET,
  });

  it('shows the coverage beside a report, and what a code means', async () => {
    const code = workbench();
    await code.openFile('formation/sauvegarde-borg.md');
    await code.openContainer('Portfolio SIO');
    for (const title of ['Compétences du rapport', 'Réalisations', 'Conformité du dossier']) {
      // eslint-disable-next-line no-await-in-loop -- the headers move with each click
      await code.view(title).close();
    }
    const view = code.view('Couverture');
    await view.expand('B1.1 ');
    await view.expand('B1.1.5');
    await view.click('Sauvegarde automatisée');
    await eventually(async () =>
      assert.match(await code.editor.hover('B1.1.5'), /Gérer des sauvegardes/),
    );
    await pause(400);
    await code.screenshot('readme-couverture');
  });

  it('shows the codes that are offered', async () => {
    await workbench().view('Compétences du rapport').open();
    const editor = await workbench().openFile('formation/sauvegarde-borg.md');
    await editor.goTo(5, 'competences: [B1.1.5, B2.3.2'.length + 1);
    await editor.type(', presence');
    await waitFor('B1.3 offered first', async () => (await editor.suggestions())[0] === 'B1.3');
    await pause(400);
    await workbench().screenshot('readme-completion');
  });
});

describe('The picture of the official table for the README', () => {
  const workbench = useWorkbench({
    language: 'fr',
    size: { width: 1200, height: 720 },
    settings: QUIET,
  });

  it('shows the preview beside a report', async () => {
    const code = workbench();
    await code.openFile('formation/serveur-glpi.md');
    await code.runCommand('View: Toggle Primary Side Bar Visibility');
    await code.runCommand('Portfolio SIO: Aperçu du tableau de synthèse officiel');
    const frame = code.page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await frame.getByText('Réalisation en cours de formation').scrollIntoViewIfNeeded();
    await pause(600);
    await code.screenshot('readme-tableau');
  });
});

const ALL_OF_BLOC_1 = ['B1.1.1', 'B1.2.1', 'B1.3.1', 'B1.4.1', 'B1.5.1', 'B1.6.1'];
/** Fictive candidates, each with a little more than the one before. */
const PROMOTION = ['LEGRAND Inès', 'BERNARD Hugo', 'DURAND Léa', 'NGUYEN Maxime', 'ROUSSEAU Chloé']
  .map((name, index) => {
    const [nom = '', prenom = ''] = name.split(' ');
    const folder = `promo-2027/${index % 2 === 0 ? 'sisr' : 'slam'}/${nom.toLowerCase()}`;
    const codes = ALL_OF_BLOC_1.slice(0, index + 2);
    const reports = codes.map((code, at) => [code, `B1.${(at % 6) + 1}.2`]);
    const option = index % 2 === 0 ? 'SISR' : 'SLAM';
    return candidateFiles({ folder, nom, prenom, option, reports });
  })
  .reduce((all, files) => ({ ...all, ...files }), {});

describe('The picture of the matrix for the README', () => {
  const workbench = useWorkbench({ language: 'fr', size: { width: 1360, height: 760 } });

  it('shows reports and competencies', async () => {
    await workbench().runCommand('Portfolio SIO: Afficher la matrice des compétences');
    const page = workbench().page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await page.getByRole('grid', { name: 'Matrice des compétences' }).waitFor();
    await page.locator('[data-key="B1.2"]').click();
    await page.locator('[data-key="B1.2.3"]').waitFor();
    await page.locator('[data-key$="serveur-glpi.md B1.2"]').focus();
    await pause(300);
    await workbench().screenshot('readme-matrice');
  });
});

describe('The picture of a class for the README', () => {
  const workbench = useWorkbench({
    language: 'fr',
    workspace: PROMOTION,
    size: { width: 900, height: 520 },
    settings: { ...QUIET, 'workbench.startupEditor': 'none' },
  });

  it('shows each candidate with where they stand', async () => {
    const code = workbench();
    await code.openContainer('Portfolio SIO');
    await code.view('Réalisations').close();
    await code.view('Conformité du dossier').close();
    const view = code.view('Couverture');
    await view.expand('DURAND Léa');
    await code.openFile('promo-2027/sisr/durand/rapport-1.md');
    await code.view('Compétences du rapport').close();
    await widenSidebar();
    await eventually(async () => {
      const { description } = await view.row('ROUSSEAU Chloé');
      assert.match(description, /^complet pour l’épreuve/);
    });
    await code.screenshot('readme-classe');
  });

  const widenSidebar = async () => {
    const { page } = workbench();
    const box = await page.locator('.part.sidebar').boundingBox();
    assert.ok(box);
    const [x, y] = [box.x + box.width, box.y + box.height / 2];
    await page.mouse.move(x + 1, y);
    await page.mouse.down();
    await page.mouse.move(x + 160, y, { steps: 8 });
    await page.mouse.up();
    await page.mouse.move(x + 300, y);
    await pause(400);
  };
});
