import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { pause, waitFor } from './harness/wait.ts';

describe('The reports view', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 2000 } });
  const view = () => workbench().view('Reports Section');
  const coverage = () => workbench().view('Coverage');
  const row = (label: string) =>
    workbench().page.locator('.sidebar .monaco-list-row', { hasText: label });
  const menu = async (label: string, action: string) => {
    await row(label).first().click({ button: 'right' });
    const item = workbench().page.locator('.monaco-menu .action-item', { hasText: action }).first();
    await item.waitFor();
    await waitFor(`“${action}” chosen`, async () => {
      await pause(250); // a menu that has just opened ignores the mouse
      await item.click({ timeout: 2_000 });
      await item.waitFor({ state: 'detached', timeout: 2_000 });
      return true;
    });
  };

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await view().row('In training');
  });

  it('shows each report in its section, by date, drafts apart', async () => {
    const labels = (await view().settled()).map(({ label }) => label);
    const at = (text: string) => labels.findIndex((label) => label.includes(text));
    assert.ok(at('In training') < at('serveur GLPI') && at('serveur GLPI') < at('BorgBackup'));
    assert.ok(at('BorgBackup') < at('At work, first year · 4 reports'));
    assert.ok(at('Drafts · 1 report') < at('Refonte du site vitrine'));
    const { description } = await view().row('BorgBackup');
    assert.equal(description, '03/11/25 au 21/11/25 · 2 codes');
    await workbench().screenshot('reports');
  });

  it('shows a broken report with its error instead of losing it', async () => {
    const file = workbench().path('stage-2/casse.md');
    await writeFile(file, '---\nintitule: Rapport cassé\ncompetences: [B1.1.1\ncadre: stage2\n');
    await view().row('header unreadable · Rapport cassé');
    await rm(file);
    await waitFor('the report gone', async () =>
      (await view().rows()).every(({ label }) => !label.includes('cassé')),
    );
  });

  it('changes the section of a report by its menu', async () => {
    await menu('Sauvegarde automatisée', 'Change Section');
    const choice = workbench().page.locator('.quick-input-widget .monaco-list-row');
    await choice.filter({ hasText: 'At work, first year' }).click();
    await waitFor('the new section on disk', async () =>
      (await workbench().read('formation/sauvegarde-borg.md')).includes('cadre: stage1\n'),
    );
    await view().row('At work, first year · 5 reports');
  });

  it('changes the section of a report that is dropped on another', async () => {
    await row('BorgBackup').first().dragTo(row('In training').first());
    await waitFor('the old section on disk', async () =>
      (await workbench().read('formation/sauvegarde-borg.md')).includes('cadre: formation\n'),
    );
  });

  it('declares a skill that is dropped on a report', async () => {
    await coverage().expand('B1.1 ');
    await row('B1.1.6').first().dragTo(row('BorgBackup').first());
    await waitFor('the code on disk', async () =>
      (await workbench().read('formation/sauvegarde-borg.md')).includes('[B1.1.5, B2.3.2, B1.1.6]'),
    );
  });

  it('renames and deletes the file of a report', async () => {
    await menu('Refonte du site vitrine', 'Rename File');
    const { page } = workbench();
    await page.locator('.quick-input-widget input.input').fill('vitrine.md');
    await page.keyboard.press('Enter');
    await waitFor('the new name', () => workbench().read('formation/vitrine.md'));
    await view().settled(); // the row is that of the new name only then
    await menu('Refonte du site vitrine', 'Delete');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Delete' }).click();
    await waitFor('the report gone', async () =>
      (await view().rows()).every(({ label }) => !label.includes('vitrine')),
    );
  });
});

describe('Ticking the competencies of a report', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 2000 } });
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
    await view().row('B1.1 · 1/6');
  });

  it('writes the code into the header, and takes it out again', async () => {
    await box('B1.1.6').click();
    await waitFor(
      'the code',
      async () => (await list()) === 'competences: [B1.1.5, B2.3.2, B1.1.6]',
    );
    await view().row('B1.1 · 2/6');
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
    await view().row('B1.1 · 1/6');
  });
});
