import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually, pause } from './harness/wait.ts';

const KINDS = { light: 'vs', dark: 'vs-dark', 'high contrast': 'hc-black' } as const;

// To be looked at: what is cut off or unclear shows in no assertion.
for (const theme of ['light', 'dark', 'high contrast'] as const) {
  describe(`The preview of a page in ${theme}`, () => {
    const workbench = useWorkbench({ theme, size: { width: 1600, height: 1100 } });
    const page = () =>
      workbench()
        .page.frameLocator('iframe.webview')
        .frameLocator('#active-frame')
        .locator('#page');

    it('looks as it will be published, and follows what is typed', async () => {
      const code = workbench();
      await code.page.waitForSelector(`.monaco-workbench.${KINDS[theme]}`);
      const editor = await code.openFile('stage-2/wifi-wpa2-enterprise.md');
      await code.runCommand('Portfolio SIO: Preview My Page');
      await page().getByRole('heading', { name: 'Wi-Fi d’entreprise' }).waitFor();
      await editor.goTo(2, 'intitule: '.length + 1);
      await editor.type('Nouveau ');
      await page().getByRole('heading', { name: 'Nouveau Wi-Fi d’entreprise' }).waitFor();
      const dark = await page().evaluate(
        ({ ownerDocument: { body } }) => getComputedStyle(body).backgroundColor,
      );
      assert.equal(dark, theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(21, 24, 29)');
      await pause(400);
      await code.screenshot(`page-${theme.replaceAll(' ', '-')}`);
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
      await code.screenshot(`page-competences-${theme.replaceAll(' ', '-')}`);
    });
  });
}
