import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { pause, waitFor } from './harness/wait.ts';

/** The pictures of the README, as a French student sees the extension; kept in `media/pictures`. */
describe('Pictures for the README', () => {
  const workbench = useWorkbench({ language: 'fr', size: { width: 1200, height: 720 } });

  it('shows the coverage beside a report, and what a code means', async () => {
    const code = workbench();
    await code.openContainer('Portfolio SIO');
    const view = code.view('Couverture');
    await view.expand('B1.1 ');
    await view.expand('B1.1.5');
    await view.click('Sauvegarde automatisée');
    assert.match(await code.editor.hover('B1.1.5'), /Gérer des sauvegardes/);
    await pause(400);
    await code.screenshot('readme-couverture');
  });

  it('shows the codes that are offered', async () => {
    const editor = await workbench().openFile('formation/sauvegarde-borg.md');
    await editor.goTo(5, 'competences: [B1.1.5, B2.3.2'.length + 1);
    await editor.type(', presence');
    await waitFor('B1.3 offered first', async () => (await editor.suggestions())[0] === 'B1.3');
    await pause(400);
    await workbench().screenshot('readme-completion');
  });
});
