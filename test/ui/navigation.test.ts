import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';
import { plain, waitFor } from './harness/wait.ts';
import { texts } from './harness/workbench.ts';

const REPORT = 'formation/serveur-glpi.md';

describe('Finding one’s way', () => {
  const workbench = useWorkbench();
  const pageOf = () => workbench().page;
  const goToCode = async () => {
    const editor = await workbench().openFile(REPORT);
    await editor.goTo(5, 'competences: [B1.1'.length + 1);
    return editor;
  };

  it('leads from a code to its official text, on a page that cannot be changed', async () => {
    const editor = await goToCode();
    const page = pageOf().locator('.tab.active[data-resource-name="Referential SISR.md"]');
    await waitFor('the page', async () => {
      await editor.press('F12'); // again, where what follows codes had not started yet
      return page.waitFor({ timeout: 5_000 }).then(() => true);
    });
    await waitFor('the official text', async () =>
      (await editor.lines()).some((line) => line.includes('B1.1.1')),
    );
    await editor.type('x');
    await pageOf().getByText('Cannot edit in read-only editor').first().waitFor();
    await workbench().screenshot('definition');
  });

  it('lists every place of the portfolio that names a code', async () => {
    const editor = await goToCode();
    await workbench().runCommand('References: Find All References');
    const tree = pageOf().locator('.sidebar .monaco-list-row');
    const rows = await waitFor('the references', async () => {
      const found = await texts(tree);
      return found.filter((row) => row.includes('.md')).length >= 2 && found;
    });
    assert.ok(rows.some((row) => row.includes('serveur-glpi.md')));
    await workbench().screenshot('references');
    await editor.press('Escape');
  });

  it('finds reports by title and codes among the symbols of the workspace', async () => {
    const { page, editor } = workbench();
    const input = page.locator('.quick-input-widget input.input');
    const rows = page.locator('.quick-input-widget .monaco-list-row');
    const find = (text: string, wanted: RegExp) =>
      waitFor(`“${text}” among the symbols`, async () => {
        await editor.press('ControlOrMeta+P');
        await input.fill(`#${text}`, { timeout: 2_000 });
        return waitFor(
          'the symbol',
          async () => (await rows.allInnerTexts()).map(plain).find((row) => wanted.test(row)),
          5_000,
        );
      });
    await find('GLPI', /Mise en place d’un serveur GLPI/);
    await workbench().screenshot('workspace-symbols');
    await editor.press('Escape');
    await find('B1.1.5', /B1\.1\.5/);
    await editor.press('Escape');
  });

  it('marks the same code elsewhere, and shows where one is in the breadcrumbs', async () => {
    await goToCode();
    const crumbs = await waitFor('the breadcrumbs', async () => {
      const found = await texts(pageOf().locator('.breadcrumbs-control .monaco-breadcrumb-item'));
      return found.some((text) => text.includes('B1.1.1')) && found;
    });
    assert.ok(crumbs.some((text) => text.includes('competences')));
    await pageOf().locator('.wordHighlightText, .wordHighlightStrong').first().waitFor();
    await workbench().screenshot('breadcrumbs');
  });
});
