import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

describe('A new report', () => {
  const workbench = useWorkbench();

  it('asks four questions and opens where the codes are typed', async () => {
    const { page, editor } = workbench();
    const input = page.locator('.quick-input-widget input.input');
    const answer = async (title: string, text: string) => {
      await page.locator('.quick-input-title', { hasText: title }).waitFor();
      await input.fill(text);
      await editor.press('Enter');
    };
    await page.keyboard.press('F1');
    await input.fill('>Portfolio SIO: New Report');
    await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await editor.press('Enter');
    await answer('New Report: Title (1/4)', 'Accès distant : été');
    await page.locator('.quick-input-title', { hasText: 'New Report: Kind (2/4)' }).waitFor();
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
});
