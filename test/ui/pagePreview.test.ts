import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually } from './harness/wait.ts';

describe('The preview of a page', () => {
  const workbench = useWorkbench({ size: { width: 1600, height: 1100 } });
  const page = () => workbench().webview.locator('#page');

  it('follows what is typed', async () => {
    const code = workbench();
    const editor = await code.openFile('stage-2/wifi-wpa2-enterprise.md');
    await code.runCommand('Portfolio SIO: Preview My Page');
    await page().getByRole('heading', { name: 'Wi-Fi d’entreprise' }).waitFor();
    await editor.goTo(2, 'intitule: '.length + 1);
    await editor.type('Nouveau ');
    await page().getByRole('heading', { name: 'Nouveau Wi-Fi d’entreprise' }).waitFor();
  });

  it('leads to the reports that its links stand for, and shows the other pages', async () => {
    const code = workbench();
    await page().getByRole('link', { name: 'Précédente' }).click();
    await code.page.waitForSelector(
      '.tab.active:not([data-resource-name="wifi-wpa2-enterprise.md"])',
    );
    await eventually(async () =>
      assert.doesNotMatch(await page().locator('h1').innerText(), /Wi-Fi d’entreprise/),
    );
    await page().getByRole('link', { name: 'Compétences', exact: true }).click();
    await page().getByRole('heading', { name: 'Compétences', exact: true }).waitFor();
  });
});
