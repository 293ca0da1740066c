import assert from 'node:assert/strict';
import { copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { useWorkbench } from './harness/suite.ts';
import { waitFor } from './harness/wait.ts';

const COMMAND = 'Portfolio SIO: Fill In My School’s Form…';
const FORM = 'Formulaire du lycée.xlsx';
const FILLED = 'Formulaire du lycée - filled in.xlsx';

describe('Filling the form of the school', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 1400 } });
  const bytes = (name: string) => readFile(workbench().path(name));

  it('fills the form that is chosen in a new file, and leaves the form as it was', async () => {
    await copyFile('test/fixtures/forms/saved-by-libreoffice.xlsx', workbench().path(FORM));
    const before = await bytes(FORM);
    await workbench().startCommand(COMMAND);
    await workbench().screenshot('school-form-choice');
    await workbench().choosePath(FORM);
    assert.equal(
      await workbench().notification(/^The official table is written/),
      `The official table is written: ${FILLED}. Left empty: portfolio address. 5 of 6 competencies are mobilised; missing: B1.3.`,
    );
    await workbench().screenshot('school-form');
    assert.deepEqual(await bytes(FORM), before);
    assert.equal((await stat(workbench().path(FORM))).isFile(), true);
  });

  it('puts everything into its place: another program reads it back', async () => {
    const sheet = await read(workbench().path(FILLED));
    const text = (cell: string) => sheet.getCell(cell).text;
    assert.equal(text('A3'), 'NOM et prénom : DUPONT-EXEMPLE Camille');
    const rows = Array.from({ length: 27 }, (_, index) => index + 9);
    const titles = rows.map((row) => text(`A${row}`)).filter((title) => title !== '');
    assert.equal(titles.length, 14 + 2, 'all réalisations, and two more section headings');
    const watch = rows.find((row) => /veille/i.test(text(`A${row}`)));
    assert.ok(watch);
    assert.equal(text(`B${watch}`), '16/09/24 au 10/04/26');
    const ticks = ['C', 'D', 'E', 'F', 'G', 'H'].map((column) => text(`${column}${watch}`));
    assert.deepEqual(ticks, ['', '', '', '', '', 'X']);
  });

  it('remembers the form, and asks no second time', async () => {
    const settings = JSON.parse(await workbench().read('.vscode/settings.json')) as object;
    assert.deepEqual(settings, { 'portfolioSio.schoolForm': FORM });
    const first = (await stat(workbench().path(FILLED))).mtimeMs;
    await workbench().runCommand(COMMAND);
    await waitFor('the second filling', async () => {
      return (await stat(workbench().path(FILLED))).mtimeMs > first;
    });
    assert.equal(await workbench().page.locator('.quick-input-widget').isVisible(), false);
  });

  it('counts as the exported table in the check list of the exam', async () => {
    await workbench().openContainer('Portfolio SIO');
    await workbench().view('Exam Check List').open();
    await workbench().view('Coverage').close();
    await workbench().view('Reports Section').close();
    await workbench().view('Exam Check List').row('The official table is up to date');
  });

  it('fills another form that lacks a label, says so, and leaves that form as it was', async () => {
    await writeFile(workbench().path('Autre.xlsx'), await withoutNumber(workbench().path(FORM)));
    const before = await bytes('Autre.xlsx');
    await workbench().pressButton('Another Form…');
    await workbench().choosePath('Autre.xlsx');
    const said = await workbench().notification(/Autre - filled in/);
    assert.ok(said.endsWith('Not on this form, so not filled in: the label “N° candidat”.'), said);
    await workbench().screenshot('school-form-missing');
    assert.deepEqual(await bytes('Autre.xlsx'), before);
    const names = await readdir(workbench().path(''));
    assert.deepEqual(names.filter((name) => name.endsWith('.xlsx')).sort(), [
      'Autre - filled in.xlsx',
      'Autre.xlsx',
      FILLED,
      FORM,
    ]);
  });

  it('says how many réalisations a form holds, and completes it: the same file comes of it', async () => {
    const before = await bytes(FILLED);
    await workbench().pressButton('Another Form…');
    await workbench().choosePath(FILLED);
    const question = workbench().page.locator('.quick-input-widget');
    await question.getByText(`Réalisations that ${FILLED} holds already: 14.`).waitFor();
    await workbench().screenshot('school-form-held');
    const first = (await stat(workbench().path(FILLED))).mtimeMs;
    await workbench().page.keyboard.press('Enter');
    await waitFor('the second filling', async () => {
      return (await stat(workbench().path(FILLED))).mtimeMs > first;
    });
    assert.deepEqual(await bytes(FILLED), before);
  });

  it('makes no link, and runs no command, of what a file is called', async () => {
    const name = '[Repair](command:workbench.action.toggleSidebarVisibility).xlsx';
    await writeFile(workbench().path(name), 'no workbook');
    await workbench().pressButton('Another Form…');
    await workbench().choosePath(name);
    const said = await workbench().notification(/^\[Repair\]/);
    assert.ok(said.replaceAll('\u2060', '').includes(name), said);
    const links = workbench().page.locator('.notification-list-item-message a');
    assert.equal(await links.count(), 0);
  });
});

async function read(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  assert.ok(sheet, 'the file has no sheet');
  return sheet;
}

async function withoutNumber(path: string): Promise<Uint8Array> {
  const sheet = await read(path);
  sheet.getCell('F3').value = 'Numéro :';
  return new Uint8Array(await sheet.workbook.xlsx.writeBuffer());
}
