import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

describe('Looking at the coverage', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 2000 } }); // every row is drawn
  const view = () => workbench().view('Coverage');
  const labels = async () => (await view().rows()).map(({ label }) => label);
  const pick = async (text: string) => {
    const { page } = workbench();
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: text }).first().click();
  };

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await view().row('B1.1 ');
  });

  it('finds skills while words are typed, and shows all again after Escape', async () => {
    const all = await labels();
    await view().runAction('Search the Coverage');
    const { page } = workbench();
    await page.locator('.quick-input-widget:visible input.input').pressSequentially('sauvegarde');
    await view().row('B1.1.5');
    await waitFor('only what was sought', async () =>
      (await labels()).every((label) => !label.startsWith('B1.2')),
    );
    await workbench().screenshot('coverage-search');
    await page.keyboard.press('Escape');
    await view().row('B1.2 ');
    await eventually(async () => assert.ok((await labels()).length >= all.length));
  });

  it('comes out of a search as it went in: what was closed, open and selected', async () => {
    await view().collapse('Bloc 1');
    await view().expand('Bloc 2');
    await view().expand('B2.1');
    await view().click('B2.1.1');
    const before = await view().settled();
    const { page } = workbench();
    const search = async (words: string) => {
      await view().runAction('Search the Coverage');
      await page.locator('.quick-input-widget:visible input.input').fill(words);
    };
    const selected = page.locator('.sidebar .monaco-list-row.selected .label-name');

    await search('sauvegarde');
    await view().row('B1.1.5'); // though Bloc 1 was closed
    await page.keyboard.press('Escape');
    await waitFor('the lines of before', async () =>
      isDeepStrictEqual(await view().rows(), before),
    );
    await waitFor('the line of before', async () =>
      (await selected.allInnerTexts()).some((text) => text.startsWith('B2.1.1')),
    );

    await search('sauvegarde');
    await page.keyboard.press('Enter');
    await view().collapse('B1.1 ');
    await view().runAction('Show Everything Again');
    await waitFor('the lines of before', async () =>
      isDeepStrictEqual(await view().rows(), before),
    );
    await view().collapse('Bloc 2');
    await view().expand('Bloc 1');
  });

  it('keeps what is to cover, says so, and shows everything again', async () => {
    await view().runAction('Filter the Coverage');
    await pick('What no report evidences');
    await waitFor('no covered line', async () =>
      (await labels()).every((label) => !label.startsWith('B1.1.1')),
    );
    await view().row('B1.3 ');
    await workbench().screenshot('coverage-missing');
    const message = workbench().page.locator('.sidebar .pane .message');
    await eventually(async () =>
      assert.match(await message.first().innerText(), /Shown: To cover/),
    );
    await view().runAction('Show Everything Again');
    await waitFor('B1.1 closed as before', async () => !(await view().row('B1.1 ')).expanded);
    await view().expand('B1.1 ');
    await view().row('B1.1.1');
  });

  it('groups by report, then by bloc again', async () => {
    await workbench().runCommand('Portfolio SIO: Group by Report');
    await view().row('Mise en place d’un serveur GLPI');
    await workbench().screenshot('coverage-by-report');
    await workbench().runCommand('Portfolio SIO: Group by Bloc');
    await view().row('Bloc 1');
  });

  it('puts the missing first where that is asked', async () => {
    await workbench().runCommand('Portfolio SIO: Sort: Missing First');
    const competencies = async () =>
      (await labels()).filter((label) => /^B1\.\d /.test(label)).map((label) => label.slice(0, 4));
    await waitFor('B1.3 first', async () => (await competencies())[0] === 'B1.3');
    await workbench().runCommand('Portfolio SIO: Sort: Official Order');
    await waitFor('B1.1 first', async () => (await competencies())[0] === 'B1.1');
  });

  it('goes from the code at the cursor to its line', async () => {
    const editor = await workbench().openFile('formation/sauvegarde-borg.md');
    await editor.goTo(5, 20);
    await workbench().runCommand('Portfolio SIO: Show the Code at the Cursor in the Coverage');
    const selected = workbench().page.locator('.sidebar .monaco-list-row.selected .label-name');
    await waitFor('the report below B1.1.5', async () =>
      (await selected.first().innerText()).includes('Sauvegarde'),
    );
  });

  it('shows 28 characters of each wording in a sidebar of 300 pixels', async () => {
    const { page } = workbench();
    const width = await page.locator('.part.sidebar').evaluate((it) => it.clientWidth);
    assert.ok(width <= 301, `${width} pixels`);
    // As wide as the letters of Windows and macOS: those of a bare Debian are wider by a sixth.
    const font = '.monaco-workbench { font-family: "Liberation Sans", Arial !important }';
    await page.addStyleTag({ content: font });
    const shown = await page
      .locator('.sidebar .pane:has(> .pane-header[aria-label*="Coverage"]) .monaco-list-row')
      .evaluateAll(readableTexts);
    const wordings = shown.flatMap(({ text, readable }) => {
      const [code] = /^B\d\.\d+\.\d+\S* · |^B\d\.\d+\.\d+\S* /.exec(text) ?? [];
      return code ? [{ text, seen: readable - code.length, of: text.length - code.length }] : [];
    });
    assert.ok(wordings.length >= 6, `${wordings.length} skills`);
    for (const { text, seen, of } of wordings) {
      assert.ok(seen >= Math.min(28, of), `${seen} characters of “${text}”`);
    }
  });

  it('counts on its icon what bloc 1 lacks', async () => {
    const badge = workbench().page.locator('.activitybar .badge-content:visible');
    await eventually(async () => assert.ok((await badge.allInnerTexts()).includes('1')));
  });
});

/** Runs in the page: of the label of each row, how many characters can be read before it is cut. */
function readableTexts(rows: Element[]): { text: string; readable: number }[] {
  return rows.flatMap((row) => {
    const label = row.querySelector('.label-name');
    const box = row.querySelector('.monaco-icon-label-container')?.getBoundingClientRect();
    if (!label || !box) return [];
    const ellipsis = 12; // pixels that the sign for what is cut may take
    const range = document.createRange();
    const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
    const text = label.textContent;
    let readable = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      for (let at = 0; at < length; at++) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        if (range.getBoundingClientRect().right <= box.right - ellipsis) readable += 1;
      }
    }
    return [{ text, readable }];
  });
}
