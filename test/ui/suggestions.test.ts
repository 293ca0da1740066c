import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { pause, plain, waitFor } from './harness/wait.ts';

const REPORT = 'stage-1/copies-de-nuit.md';
const TEXT = `---
intitule: Les copies de nuit
cadre: stage1
periode: 02/06/25 au 13/06/25
competences:
  - B1.4.1 # note de cadrage
---

# Les copies de nuit

Veeam fait chaque nuit une sauvegarde incrémentielle, avec une rétention de trente jours ; la
restauration d’une machine est testée chaque mois. Un script PowerShell, lancé par une tâche
planifiée, automatise la purge. Zabbix supervise l’espace disque : un seuil lève une alerte.
`;

describe('Suggestions from the words of a report', () => {
  const workbench = useWorkbench();

  const hints = () => workbench().page.locator('.codelens-decoration a');
  const titles = async () => (await hints().allInnerTexts()).map(plain);
  const hintOf = (code: string) =>
    waitFor(`a hint of ${code}`, async () =>
      (await titles()).find((title) => title.includes(`${code}?`)),
    );
  const without = (code: string, limit?: number) =>
    waitFor(
      `no hint of ${code}`,
      async () => (await titles()).every((title) => !title.includes(`${code}?`)),
      limit,
    );

  before(() => writeFile(workbench().path(REPORT), TEXT));

  it('ask above the list of codes, with the words that led to each', async () => {
    await workbench().openFile(REPORT);
    assert.match(await hintOf('B1.1.5'), /Also shows B1\.1\.5\? \(.+, .+\)/);
    await hintOf('B2.3.2');
    await hintOf('B2.3.3');
    await workbench().screenshot('suggestions');
  });

  it('declare by one click, in the style of the list', async () => {
    await hints().filter({ hasText: 'B1.1.5?' }).click();
    await without('B1.1.5');
    const { editor } = workbench();
    await editor.focus();
    await editor.save();
    assert.equal(
      await workbench().read(REPORT),
      TEXT.replace('# note de cadrage\n', '# note de cadrage\n  - B1.1.5\n'),
    );
    await workbench().screenshot('suggestions-declared');
  });

  it('go for good by one click', async () => {
    await waitFor('B2.3.2 taken away', async () => {
      const index = (await titles()).findIndex((title) => title.includes('B2.3.2?'));
      if (index < 0) return true;
      await hints()
        .nth(index + 1)
        .click({ timeout: 2_000 });
      // Until it is gone, another click would meet the hint that moves into its place.
      return without('B2.3.2', 15_000).then(() => true);
    });
    const { editor } = workbench();
    await editor.focus();
    await editor.press('ControlOrMeta+End');
    await editor.type('Encore un script Bash dans cron.');
    await pause(3_000);
    await hintOf('B2.3.3');
    await without('B2.3.2');
    await workbench().screenshot('suggestions-dismissed');
  });
});
