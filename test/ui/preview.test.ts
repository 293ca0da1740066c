import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { waitFor } from './harness/wait.ts';

describe('The preview of the table', () => {
  const workbench = useWorkbench({ size: { width: 1600, height: 1100 } });
  const page = () =>
    workbench().page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('#table');

  it('shows the table beside the report, with what is missing', async () => {
    await workbench().openFile('formation/serveur-glpi.md');
    await workbench().runCommand('Portfolio SIO: Preview the Official Table');
    await page().getByText('Réalisation en cours de formation').waitFor();
    assert.equal(await page().locator('tr.row th[scope=row] button').count(), 14);
    assert.equal(await page().locator('.missing').count(), 1);
    await workbench().screenshot('preview');
  });

  it('leads from a tick to the code in the report', async () => {
    await page().locator('button[data-uri$="sauvegarde-borg.md"][data-code="B1.1"]').click();
    await workbench().page.waitForSelector('.tab.active[data-resource-name="sauvegarde-borg.md"]');
    await waitFor('the selected code', async () =>
      (await workbench().statusBar()).some((text) => text.includes('(6 selected)')),
    );
  });

  it('follows what is typed', async () => {
    const editor = await workbench().openFile('formation/serveur-glpi.md');
    await editor.goTo(2, 'intitule: '.length + 1);
    await editor.type('Nouveau ');
    await page().getByText('Nouveau Mise en place').waitFor();
  });
});
