import { rm, writeFile } from 'node:fs/promises';
import { candidateFiles } from './harness/candidates.ts';
import { useWorkbench } from './harness/suite.ts';
import { waitFor } from './harness/wait.ts';

/** The second folder is on a drive that answers when it likes: see `heldFiles`. */
const WORKSPACE = {
  'deux.code-workspace': JSON.stringify({
    folders: [{ path: 'ici' }, { uri: 'held:/la-bas', name: 'la-bas' }],
  }),
  'ici/notes.txt': 'Rien ici\n',
  ...candidateFiles({
    folder: 'la-bas',
    nom: 'LENT-FICTIF',
    prenom: 'Ali',
    reports: [['B1.1.1'], ['B1.2.1'], ['B1.4.1']],
  }),
};

describe('Work that takes its time', () => {
  const workbench = useWorkbench({
    workspace: WORKSPACE,
    workspaceFile: 'deux.code-workspace',
    heldFiles: true,
  });

  it('says what it does and how far it is, can be ended, and is gone once it is done', async () => {
    const hold = workbench().path('la-bas/rapport-2.md.hold');
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Coverage').row('Bloc 1 · ');
    await writeFile(hold, '');
    try {
      await workbench().runCommand('Portfolio SIO: Check All Reports');
      await workbench().notification(/^Checking the reports: 2\/3$/);
      await workbench().page.locator('.monaco-button:visible', { hasText: 'Cancel' }).waitFor();
      await workbench().screenshot('progress');
    } finally {
      await rm(hold);
    }
    await workbench().notification(/^Checked: 3 reports\./);
    await waitFor('no progress left', async () =>
      (await workbench().notifications()).every((each) => !each.startsWith('Checking')),
    );
  });
});
