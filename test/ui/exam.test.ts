import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { waitFor } from './harness/wait.ts';

describe('The exam check list', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 1400 } });
  const view = () => workbench().view('Exam Check List');

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await view().row('Mobilise every competency of bloc 1');
  });

  it('says what is done and what is to do, rules apart from advice', async () => {
    assert.equal((await view().row('Give the address')).description, 'rule · to do');
    assert.match((await view().row('B1.3 · to mobilise')).description, /nearest report: Refonte/);
    assert.equal((await view().row('Find two reports')).description, 'rule · to do');
    assert.match((await view().row('online presence')).description, /^advice/);
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
    await workbench().page.waitForSelector('.tab.active[data-resource-name="portfolio.yaml"]');
  });

  it('shows bloc 1 in the status bar, and a click opens the view', async () => {
    const status = await waitFor('the status', async () =>
      (await workbench().statusBar()).find((text) => text.includes('Bloc 1: 5/6')),
    );
    assert.ok(status);
  });
});
