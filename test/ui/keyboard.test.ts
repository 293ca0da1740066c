import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { eventually, pause, plain, waitFor } from './harness/wait.ts';

describe('The sidebar from the keyboard', () => {
  const workbench = useWorkbench({
    size: { width: 1280, height: 2000 },
    settings: { 'portfolioSio.followActiveEditor': true },
  });
  const press = (key: string) => workbench().page.keyboard.press(key);
  const input = () => workbench().page.locator('.quick-input-widget:visible input.input');
  const focus = async (view: string) => {
    await workbench().view(view).open();
    await workbench().runCommand(`Portfolio SIO: Focus on ${view} View`);
  };
  /** The line that has the focus, in the view that has it. */
  const focused = async () =>
    plain(
      await workbench().page.evaluate(
        () =>
          document.activeElement?.closest('.monaco-list')?.querySelector('.monaco-list-row.focused')
            ?.textContent ?? '',
      ),
    );
  /** Goes to the line of a view that begins with a text by typing it, as in any tree. */
  const goTo = (view: string, text: string) =>
    waitFor(`the focus on “${text}”`, async () => {
      await focus(view); // all again, when a busy workbench took the letters for several words
      await press('Home');
      await workbench().page.keyboard.type(text, { delay: 40 });
      return waitFor('it', async () => (await focused()).startsWith(text), 3_000);
    });

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Coverage').row('B1.1 ');
  });

  it('follows the code at the cursor, where that is asked', async () => {
    const editor = await workbench().openFile('formation/sauvegarde-borg.md');
    await editor.goTo(5, 'competences: [B1'.length);
    const selected = workbench().page.locator('.sidebar .monaco-list-row.selected');
    await waitFor('the report below B1.1.5', async () =>
      plain(await selected.first().innerText()).includes('Sauvegarde'),
    );
    await workbench().runCommand('View: Close All Editors');
  });

  it('copies the code of a line', async () => {
    await goTo('Coverage', 'B1.2');
    await press('ControlOrMeta+C');
    await workbench().view('Coverage').runAction('Search the Coverage');
    await input().waitFor();
    await press('ControlOrMeta+V');
    await waitFor('the code', async () => (await input().inputValue()) === 'B1.2');
    await press('Escape');
  });

  it('renames and deletes the report of the line that has the focus', async () => {
    await goTo('Reports', 'Refonte');
    await press('F2');
    await waitFor(
      'the name',
      async () => (await input().inputValue()) === 'site-vitrine-association.md',
    );
    await press('Escape');
    await input().waitFor({ state: 'hidden' });
    const dialog = workbench().page.locator('.monaco-dialog-box');
    // The list may not have its focus back yet.
    await waitFor('the question', async () => {
      if ((await dialog.count()) > 0) return true;
      await press('Delete');
      await pause(1_000);
      return (await dialog.count()) > 0;
    });
    assert.match(await dialog.innerText(), /Delete site-vitrine-association\.md\?/);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.match(await workbench().read('formation/site-vitrine-association.md'), /vitrine/);
  });

  it('ticks a sub-skill', async () => {
    await workbench().openFile('formation/sauvegarde-borg.md');
    await workbench().view('Competencies of This Report').row('B1.1.6');
    await goTo('Competencies of This Report', 'B1.1.6');
    await press('Space');
    await waitFor('the code', async () =>
      (await workbench().editor.lines()).includes('competences: [B1.1.5, B2.3.2, B1.1.6]'),
    );
  });
});

describe('The sidebar in a small window', () => {
  const workbench = useWorkbench({ size: { width: 1024, height: 768 } });

  it('leaves room for what is looked at most', async () => {
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Coverage').row('B1.1 ');
    await workbench().openFile('formation/sauvegarde-borg.md');
    const headers = workbench().page.locator('.sidebar .pane-header');
    await eventually(async () => {
      const states = await headers.evaluateAll((all) =>
        all.map((it) => `${it.textContent.trim()}: ${it.getAttribute('aria-expanded') ?? ''}`),
      );
      assert.deepEqual(
        states.map((state) =>
          state
            .replace(/\s+/g, ' ')
            .replace(/^(Coverage|Competencies of This Report|Reports|Exam Check List).*:/, '$1:'),
        ),
        [
          'Coverage: true',
          'Competencies of This Report: true',
          'Reports: true',
          'Exam Check List: false',
        ],
      );
      assert.ok((await workbench().view('Coverage').rows()).length >= 7);
    });
    await workbench().screenshot('small-window');
  });
});
