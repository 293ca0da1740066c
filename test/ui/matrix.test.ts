import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

describe('The matrix of reports and competencies', () => {
  const workbench = useWorkbench({ size: { width: 1700, height: 1100 } });
  const page = () => workbench().webview.locator('#page');
  const press = (key: string) => workbench().page.keyboard.press(key);
  const focused = () => page().locator(':focus').getAttribute('data-key');
  const cell = (report: string, code: string) => page().locator(`[data-key$="${report} ${code}"]`);

  it('opens from the coverage, with every report and every competency', async () => {
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Coverage').row('B1.1 ');
    await workbench().runCommand('Portfolio SIO: Show the Competency Matrix');
    await page().getByRole('grid', { name: 'Competency Matrix' }).waitFor();
    await eventually(async () => {
      assert.equal(await page().locator('th[scope=row]').count(), 15);
      assert.equal(await page().locator('th.competency').count(), 14);
      assert.equal(await cell('serveur-glpi.md', 'B1.1').innerText(), '1/6');
      assert.match(await page().locator('[data-key="B1.3"]').innerText(), /only in a draft/);
    });
    await workbench().screenshot('matrix');
  });

  it('is walked through by keys, and opens the evidence at its place', async () => {
    await page().locator('[data-key$="serveur-glpi.md"]').focus();
    for (const [key, where] of [
      ['ArrowRight', 'serveur-glpi.md B1.1'],
      ['End', 'serveur-glpi.md B3.5A'],
      ['Home', 'serveur-glpi.md'],
      ['ArrowRight', 'serveur-glpi.md B1.1'],
      ['ArrowUp', 'veille-technologique.md B1.1'],
      ['ArrowDown', 'serveur-glpi.md B1.1'],
    ] as const) {
      // eslint-disable-next-line no-await-in-loop -- one key after the other
      await press(key);
      // eslint-disable-next-line no-await-in-loop
      await eventually(async () => {
        const at = (await focused()) ?? '';
        assert.ok(at.endsWith(where), `${key}: ${at}`);
      });
    }
    await press('Enter');
    await workbench().page.waitForSelector('.tab.active[data-resource-name="serveur-glpi.md"]');
    await waitFor('the selected code', async () =>
      (await workbench().statusBar()).some((text) => text.includes('(6 selected)')),
    );
    assert.ok(await page().isVisible(), 'the matrix stays in view');
    await workbench().screenshot('matrix-evidence');
  });

  it('follows what is typed, and keeps its place', async () => {
    await workbench().editor.goTo(5, 'competences: ['.length + 1);
    await workbench().editor.type('B1.1.5, ');
    await waitFor('one sub-skill more', async () => {
      return (await cell('serveur-glpi.md', 'B1.1').innerText()) === '2/6';
    });
    await eventually(async () => {
      const tabbed = await page().locator('[role=grid] [tabindex="0"]').getAttribute('data-key');
      assert.ok(tabbed?.endsWith('serveur-glpi.md B1.1'));
    });
  });

  it('shows the sub-skills of a competency on demand', async () => {
    const head = page().locator('[data-key="B1.1"]');
    await head.focus();
    await press('Enter');
    await page().locator('[data-key="B1.1.6"]').waitFor();
    await eventually(async () => {
      assert.equal(await head.getAttribute('aria-expanded'), 'true');
      assert.equal(await focused(), 'B1.1');
      assert.equal(await cell('serveur-glpi.md', 'B1.1.5').innerText(), '●');
    });
    await workbench().screenshot('matrix-sub-skills');
    await head.click();
    await page().locator('[data-key="B1.1.6"]').waitFor({ state: 'detached' });
  });

  it('writes a page that a browser prints', async () => {
    await page().getByRole('button', { name: 'Show All Sub-skills' }).click();
    await page().locator('[data-key="B3.1.1"]').waitFor();
    await workbench().screenshot('matrix-all');
    await page().getByRole('button', { name: 'Print…' }).click();
    await workbench().notification(/^The matrix is written: matrice-des-competences\.html/);
    const file = workbench().path('matrice-des-competences.html');
    const browser = await workbench().page.context().browser()?.newPage();
    assert.ok(browser);
    await browser.goto(pathToFileURL(file).href);
    assert.equal(await browser.locator('th[scope=row]').count(), 3 * 15);
    await browser.pdf({ path: join('out', 'screenshots', 'matrix.pdf'), preferCSSPageSize: true });
    await browser.close();
  });

  it('shows each candidate’s own, where there are several', async () => {
    const folder = workbench().path('camarade');
    await mkdir(folder);
    await writeFile(join(folder, 'portfolio.yaml'), 'nom: Camarade\noption: SLAM\n');
    const report = '---\nintitule: Une application\ncompetences: [B2.1.1]\n---\n';
    await writeFile(join(folder, 'application.md'), report);
    await workbench().openFile('camarade/application.md');
    await workbench().view('Coverage').row('DUPONT-EXEMPLE'); // only several have their names there
    await workbench().page.waitForSelector('.tab[aria-label^="Competency Matrix · DUPONT"]');
    await workbench().runCommand('Portfolio SIO: Show the Competency Matrix');
    await workbench().page.waitForSelector('.tab[aria-label^="Competency Matrix · Camarade"]');
    await waitFor('the report of the other candidate alone', async () => {
      const found = await Promise.all(
        workbench()
          .page.frames()
          .map((frame) => frame.locator('th[scope=row] span').allInnerTexts()),
      );
      return found.some((rows) => rows.length === 1 && rows[0] === 'Une application');
    });
    await workbench().screenshot('matrix-two-candidates');
  });
});
