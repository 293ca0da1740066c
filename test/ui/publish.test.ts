import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { waitFor } from './harness/wait.ts';

describe('Publishing the portfolio', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 1100 } });
  const isThere = (name: string) =>
    stat(workbench().path(name)).then(
      () => true,
      () => false,
    );

  it('says what is published before anything is written, and writes it when agreed to', async () => {
    await workbench().runCommand('Portfolio SIO: Publish My Portfolio');
    const dialog = workbench().page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    const text = await dialog.innerText();
    assert.match(text, /Publish your portfolio into the folder “site”\?/);
    assert.match(text, /Not shown: candidate number, training centre\./);
    await workbench().screenshot('publish-dialog');
    assert.equal(await isThere('site'), false, 'nothing is written yet');
    await dialog.getByText('Publish', { exact: true }).click();
    await waitFor('the start page', () => isThere('site/index.html'));
    const start = await workbench().read('site/index.html');
    assert.ok(start.includes('DUPONT-EXEMPLE') && !start.includes('0000000000'));
  });

  it('writes the file that puts it online', async () => {
    await workbench().startCommand('Portfolio SIO: Put My Portfolio Online…');
    const places = workbench().page.locator('.quick-input-widget');
    await places.getByText('GitHub Pages').first().waitFor();
    await workbench().page.keyboard.press('Enter');
    await waitFor('the workflow', () => isThere('.github/workflows/portfolio.yml'));
    const workflow = await workbench().read('.github/workflows/portfolio.yml');
    assert.match(workflow, /path: "?site"?/);
    const message = await workbench().notification(/portfolio\.yml is written/);
    assert.equal(message.match(/[^.]\.(?= [A-Z]|$)/g)?.length, 3, 'three sentences');
    await workbench().screenshot('put-online');
  });

  it('asks for the address then, which settles what the exam asks', async () => {
    await workbench().pressButton('Fill In the Address');
    const { page } = workbench();
    await page.locator('.quick-input-title', { hasText: 'Portfolio address' }).waitFor();
    await page.locator('.quick-input-widget input.input').fill('https://exemple.fr/portfolio');
    await page.keyboard.press('Enter');
    await waitFor('the address', async () =>
      /^url: https:\/\/exemple\.fr\/portfolio/m.test(await workbench().read('portfolio.yaml')),
    );
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Exam Check List').row('The portfolio has an address');
  });
});
