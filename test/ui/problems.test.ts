import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { eventually, pause, waitFor } from './harness/wait.ts';

const FAULTY = 'stage-1/fautes.md';
const FAULTS = `---
intitule: Inventaire du parc
cadre: stage
periode: 20/06/25 au 02/06/25
competences:
  - B1.3 - Gérer le patrimoine informatique
  -B1.2.1
  - B1.9
productions:
  - "[Procédure](docs/procedure-fogg.md)"
---

# Inventaire du parc

- [x] B1.1.5 Gérer des sauvegardes
`;
const CLOSED = 'stage-2/lien-perdu.md';
const LOST = `---
intitule: Compte rendu
cadre: stage2
periode: 12/01/26 au 20/01/26
competences: [B1.4.1, B1.4.1]
productions: ["[Réunion](docs/perdu.md)"]
---
`;

describe('Problems', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 1000 } });

  const lines = () => workbench().editor.lines();
  const problems = (wanted: RegExp) =>
    waitFor(`a problem like ${String(wanted)}`, async () => {
      const rows = await workbench().problems();
      return rows.some((row) => wanted.test(row)) && rows;
    });
  const noProblem = (unwanted: RegExp) =>
    waitFor(`no problem like ${String(unwanted)}`, async () => {
      const rows = await workbench().problems();
      return !rows.some((row) => unwanted.test(row));
    });

  before(async () => {
    await writeFile(workbench().path(FAULTY), FAULTS);
    await writeFile(workbench().path(CLOSED), LOST);
  });

  it('shows all that is wrong with a report', async () => {
    await workbench().openFile(FAULTY);
    const all = [
      '“stage” names no part of the official table',
      'The period ends before it starts.',
      'A plain space is missing behind the dash',
      'B1.3 is “Développer la présence en ligne de l’organisation”; “Gérer le patrimoine informatique” is B1.1.',
      'B1.1.5 is ticked here and is not in the list of the header.',
      'There is no “procedure-fogg.md” in the folder “docs”.',
    ];
    await eventually(async () => {
      const rows = (await workbench().problems()).join('\n');
      for (const wanted of all) assert.ok(rows.includes(wanted), `${wanted}\n\nin\n\n${rows}`);
    });
    await workbench().screenshot('problems');
  });

  it('offers both readings of a code that does not go with its wording', async () => {
    await eventually(async () => {
      const offered = await workbench().editor.quickFixes('Gérer le patrimoine');
      const wording = 'Replace with Développer la présence en ligne de l’organisation';
      assert.ok(
        offered.includes('Replace with B1.1 · Gérer le patrimoine informatique'),
        offered.join(', '),
      );
      assert.ok(offered.includes(wording), offered.join(', '));
    });
    await workbench().screenshot('problem-fixes');
    await workbench().editor.press('Escape');
  });

  it('mends a section, a period and a link with one click each', async () => {
    const { editor } = workbench();
    await editor.fix('stage', 'Replace with stage1');
    await noProblem(/official table/);
    await editor.fix('20/06/25', 'Exchange the two dates');
    await noProblem(/ends before/);
    await editor.fix('procedure-fogg', 'Replace with procedure-fog.md');
    await waitFor('the mended header', async () => {
      const text = (await lines()).join('\n');
      return (
        text.includes('cadre: stage1') &&
        text.includes('periode: 02/06/25 au 20/06/25') &&
        text.includes('docs/procedure-fog.md')
      );
    });
    await noProblem(/fogg/);
  });

  it('mends all that is safe at once', async () => {
    await waitFor('the space', async () => {
      // VS Code itself drops the command where it looks for a light bulb in the same moment.
      await workbench().runCommand('Fix All');
      return waitFor('it', async () => (await lines()).includes('  - B1.2.1'), 5_000);
    });
    await noProblem(/plain space/);
    await workbench().editor.save();
  });

  it('says nothing of a code that is being typed, until it rests', async () => {
    const { editor } = workbench();
    await editor.goTo(8, 9);
    await editor.type('9');
    await pause(600); // longer than a check takes, shorter than a rest
    const typing = await workbench().problems();
    assert.ok(!typing.some((row) => row.includes('B1.99')), typing.join('\n'));
    await problems(/B1\.99 does not exist/);
  });

  it('explains a rule on its own page', async () => {
    await workbench()
      .page.locator('.markers-panel .monaco-list-row a', { hasText: 'unknown-code' })
      .click();
    const frame = workbench().webview;
    await frame.locator('h1', { hasText: 'Unknown code' }).waitFor();
    await workbench().screenshot('problem-page');
  });

  it('splits a competency into the sub-skills that the student chooses', async () => {
    const editor = await workbench().openFile('stage-2/renouvellement-imprimantes.md');
    await editor.fix('B1.4', 'Choose the sub-skills of B1.4');
    const box = workbench().page.locator('.quick-input-widget');
    await box.locator('.monaco-list-row', { hasText: 'B1.4.1' }).click();
    await box.locator('.monaco-list-row', { hasText: 'B1.4.3' }).click();
    await workbench().screenshot('split');
    await editor.press('Enter');
    await waitFor('the sub-skills', async () =>
      (await lines()).some((line) => line.includes('B1.4.1, B1.4.3')),
    );
    await editor.press('ControlOrMeta+Z');
  });

  it('tidies a report from the menu of refactorings', async () => {
    const editor = await workbench().openFile(CLOSED);
    await editor.goTo(5, 20);
    const actions = workbench().page.locator('.action-widget .monaco-list-row.action');
    await waitFor('the menu of refactorings', async () => {
      if (!(await actions.first().isVisible())) await editor.press('Control+Shift+R');
      await pause(500);
      return (await actions.allInnerTexts()).some((text) =>
        text.includes('Turn the codes of the list into wordings'),
      );
    });
    await workbench().screenshot('refactorings');
    await editor.press('Escape');
    await editor.press('ControlOrMeta+F4');
  });

  it('checks the whole folder on request, closed reports included', async () => {
    await workbench().runCommand('Portfolio SIO: Check All Reports');
    await problems(/perdu\.md/);
    await problems(/B1\.4\.1 is already in this list\./);
    await workbench().notification(
      /^Checked: \d+ reports\. \d+ problems were found, in \d+ files\.$/,
    );
    await workbench().screenshot('problems-all');
  });
});
