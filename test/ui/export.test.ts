import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { useWorkbench } from './harness/suite.ts';
import { waitFor } from './harness/wait.ts';

const TABLE = 'tableau-de-synthese-E5-2026.xlsx';
const PDF = 'tableau-de-synthese-E5-2026.pdf';
const CSV = 'tableau-de-synthese-E5-2026.csv';

/** One window for all of them: to start one takes longer than most tests. */
const workbench = useWorkbench();

/** `test/host/failingExports.test.ts` has every way to fail; here is what the user sees and does. */
describe('An export whose place is taken', () => {
  const cannotReplace = (name: string) =>
    workbench().notification(new RegExp(`^${name} cannot be replaced: close it in Excel`));
  const leftOvers = async () =>
    (await readdir(workbench().path(''))).filter((name) => /\.(?:tmp|old)$/.test(name));

  it('says what to do, and writes it elsewhere, outside of the folder too', async () => {
    await mkdir(workbench().path(PDF));
    await workbench().runCommand('Portfolio SIO: Export the Official Table as PDF');
    await cannotReplace(PDF);
    await workbench().screenshot('export-refused');
    assert.deepEqual(await leftOvers(), []);
    await workbench().pressButton('Choose Another Name…');
    await workbench().choosePath('../ailleurs.pdf');
    await workbench().notification(/^The official table is written: ailleurs\.pdf/);
    const written = await readFile(workbench().path('../ailleurs.pdf'));
    assert.equal(written.subarray(0, 5).toString(), '%PDF-');
    assert.ok((await stat(workbench().path(PDF))).isDirectory());
  });

  it('leaves a file that is protected as it is, and writes it once that is over', async function () {
    const protect = (change: '+i' | '-i') =>
      spawnSync('chattr', [change, workbench().path(CSV)]).status === 0;
    const changed = () => stat(workbench().path(CSV)).then(({ mtimeMs }) => mtimeMs);
    await workbench().runCommand('Portfolio SIO: Export the Table as CSV');
    const before = await waitFor('the first export', changed);
    if (!protect('+i')) this.skip(); // only Linux has it, and only for root
    try {
      await workbench().runCommand('Portfolio SIO: Export the Table as CSV');
      await cannotReplace(CSV);
      assert.equal(await changed(), before);
      assert.deepEqual(await leftOvers(), []);
    } finally {
      assert.ok(protect('-i'));
    }
    await workbench().pressButton('Try Again');
    await waitFor('the second export', async () => (await changed()) > before);
    await waitFor('nothing left over', async () => (await leftOvers()).length === 0);
  });
});

describe('Exporting the official table', () => {
  const exportTable = () => workbench().runCommand('Portfolio SIO: Export the Official Table');
  const written = () => workbench().path(TABLE);
  /** What is written goes beside its place first; until it is in its place, the export is not over. */
  const isOn = async () =>
    (await readdir(workbench().path('.'))).some((name) => /\.(tmp|old)$/.test(name));
  const lastWrite = () => stat(written()).then(({ mtimeMs }) => mtimeMs);

  it('writes the file beside the reports and says what it leaves empty', async () => {
    await exportTable();
    assert.equal(
      await workbench().notification(/^The official table is written: \S+\.xlsx/),
      'The official table is written: tableau-de-synthese-E5-2026.xlsx. Left empty: portfolio address. 5 of 6 competencies are mobilised; missing: B1.3.',
    );
    await workbench().screenshot('export');
  });

  it('holds every réalisation in its section, by date, with its ticks', async () => {
    const sheet = await readSheet(written());
    const rows = sheet.filter(({ a }) => a.length > 0);
    const section = (title: string) => rows.findIndex(({ a }) => a.trim().startsWith(title));
    const training = section('Réalisation en cours de formation');
    const first = section('Réalisations en milieu professionnel en cours de première année');
    const second = section('Réalisations en milieu professionnel en cours de seconde année');
    assert.equal(first - training - 1, 7);
    assert.equal(second - first - 1, 4);
    assert.equal(rows.length - second - 1, 3);
    const [veille] = rows.slice(training + 1);
    assert.ok(veille);
    assert.match(veille.a, /veille/i);
    assert.equal(veille.b, '16/09/24 au 10/04/26');
    assert.deepEqual(veille.ticks, ['', '', '', '', '', 'X']);
    assert.ok(!rows.some(({ a }) => /site vitrine/i.test(a)), 'a draft is no row');
    assert.ok(rows.some(({ a }) => a.startsWith('NOM et prénom : DUPONT-EXEMPLE Camille')));
  });

  it('replaces its own file without a word, but asks before it replaces another', async () => {
    const before = await lastWrite();
    await exportTable();
    await waitFor('the second export', async () => (await lastWrite()) > before && !(await isOn()));
    await writeFile(written(), 'the notes of a student');
    await exportTable();
    const dialog = workbench().page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /was changed since it was last exported/);
    await workbench().screenshot('export-asks');
    await dialog.getByText('Cancel').click();
    assert.equal(await workbench().read(TABLE), 'the notes of a student');
  });

  it('asks once where something matters, and leads to what is missing', async () => {
    const { page } = workbench();
    await mkdir(workbench().path('.vscode'), { recursive: true });
    await writeFile(
      workbench().path('.vscode/settings.json'),
      JSON.stringify({ 'portfolioSio.askBeforeExport': true }),
    );
    const dialog = page.locator('.monaco-dialog-box');
    await waitFor('the question', async () => {
      await exportTable();
      await dialog.waitFor({ timeout: 3_000 }); // the setting has to be read first
      const text = await dialog.innerText();
      if (text.includes('5/6 competencies: export anyway?')) return true;
      await page.keyboard.press('Escape');
      return false;
    });
    await workbench().screenshot('export-question');
    await dialog.locator('.monaco-button', { hasText: 'See What Is Missing' }).click();
    const focused = page.locator(
      '.sidebar .pane:has(.pane-header[aria-label*="Exam"]):focus-within',
    );
    await focused.waitFor();
    assert.equal(await workbench().read(TABLE), 'the notes of a student');
  });
});

interface Line {
  readonly a: string;
  readonly b: string;
  readonly ticks: readonly string[];
}

/** The sheet as ExcelJS reads it: another program than the one that wrote it. */
async function readSheet(path: string): Promise<Line[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  const lines: Line[] = [];
  assert.ok(sheet, 'the file has no sheet');
  sheet.eachRow((row) => {
    const text = (column: number) => row.getCell(column).text;
    lines.push({ a: text(1), b: text(2), ticks: [3, 4, 5, 6, 7, 8].map(text) });
  });
  return lines;
}
