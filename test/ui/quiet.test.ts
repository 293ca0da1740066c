import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { pause, waitFor } from './harness/wait.ts';

const CV = `---
title: CV
competences: [HTML, CSS, Docker]
---

# CV

Section B1.2 of the guide, English B2.
`;
const REPORT = `---
intitule: Les copies de nuit
competences: [B1.1.5]
---
`;

describe('In a folder that is no portfolio', () => {
  const workbench = useWorkbench({
    workspace: {
      'README.md': '# Install\n\nRun `npm ci`, see B1.2.\n',
      'cv.md': CV,
      'src/index.php': '<?php\n',
      'vendor/acme/notes.md': REPORT,
    },
  });
  const icon = () => workbench().page.locator('.activitybar a[aria-label^="Portfolio SIO"]');

  it('nothing shows, whatever is opened', async () => {
    const { page } = workbench();
    for (const file of ['README.md', 'cv.md', 'vendor/acme/notes.md', 'cv.md']) {
      // eslint-disable-next-line no-await-in-loop -- one after the other
      await workbench().openFile(file);
      // eslint-disable-next-line no-await-in-loop
      await pause(1_000);
    }
    assert.equal(await icon().count(), 0, 'an icon in the activity bar');
    assert.ok(!(await workbench().statusBar()).some((text) => /bloc 1/i.test(text)));
    assert.equal(await page.locator('.codelens-decoration').count(), 0, 'a line above the header');
    assert.deepEqual((await workbench().problems()).length, 0);
    const colours = await page
      .locator('.view-line', { hasText: 'Section B1.2' })
      .locator('span > span')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).color));
    assert.equal(new Set(colours).size, 1, 'a colour of its own for what looks like a code');
    await workbench().screenshot('quiet-foreign');
  });

  it('a command is there all the same', async () => {
    await workbench().startCommand('Portfolio SIO: New Report');
    await workbench().screenshot('quiet-new-report');
    await workbench().page.keyboard.press('Escape');
    await icon().waitFor();
  });
});

describe('In a folder that becomes a portfolio', () => {
  const workbench = useWorkbench({ workspace: { 'README.md': '# Notes\n', 'src/a.js': '' } });
  const icon = () => workbench().page.locator('.activitybar a[aria-label^="Portfolio SIO"]');

  it('the views come with the first report that names a skill, and stay while it is mended', async () => {
    assert.equal(await icon().count(), 0);
    const editor = await workbench().openFile('README.md');
    await mkdir(workbench().path('stage'));
    await writeFile(workbench().path('stage/copies.md'), REPORT);
    await workbench().openFile('stage/copies.md');
    await icon().waitFor();
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Reports').row('Les copies de nuit');
    await waitFor('the status', async () =>
      (await workbench().statusBar()).some((text) => /bloc 1/i.test(text)),
    );
    await editor.goTo(3);
    await editor.press('End');
    await editor.press('ArrowLeft');
    for (let key = 0; key < 6; key++) await editor.press('Backspace'); // eslint-disable-line no-await-in-loop
    await editor.type('HTML');
    await editor.press('Escape');
    await editor.save();
    await pause(1_000);
    await workbench().view('Reports').row('Les copies de nuit');
  });
});
