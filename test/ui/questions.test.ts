import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

describe('Questions at the top', () => {
  const workbench = useWorkbench();
  const asked = (title: string) =>
    workbench().page.locator('.quick-input-title', { hasText: title }).waitFor();
  const answer = async (title: string, text: string) => {
    await asked(title);
    await workbench().page.locator('.quick-input-widget input.input').fill(text);
    await workbench().editor.press('Enter');
  };

  it('are four for a new report, which opens where the codes are typed', async () => {
    const { page, editor } = workbench();
    await workbench().startCommand('Portfolio SIO: New Report');
    await answer('New Report: Title (1/4)', 'Accès distant : été');
    await asked('New Report: Kind (2/4)');
    await workbench().screenshot('new-report-kind');
    await answer('New Report: Kind (2/4)', 'incident');
    await answer('New Report: Where It Took Place (3/4)', 'première');
    await workbench().screenshot('new-report');
    await answer('New Report: Period (4/4)', '13/01/26 au 07/02/26');
    await page.waitForSelector('.tab.active[data-resource-name="acces-distant-ete.md"]');
    await eventually(async () =>
      assert.deepEqual((await editor.suggestions()).slice(0, 2), ['B1.1', 'B1.1.1']),
    );
    await workbench().screenshot('new-report-list');
    await editor.accept('B1.1.1');
    await waitFor('the code in the list', async () =>
      (await editor.lines()).includes('  - B1.1.1'),
    );
    const text = await workbench().read('stage-1/acces-distant-ete.md');
    assert.match(text, /\ncompetences:\n {2}- B1\.2\.1\n {2}- \n[^]*## Diagnostic\n/);
    assert.match(text, /^---\nintitule: "?Accès distant : été"?\ncadre: stage1\n/);
  });

  it('lose no answer to Escape: it asks whether to keep those given', async () => {
    const { page, editor } = workbench();
    const before = await workbench().read('portfolio.yaml');
    const leaveAtTheFourth = async () => {
      await workbench().startCommand('Portfolio SIO: Fill In My Profile');
      await answer('My Profile: Name (1/7)', 'EXEMPLE-FICTIF');
      await answer('My Profile: First name (2/7)', 'Zoé');
      await answer('My Profile: Candidate number (3/7)', '0123');
      await asked('My Profile: Training centre (4/7)');
      await editor.press('Escape');
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.getByText('Keep the answers given so far?').waitFor();
      return dialog;
    };
    const first = await leaveAtTheFourth();
    await workbench().screenshot('profile-escape');
    await first.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await first.waitFor({ state: 'detached' });
    assert.equal(await workbench().read('portfolio.yaml'), before);

    const second = await leaveAtTheFourth();
    await second.locator('.monaco-button', { hasText: 'Keep Them' }).click();
    await eventually(async () =>
      assert.equal(
        await workbench().read('portfolio.yaml'),
        before
          .replace(/^nom: .*$/m, 'nom: EXEMPLE-FICTIF')
          .replace(/^prenom: .*$/m, 'prenom: Zoé')
          .replace(/^numero: .*$/m, 'numero: "0123"'),
      ),
    );
  });
});
