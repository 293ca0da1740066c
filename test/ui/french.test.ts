import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually } from './harness/wait.ts';

describe('The extension in French', () => {
  const workbench = useWorkbench({ language: 'fr' });

  it('speaks French in its views, its commands and its own words', async () => {
    const code = workbench();
    await code.openContainer('Portfolio SIO');
    await eventually(async () => {
      const [bloc] = await code.view('Couverture').settled();
      assert.match(bloc?.description ?? '', /^5\/6 compétences/);
    });
    await code.screenshot('couverture');
    await code.runCommand('Portfolio SIO: Ouvrir mon profil');
    await code.page.waitForSelector('.tab.active[data-resource-name="portfolio.yaml"]');
  });
});
