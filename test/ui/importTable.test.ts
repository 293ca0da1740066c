import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import type { TableRow } from '../../src/core/table/summaryTable.ts';
import { useWorkbench } from './harness/suite.ts';
import { plain, waitFor } from './harness/wait.ts';

const TABLE = 'Tableau de synthèse.xlsx';

function rowOf(title: string, period: string, ...codes: readonly string[]): TableRow {
  return { uri: '', title, productions: [], period, competencies: new Set(codes) };
}

function tableOf(...rows: readonly (readonly TableRow[])[]): Uint8Array {
  const [formation = [], stage1 = [], stage2 = []] = rows;
  const filled = fillForm(blankForm(2026), {
    candidate: { option: 'SISR', session: 2026 },
    sections: [
      { section: 'formation', rows: formation },
      { section: 'stage1', rows: stage1 },
      { section: 'stage2', rows: stage2 },
    ],
  });
  assert.ok('ok' in filled);
  return filled.ok;
}

const ROWS = [
  rowOf('Serveur GLPI', '15/09/24 au 20/12/24', 'B1.1', 'B1.2'),
  rowOf('Sauvegarde avec BorgBackup', '', 'B1.1'),
  rowOf('Veille technologique', '2024-2026'),
];
const STAGE_1 = [rowOf('Support aux utilisateurs', '26/05/25 au 27/06/25', 'B1.2')];
const STAGE_2 = [rowOf('Réseau sans fil', 'deux semaines', 'B1.5')];

describe('Importing a filled table into an empty folder', () => {
  const workspace = { [TABLE]: tableOf(ROWS, STAGE_1, STAGE_2) };
  const workbench = useWorkbench({ workspace, size: { width: 1280, height: 900 } });
  const box = () => workbench().page.locator('.quick-input-widget');
  const markdown = async () =>
    (await readdir(workbench().path(''), { recursive: true }))
      .filter((name) => name.endsWith('.md'))
      .sort();

  it('begins in the view that has no report yet', async () => {
    await workbench().openContainer('Portfolio SIO');
    const link = workbench().page.locator('.sidebar .monaco-button:visible', {
      hasText: 'Import a Filled Table',
    });
    await link.first().click();
    await workbench().choosePath(TABLE);
    await box().getByText(`${TABLE}: réalisations (5)`).waitFor();
  });

  it('lists what was understood, in its sections, with its doubts in words', async () => {
    const rows = box().locator('.monaco-list-row');
    const text = plain((await rows.allInnerTexts()).join(' '));
    assert.match(text, /Serveur GLPI.*15\/09\/24 au 20\/12\/24 · B1\.1 B1\.2/);
    assert.match(text, /Sauvegarde avec BorgBackup.*period to add/);
    assert.match(text, /Veille technologique.*no competency found/);
    assert.match(text, /Réseau sans fil.*period to check/);
    await workbench().screenshot('import-list');
  });

  it('writes one report a row, and says what came of it', async () => {
    await box().locator('.monaco-button', { hasText: 'OK' }).click();
    assert.equal(await workbench().notification(/^Reports/), 'Reports written: 5.');
    assert.deepEqual(await markdown(), [
      'formation/sauvegarde-avec-borgbackup.md',
      'formation/serveur-glpi.md',
      'formation/veille-technologique.md',
      'stage-1/support-aux-utilisateurs.md',
      'stage-2/reseau-sans-fil.md',
    ]);
    await workbench().view('Reports Section').row('Réseau sans fil');
    await workbench().screenshot('import-done');
  });

  it('takes all of it back with one button', async () => {
    await workbench().pressButton('Undo');
    await waitFor('no report', async () => (await markdown()).length === 0);
    await waitFor('the folders taken back', async () => {
      const names = await readdir(workbench().path(''));
      return names.length === 1 && names[0] === TABLE;
    });
  });

  it('asks before it writes reports of a table without marks', async () => {
    await writeFile(workbench().path(TABLE), tableOf([rowOf('Veille', '2025')]));
    await workbench().startCommand('Portfolio SIO: Import a Filled Table…');
    await workbench().choosePath(TABLE);
    assert.match(await workbench().notification(/^No réalisation/), /has a mark.*Put a cross/);
    assert.deepEqual(await markdown(), []);
    await workbench().pressButton('Import Without Competencies');
    await box().getByText('2025 · no competency found').waitFor();
    await workbench().page.keyboard.press('Escape');
    assert.deepEqual(await markdown(), []);
  });

  it('says what to do with a file of another kind', async () => {
    await writeFile(workbench().path('tableau.pdf'), '%PDF-1.7');
    await workbench().startCommand('Portfolio SIO: Import a Filled Table…');
    await workbench().choosePath('tableau.pdf');
    await workbench().notification(/^tableau.pdf is a PDF.*choose the Excel workbook/);
  });
});
