import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

describe('The exam check list', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 1400 } });
  const view = () => workbench().view('Exam Check List');

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Coverage').row('B1.1 ');
    await workbench().view('Coverage').close(); // room for the lines of this one
    await workbench().view('Reports Section').close();
    await view().row('Mobilise every competency of bloc 1');
  });

  it('says what is done and what is to do, rules apart from advice', async () => {
    const description = async (label: string) => (await view().row(label)).description;
    await eventually(async () => {
      assert.equal(await description('Give the address'), 'rule · to do');
      assert.match(await description('B1.3 '), /^to mobilise · nearest report: Refonte/);
      assert.equal(await description('Two reports together cover bloc 2'), 'rule · done');
      assert.match(await description('online presence'), /^advice/);
    });
    await workbench().screenshot('exam');
  });

  it('follows files that settle a rule', async () => {
    await view().row('Add the internship attestations');
    await writeFile(workbench().path('attestation-stage-1.pdf'), '%PDF-1.4');
    await view().row('Attestations or certificates are in the folder');
  });

  it('leads to what settles a rule, and sees that it is settled', async () => {
    await view().click('Export the official table');
    await view().row('The official table is up to date');
    await view().click('Give the address');
    const { page } = workbench();
    await page.locator('.quick-input-title', { hasText: 'Portfolio address (7/7)' }).waitFor();
    await page.locator('.quick-input-widget input.input').fill('https://exemple.fr/dossier');
    await page.keyboard.press('Enter');
    await view().row('The portfolio has an address');
    assert.match(
      await workbench().read('portfolio.yaml'),
      /^url: https:\/\/exemple\.fr\/dossier # à compléter dès que le portfolio est en ligne$/m,
    );
  });

  it('shows bloc 1 in the status bar, and a click opens the view', async () => {
    const status = await waitFor('the status', async () =>
      (await workbench().statusBar()).find((text) => text.includes('Bloc 1: 5/6')),
    );
    assert.ok(status);
  });
});
