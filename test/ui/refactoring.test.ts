import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { eventually, pause, plain, waitFor } from './harness/wait.ts';

const REPORT = 'formation/sauvegarde-borg.md';
const GLPI = 'formation/serveur-glpi.md';
const TICKETS = 'stage-1/tickets-support.md';

describe('Changing codes in all reports', () => {
  const workbench = useWorkbench();
  const box = () => workbench().page.locator('.quick-input-widget');
  const row = (text: string) => box().locator('.monaco-list-row', { hasText: text }).first();
  const title = (text: string) =>
    workbench().page.locator('.quick-input-title:visible', { hasText: text }).waitFor();
  const saveAll = () => workbench().runCommand('File: Save All Files');
  const onDisk = (file: string, wanted: string) =>
    waitFor(`“${wanted}” in ${file}`, async () => (await workbench().read(file)).includes(wanted));

  it('tells how many places a replacement changes, and changes them', async () => {
    const before = await workbench().read(REPORT);
    assert.match(before, /competences: \[B1\.1\.5, B2\.3\.2\]/);
    await workbench().startCommand('Portfolio SIO: Replace a Code in All Reports');
    await title('Replace a Code (1/3)');
    await eventually(async () => {
      const text = plain(await row('B1.1.5').innerText());
      assert.match(text, /Gérer des sauvegardes.*1 place in 1 report/);
    });
    await workbench().screenshot('replace-code-old');
    await row('B1.1.5').click();
    await title('Replace B1.1.5 (2/3)');
    await row('B1.1.6').click();
    await title('Replace B1.1.5 with B1.1.6 (3/3)');
    await eventually(async () =>
      assert.match(plain(await row('Replace all').innerText()), /1 place in 1 report/),
    );
    await workbench().screenshot('replace-code');
    await row('Replace all').click();
    await waitFor(
      'the change',
      async () =>
        (await workbench().page.locator('.tab.dirty').count()) > 0 ||
        (await workbench().read(REPORT)).includes('B1.1.6'),
    );
    await saveAll();
    await onDisk(REPORT, 'competences: [B1.1.6, B2.3.2]');
  });

  it('replaces the code at the cursor with F2, in every report', async () => {
    const editor = await workbench().openFile(REPORT);
    await editor.goTo(5, 'competences: [B1'.length + 1);
    await editor.press('F2');
    const input = workbench().page.locator('.rename-box input, .rename-input');
    await input.first().waitFor();
    await input.first().fill('B1.1.5');
    await workbench().screenshot('rename-code');
    await editor.press('Enter');
    await waitFor('the code replaced', async () =>
      (await editor.lines()).some((line) => line.includes('[B1.1.5, B2.3.2]')),
    );
    await saveAll();
    await onDisk(REPORT, 'competences: [B1.1.5, B2.3.2]');
  });

  it('refuses with F2 what is no code, says why and changes nothing', async () => {
    const before = await workbench().read(REPORT);
    const editor = await workbench().openFile(REPORT);
    await editor.goTo(5, 'competences: [B1'.length + 1);
    await editor.press('F2');
    const input = workbench().page.locator('.rename-box input, .rename-input');
    await input.first().waitFor();
    await input.first().fill('b1.1.9');
    await editor.press('Enter');
    await workbench().notification(/^“b1\.1\.9” is no code of the SISR option\.$/);
    await workbench().runCommand('Notifications: Clear All Notifications');
    assert.ok((await editor.lines()).some((line) => line.includes('[B1.1.5, B2.3.2]')));
    await saveAll();
    assert.equal(await workbench().read(REPORT), before);
    await editor.goTo(5, 'competences: '.length);
    await editor.press('F2');
    await workbench()
      .page.locator('.monaco-editor-overlaymessage', { hasText: 'no competency code' })
      .waitFor();
    assert.equal(await input.first().isVisible(), false);
  });

  it('gives every code of the portfolio its canonical spelling', async () => {
    const text = await workbench().read(GLPI);
    await writeFile(workbench().path(GLPI), text.replace(/B1\.1\.1/g, 'b1-c1.1'));
    await pause(1_000);
    await workbench().runCommand('Portfolio SIO: Normalise Code Spellings in the Portfolio');
    await workbench().notification(/Codes spelled canonically: \d+, in 1 reports?\./);
    await saveAll();
    await waitFor('the spelling', async () => (await workbench().read(GLPI)) === text);
  });

  it('sorts the list, and splits a competency into its sub-skills', async () => {
    const editor = await workbench().openFile(TICKETS);
    const source = await workbench().read(TICKETS);
    const line = source.split('\n').findIndex((each) => each.startsWith('competences:'));
    assert.ok(line > 0);
    await editor.goTo(line + 1, 1);
    await editor.press('Shift+End');
    await editor.type('competences: [B2.1, B1.4, B1.1.5]');
    await editor.press('Escape');
    await editor.fix('B1.4', 'Sort');
    await waitFor('the list sorted', async () =>
      (await editor.lines()).some((each) => each === 'competences: [B1.1.5, B1.4, B2.1]'),
    );
    await editor.fix('B1.4', 'Choose the sub-skills of B1.4');
    await row('B1.4.2').click();
    await workbench().screenshot('split-competency');
    await editor.press('Enter');
    await waitFor('the sub-skill', async () =>
      (await editor.lines()).some((each) => each === 'competences: [B1.1.5, B1.4.2, B2.1]'),
    );
  });

  it('moves a mention in the text into the header', async () => {
    const editor = workbench().editor;
    await editor.press('ControlOrMeta+End');
    await editor.press('Enter');
    await editor.type('Voir aussi B1.6.2 ici.');
    await editor.press('Escape');
    await editor.fix('B1.6.2', 'Add B1.6.2 to the list');
    await editor.press('ControlOrMeta+Home');
    await waitFor('the code in the list', async () =>
      (await editor.lines()).some((each) => /competences: \[.*B1\.6\.2\]/.test(each)),
    );
  });
});
