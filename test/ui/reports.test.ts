import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

const workbench = useWorkbench({ size: { width: 1280, height: 2000 } });

describe('Ticking the competencies of a report', () => {
  const view = () => workbench().view('Competencies of This Report');
  const box = (label: string) =>
    workbench()
      .page.locator('.sidebar .monaco-list-row', { hasText: label })
      .locator('.custom-view-tree-node-item-checkbox, .monaco-custom-toggle')
      .first();
  const list = async () =>
    (await workbench().editor.lines()).find((line) => line.startsWith('competences:'));

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await workbench().openFile('formation/sauvegarde-borg.md');
    await view().rowSaying('B1.1 ', '1/6');
  });

  after(() => workbench().runCommand('View: Close All Editors'));

  it('writes the code into the header, and takes it out again', async () => {
    await box('B1.1.6').click();
    await waitFor(
      'the code',
      async () => (await list()) === 'competences: [B1.1.5, B2.3.2, B1.1.6]',
    );
    await view().rowSaying('B1.1 ', '2/6');
    await workbench().screenshot('ticking');
    await box('B1.1.5').click();
    await waitFor('no code', async () => (await list()) === 'competences: [B2.3.2, B1.1.6]');
  });

  it('is undone as typing is', async () => {
    await workbench().editor.focus();
    await workbench().editor.press('ControlOrMeta+Z');
    await waitFor(
      'the code back',
      async () => (await list()) === 'competences: [B1.1.5, B2.3.2, B1.1.6]',
    );
    await workbench().editor.press('ControlOrMeta+Z');
    await waitFor(
      'the list as it was',
      async () => (await list()) === 'competences: [B1.1.5, B2.3.2]',
    );
    await view().rowSaying('B1.1 ', '1/6');
  });
});

describe('The reports view', () => {
  const view = () => workbench().view('Reports Section');
  const coverage = () => workbench().view('Coverage');
  const row = (label: string) =>
    workbench().page.locator('.sidebar .monaco-list-row', { hasText: label });
  /** Drops a row on another, again where the rows have moved under the mouse, until `isDone`. */
  const drag = (from: string, to: string, isDone: () => Promise<boolean>) =>
    waitFor(`“${from}” dropped on “${to}”`, async () => {
      if (await isDone()) return true;
      await row(from).first().dragTo(row(to).first(), { timeout: 5_000 });
      return waitFor('the effect', isDone, 10_000);
    });

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await view().row('In training');
  });

  it('shows each report in its section, by date, drafts apart', async () => {
    await eventually(async () => {
      const rows = await view().settled();
      const at = (text: string) => rows.findIndex(({ label }) => label.includes(text));
      assert.ok(at('In training') >= 0 && at('In training') < at('serveur GLPI'));
      assert.ok(at('serveur GLPI') < at('BorgBackup'));
      assert.ok(at('BorgBackup') < at('At work, first year · 4 reports'));
      assert.ok(at('Drafts · 1 report') < at('Refonte du site vitrine'));
      assert.equal(rows[at('BorgBackup')]?.description, '03/11/25 au 21/11/25 · 2 codes');
    });
    await workbench().screenshot('reports');
  });

  it('shows a broken report with its error instead of losing it', async () => {
    const file = workbench().path('stage-2/casse.md');
    await writeFile(file, '---\nintitule: Rapport cassé\ncompetences: [B1.1.1\ncadre: stage2\n');
    await view().row('Rapport cassé');
    await rm(file);
    await waitFor('the report gone', async () =>
      (await view().rows()).every(({ label }) => !label.includes('cassé')),
    );
  });

  it('changes the section of a report by its menu', async () => {
    await view().chooseFromMenu('Sauvegarde automatisée', 'Change Section');
    const choice = workbench().page.locator('.quick-input-widget .monaco-list-row');
    await choice.filter({ hasText: 'At work, first year' }).click();
    await waitFor('the new section on disk', async () =>
      (await workbench().read('formation/sauvegarde-borg.md')).includes('cadre: stage1\n'),
    );
    await view().row('At work, first year · 5 reports');
  });

  it('changes the section of a report that is dropped on another', async () => {
    const isBack = async () =>
      (await view().rows()).some(({ label }) => label === 'In training · 7 reports');
    await drag('BorgBackup', 'In training', isBack);
    await workbench().runCommand('File: Save All Files'); // a busy workbench may have opened it before
    await waitFor('the old section on disk', async () =>
      (await workbench().read('formation/sauvegarde-borg.md')).includes('cadre: formation\n'),
    );
  });

  it('declares a skill that is dropped on a report', async () => {
    const editor = await workbench().openFile('formation/sauvegarde-borg.md');
    await coverage().expand('B1.1 ');
    await drag('B1.1.6', 'BorgBackup', async () =>
      (await editor.lines()).includes('competences: [B1.1.5, B2.3.2, B1.1.6]'),
    );
    await editor.focus();
    await editor.save();
    const saved = await workbench().read('formation/sauvegarde-borg.md');
    assert.match(saved, /^competences: \[B1\.1\.5, B2\.3\.2, B1\.1\.6\]$/m);
  });

  it('renames and deletes the file of a report, and gives it back', async () => {
    await view().chooseFromMenu('Refonte du site vitrine', 'Rename File');
    const { page } = workbench();
    await page.locator('.quick-input-widget input.input').fill('vitrine.md');
    await page.keyboard.press('Enter');
    await waitFor('the new name', () => workbench().read('formation/vitrine.md'));
    await view().settled(); // the row is that of the new name only then
    await view().chooseFromMenu('Refonte du site vitrine', 'Delete');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' }).click();
    await waitFor('the report gone', async () =>
      (await view().rows()).every(({ label }) => !label.includes('vitrine')),
    );
    await workbench().notification(/^vitrine\.md was deleted\.$/);
    await workbench().pressButton('Undo');
    await view().row('Refonte du site vitrine');
    assert.match(await workbench().read('formation/vitrine.md'), /Refonte du site vitrine/);
  });
});
