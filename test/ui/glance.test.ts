import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

const REPORT = 'formation/sauvegarde-borg.md';

describe('Reading a report', () => {
  const workbench = useWorkbench({ settings: { 'portfolioSio.inlayHints': 'header' } });

  it('shows figures above the header and wordings behind its codes', async () => {
    const editor = await workbench().openFile(REPORT);
    const lens = workbench().page.locator('.codelens-decoration', { hasText: 'in the table' });
    await lens.waitFor();
    await eventually(async () =>
      assert.match(await lens.innerText(), /^2\s+sub-skills\s+·\s+2\s+competencies\s+·/),
    );
    await waitFor('the wording behind a code', async () =>
      (await editor.lines()).some((line) => line.includes('Gérer des sauvegardes')),
    );
    await workbench().screenshot('glance');
  });

  it('shows wordings at full width where each code has a line', async () => {
    const text = '---\nintitule: Parc\ncompetences:\n  - B1.1.1\n  - B1.1.2\n---\n';
    await writeFile(workbench().path('formation/parc.md'), text);
    const editor = await workbench().openFile('formation/parc.md');
    await eventually(async () => {
      const shown = (await editor.lines()).join('\n');
      assert.match(shown, /B1\.1\.1 *Recenser et identifier les ressources numériques/);
      assert.match(shown, /B1\.1\.2 *Exploiter des référentiels, normes et standards adoptés par/);
    });
    await workbench().screenshot('hints-in-lines');
    await workbench().openFile(REPORT);
  });

  it('acts from the hover, and on nothing but the list', async () => {
    const editor = workbench().editor;
    await eventually(async () => {
      const text = await editor.hover('B1.1.5');
      assert.match(text, /B1\.1 · Mobilised/);
      assert.match(text, /Show in the coverage · Remove from this report · Official text/);
    });
    await workbench().screenshot('hover-actions');
    const hover = workbench().page.locator('.monaco-hover:not(.hidden)');
    await hover.locator('a', { hasText: 'Remove from this report' }).first().click();
    await waitFor('the list without the code', async () =>
      (await editor.lines()).some((line) => line.startsWith('competences: [B2.3.2')),
    );
    await workbench().page.mouse.move(5, 5);
    await editor.focus();
    await editor.press('ControlOrMeta+Z');
  });

  it('offers the keys that the header lacks', async () => {
    const editor = workbench().editor;
    await editor.goTo(2);
    await editor.press('Home');
    await editor.press('Enter');
    await editor.press('ArrowUp');
    await editor.suggest();
    await eventually(async () => {
      const offered = await editor.suggestions();
      assert.ok(offered.includes('brouillon'), offered.join());
      assert.ok(!offered.includes('intitule'), offered.join());
    });
    await workbench().screenshot('header-keys');
    await editor.press('Escape');
    await editor.press('Delete');
  });

  it('offers templates at the top of an empty file, and none behind dashes', async () => {
    await writeFile(workbench().path('formation/vide.md'), '');
    const editor = await workbench().openFile('formation/vide.md');
    await editor.focus();
    await editor.type('---');
    await editor.press('Enter');
    await editor.type('x');
    await waitFor('what was typed', async () => (await editor.lines()).includes('x'));
    assert.deepEqual((await editor.lines()).slice(0, 2), ['---', 'x']);
    await editor.press('ControlOrMeta+A');
    await editor.press('Delete');
    await editor.type('inc');
    await eventually(async () => assert.equal((await editor.suggestions())[0], 'incident'));
    await workbench().screenshot('templates');
    await editor.accept('incident');
    await waitFor('the template', async () => (await editor.lines()).includes('## Diagnostic'));
    await editor.press('Escape');
    await editor.press('ControlOrMeta+A');
    await editor.press('Delete');
    await editor.save();
  });

  it('goes to the official text of a code', async () => {
    const editor = await workbench().openFile(REPORT);
    const text = (await workbench().read(REPORT)).split('\n');
    const line = text.findIndex((each) => each.startsWith('competences:'));
    await editor.goTo(line + 1, (text[line] ?? '').indexOf('B1.1.5') + 3);
    await editor.press('F12');
    await workbench().page.waitForSelector('.tab.active[data-resource-name="Referential SISR.md"]');
    await waitFor('the line of the code', async () =>
      (await editor.lines()).some((each) => each.includes('B1.1.5')),
    );
    await workbench().screenshot('referential');
  });

  it('draws what counts bolder than what is only named', async () => {
    const text =
      '---\nintitule: Copies\ncompetences: [B1.1.5, B3.5B.1]\n---\n\n- [x] B1.2.1\n- [ ] B1.2.2\n\nVoir B1.3.1.\n';
    await writeFile(workbench().path('formation/copies.md'), text);
    await workbench().openFile('formation/copies.md');
    const bold = (code: string) =>
      workbench()
        .page.locator('.view-line span[class*="mtk"]', { hasText: code })
        .last()
        .evaluate((span) => Number(getComputedStyle(span).fontWeight) >= 600);
    await waitFor('the declared code in bold', () => bold('B1.1.5'));
    await eventually(async () => {
      const drawn = await Promise.all(['B3.5B.1', 'B1.2.1', 'B1.2.2', 'B1.3.1'].map(bold));
      assert.deepEqual(drawn, [false, true, false, false]);
    });
    await workbench().screenshot('code-states');
  });
});
