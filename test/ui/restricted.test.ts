import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

const REPORT = 'formation/sauvegarde-borg.md';

describe('A folder that is not trusted', () => {
  const workbench = useWorkbench({ restricted: true, size: { width: 1280, height: 1200 } });

  it('is opened in restricted mode', async () => {
    const items = () => workbench().statusBar();
    await waitFor('restricted mode', async () =>
      (await items()).some((text) => text.includes('Restricted Mode')),
    );
  });

  it('has its coverage shown', async () => {
    const code = workbench();
    await code.openContainer('Portfolio SIO');
    const row = await code.view('Coverage').row('Bloc 1');
    assert.match(row.description, /competencies/);
    await code.screenshot('restricted-mode');
  });

  it('has codes completed and explained', async () => {
    const editor = await workbench().openFile(REPORT);
    await eventually(async () =>
      assert.match(await editor.hover('B1.1.5'), /Gérer des sauvegardes/),
    );
    const line = (await editor.lines()).findIndex((text) => text.startsWith('competences:')) + 1;
    await editor.goTo(line, 'competences: ['.length + 1);
    await editor.suggest();
    await eventually(async () =>
      assert.ok((await editor.suggestions()).some((label) => label.startsWith('B1.1.1'))),
    );
  });
});
