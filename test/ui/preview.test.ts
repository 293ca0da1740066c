import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

describe('The preview of the table', () => {
  const workbench = useWorkbench({ size: { width: 1600, height: 1100 } });
  const page = () => workbench().webview.locator('#page');

  it('shows the table beside the report, with what is missing in words', async () => {
    await workbench().openFile('formation/serveur-glpi.md');
    await workbench().runCommand('Portfolio SIO: Preview the Official Table');
    await page().getByText('Réalisation en cours de formation').waitFor();
    await eventually(async () => {
      assert.equal(await page().locator('tr.row th[scope=row] button').count(), 14);
      assert.deepEqual(await page().locator('.missing').allInnerTexts(), ['to fill in']);
      const table = page().locator('table');
      const [shown, wide] = await table.evaluate((it) => [
        it.ownerDocument.documentElement.clientWidth,
        it.getBoundingClientRect().width,
      ]);
      assert.ok(wide <= shown, 'nothing is cut beside an editor');
    });
    await workbench().screenshot('preview');
  });

  it('leads from a tick to the code in the report', async () => {
    await page().locator('button[data-uri$="sauvegarde-borg.md"][data-code="B1.1"]').click();
    await workbench().page.waitForSelector('.tab.active[data-resource-name="sauvegarde-borg.md"]');
    await waitFor('the selected code', async () =>
      (await workbench().statusBar()).some((text) => text.includes('(6 selected)')),
    );
  });

  it('leads from a title to the report, by the keyboard too', async () => {
    const title = page().getByRole('button', { name: 'Mise en place d’un serveur GLPI' });
    await title.first().focus();
    await workbench().page.keyboard.press('Enter');
    await workbench().page.waitForSelector('.tab.active[data-resource-name="serveur-glpi.md"]');
    await page().locator('.missing').focus();
    await workbench().page.keyboard.press('Enter');
    const input = workbench().page.locator('.quick-input-widget:visible');
    await input.getByText('Portfolio address').first().waitFor();
    await workbench().page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
    assert.ok(await page().isVisible(), 'the preview stays in view');
  });

  it('follows what is typed', async () => {
    const tabs = workbench().page.locator('.tab[data-resource-name="serveur-glpi.md"]');
    await tabs.first().click(); // in the group beside the preview
    const { editor } = workbench();
    await editor.focus();
    await editor.goTo(2, 'intitule: '.length + 1);
    await editor.type('Nouveau ');
    await page().getByText('Nouveau Mise en place').waitFor();
  });
});
