import assert from 'node:assert/strict';
import { access, rm, writeFile } from 'node:fs/promises';
import { candidateFiles, reportText } from './harness/candidates.ts';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

const ALL_OF_BLOC_1 = ['B1.1', 'B1.2', 'B1.3', 'B1.4', 'B1.5', 'B1.6'];
const CLASS = {
  'promo-2027/consignes.md': '# Consignes\n\nUn dossier par étudiant.\n',
  ...candidateFiles({
    folder: 'promo-2027/sisr/durand',
    nom: 'DURAND-FICTIF',
    prenom: 'Léa',
    reports: [['B1.1.1', 'B1.1.5'], ['B1.2.1', 'B1.4.1'], ['B1.5.1']],
  }),
  ...candidateFiles({
    folder: 'promo-2027/sisr/abel',
    nom: 'ABEL-FICTIF',
    prenom: 'Jean-Baptiste Alexandre',
    reports: [ALL_OF_BLOC_1],
  }),
  ...candidateFiles({
    folder: 'promo-2027/slam/nouveau',
    nom: 'ZOLA-FICTIF',
    prenom: 'Noé',
    option: 'SLAM',
    reports: [],
  }),
  'promo-2027/slam/sans-profil/rapport-1.md': reportText('Sans profil', ['B1.6.1']),
};

describe('A class', () => {
  const workbench = useWorkbench({ workspace: CLASS, size: { width: 1280, height: 2000 } });

  describe('A teacher’s folder of folders', () => {
    const view = () => workbench().view('Coverage');
    const candidates = async (of = view()) =>
      (await of.rows()).filter(({ level }) => level === 1).map(({ label }) => label);
    const written = (name: string) =>
      waitFor(`the file ${name}`, () => access(workbench().path(name)).then(() => true));

    before(async () => {
      await workbench().openContainer('Portfolio SIO');
      await view().row('DURAND-FICTIF');
    });

    it('starts with the candidates, each with their own coverage and option', async () => {
      await eventually(async () => {
        const rows = (await view().settled()).filter(({ level }) => level === 1);
        // Whoever has not begun is in the list; the report in a folder without profile is the teacher’s.
        assert.deepEqual(
          rows.map(({ label }) => label),
          [
            'ABEL-FICTIF Jean-Baptiste Alexandre',
            'DURAND-FICTIF Léa',
            'portfolio',
            'ZOLA-FICTIF Noé',
          ],
        );
        assert.deepEqual(
          [rows[0], rows[1]].map((row) => row?.description),
          [
            '6/6 · complete for the exam · 0/22 sub-skills · SISR · session 2027',
            '4/6 · missing: B1.3, B1.6 · 5/22 sub-skills · SISR · session 2027',
          ],
        );
        assert.match(rows[3]?.description ?? '', /0\/22 sub-skills · SLAM · session 2027$/);
        assert.match(rows[1]?.spoken ?? '', /^DURAND-FICTIF Léa, SISR, session 2027\. 4 of 6/);
      });
      await workbench().screenshot('class');
      const exam = workbench().view('Exam Check List');
      await exam.open();
      await waitFor('the check list of each', async () => (await candidates(exam)).length === 4);
      const reports = workbench().view('Reports Section');
      await reports.row('DURAND-FICTIF Léa');
    });

    it('groups again at once when a folder gains and loses its profile', async () => {
      const profile = workbench().path('promo-2027/slam/sans-profil/portfolio.yaml');
      await writeFile(profile, 'nom: MARTIN-FICTIF\noption: SLAM\n');
      await view().row('MARTIN-FICTIF');
      await waitFor('nothing left for the teacher', async () => (await candidates()).length === 4);
      await rm(profile);
      await eventually(async () => {
        const labels = await candidates();
        assert.equal(labels.length, 4);
        assert.ok(labels.includes('portfolio'), 'the report is back with the teacher');
      });
    });

    it('puts those first who have covered least, and back by name', async () => {
      await workbench().runCommand('Portfolio SIO: Sort Candidates: Least Covered First');
      await waitFor('ZOLA first', async () => (await candidates())[0]?.includes('ZOLA'));
      await workbench().runCommand('Portfolio SIO: Sort Candidates: by Name');
      await waitFor('ABEL first', async () => (await candidates())[0]?.includes('ABEL'));
    });

    it('finds a candidate by name, and shows them whole', async () => {
      await view().runAction('Search the Coverage');
      const { page } = workbench();
      await page.locator('.quick-input-widget:visible input.input').pressSequentially('durand');
      await waitFor('only DURAND', async () => (await candidates()).length === 1);
      await view().row('B1.3 ');
      await page.keyboard.press('Escape');
      await waitFor('all again, closed as before', async () => {
        const rows = await view().rows();
        return rows.length === 4 && rows.every(({ expanded }) => expanded === false);
      });
    });

    it('exports the table of the chosen candidate into their own folder', async () => {
      await view().chooseFromMenu('DURAND-FICTIF', 'Export');
      await written('promo-2027/sisr/durand/tableau-de-synthese-E5-2027.xlsx');
      await workbench().notification(/tableau-de-synthese-E5-2027/);
    });

    it('asks for the candidate where none is meant, and takes that of the active editor', async () => {
      const { page } = workbench();
      const choice = page.locator('.quick-input-widget .monaco-list-row');
      await page.keyboard.press('F1');
      await page
        .locator('.quick-input-widget input.input')
        .fill('>Portfolio SIO: Export the Table as CSV');
      await choice.filter({ hasText: 'Export the Table as CSV' }).first().click();
      await choice.filter({ hasText: 'ABEL-FICTIF' }).click();
      await written('promo-2027/sisr/abel/tableau-de-synthese-E5-2027.csv');
      await workbench().openFile('promo-2027/sisr/durand/rapport-2.md');
      await waitFor('the status of DURAND', async () =>
        (await workbench().statusBar()).some((text) =>
          text.includes('DURAND-FICTIF Léa · Bloc 1: 4/6'),
        ),
      );
      await workbench().runCommand('Portfolio SIO: Export the Table as CSV');
      await written('promo-2027/sisr/durand/tableau-de-synthese-E5-2027.csv');
    });
  });

  describe('The tables of a class', () => {
    const folder = 'promo-2027/sisr';

    before(async () => {
      await workbench().openContainer('Portfolio SIO');
      await workbench().view('Coverage').row('DURAND-FICTIF');
    });

    it('are written into each chosen candidate’s folder; what was changed by hand stays', async () => {
      const name = 'tableau-de-synthese-E5-2027.xlsx';
      await writeFile(workbench().path(`${folder}/abel/${name}`), 'by hand');
      const { page } = workbench();
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input.input').fill('>Export the Tables of the Class');
      const rows = page.locator('.quick-input-widget .monaco-list-row');
      await rows.filter({ hasText: 'Export the Tables of the Class' }).first().click();
      await rows.filter({ hasText: 'ZOLA-FICTIF' }).first().waitFor();
      await workbench().screenshot('class-export');
      await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
      await rows.filter({ hasText: 'Each into the candidate’s own folder' }).click();
      await workbench().notification(
        /^Tables written: 2 of 3\. Left as they are, for they were changed by hand: 1\.$/,
      );
      await access(workbench().path(`${folder}/durand/${name}`));
      assert.equal(await workbench().read(`${folder}/abel/${name}`), 'by hand');
    });

    it('show in one matrix what the class has, and who has not', async () => {
      await workbench().runCommand('Portfolio SIO: Show the Class Matrix');
      const frame = workbench().page.frameLocator('iframe.webview.ready').frameLocator('iframe');
      const grid = frame.getByRole('grid', { name: 'Class Matrix' });
      await grid.waitFor();
      assert.deepEqual(await grid.locator('th[scope=row] span').allInnerTexts(), [
        'ABEL-FICTIF Jean-Baptiste Alexandre',
        'DURAND-FICTIF Léa',
        'portfolio',
        'ZOLA-FICTIF Noé',
      ]);
      const cell = (code: string) => grid.locator(`td[data-key$="durand ${code}"]`);
      assert.match(await cell('B1.1').innerText(), /^\d\/6$/);
      assert.equal(await cell('B1.3').innerText(), '');
      await frame.getByText(/^Missing most: /).waitFor();
      await workbench().screenshot('class-matrix');
      await cell('B1.1').click();
      await workbench().page.waitForSelector('.tab.active[aria-label^="rapport-1"]');
    });

    it('are summed up in a file for a spreadsheet, where the teacher says', async () => {
      await workbench().startCommand('Portfolio SIO: Export the Overview of the Class (CSV)…');
      await workbench().choosePath('promo-2027/suivi.csv');
      await workbench().notification(/^The overview of the class is written\.$/);
      const [head, ...lines] = (await workbench().read('promo-2027/suivi.csv')).split('\r\n');
      assert.match(
        head ?? '',
        /^\uFEFF"Candidate";"Candidate number";"Folder";"Option";"Session";"Reports";/,
      );
      const cells = lines.map((line) => line.slice(1, -1).split('";"'));
      const told = cells.map((line) => [line[0], line[5], line[8], ...line.slice(12)].join(';'));
      assert.deepEqual(told, [
        'ABEL-FICTIF Jean-Baptiste Alexandre;1;0;6;0;;1;1;1;1;1;1',
        'DURAND-FICTIF Léa;3;0;4;5;B1.3 B1.6;1;1;0;1;1;0',
        'portfolio;1;0;1;1;B1.1 B1.2 B1.3 B1.4 B1.5;0;0;0;0;0;1',
        'ZOLA-FICTIF Noé;0;0;0;0;B1.1 B1.2 B1.3 B1.4 B1.5 B1.6;0;0;0;0;0;0',
        ';;',
      ]);
      const today = new Date().toISOString().slice(0, 4);
      for (const line of cells.slice(0, 3)) {
        assert.match(line[10] ?? '', /^\d+$/, 'problems');
        assert.ok(line[11]?.startsWith(today), 'last change');
      }
    });
  });
});

describe('A window with two folders', () => {
  const workbench = useWorkbench({
    workspace: {
      'deux.code-workspace': JSON.stringify({ folders: [{ path: 'sisr' }, { path: 'slam' }] }),
      ...candidateFiles({
        folder: 'sisr',
        nom: 'DURAND-FICTIF',
        prenom: 'Léa',
        reports: [['B1.1.1', 'B2.1.1']],
      }),
      ...candidateFiles({
        folder: 'slam',
        nom: 'MOREL-FICTIF',
        prenom: 'Tom',
        option: 'SLAM',
        reports: [['B1.1.2', 'B2.1.1'], ['B1.2.1']],
      }),
    },
    workspaceFile: 'deux.code-workspace',
    size: { width: 1280, height: 2000 },
  });
  const view = () => workbench().view('Coverage');

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await view().row('MOREL-FICTIF');
  });

  it('gives each folder its own option, session and coverage', async () => {
    await eventually(async () => {
      const description = async (label: string) => (await view().row(label)).description;
      assert.match(await description('DURAND-FICTIF Léa'), /SISR · session 2027$/);
      assert.match(await description('MOREL-FICTIF Tom'), /SLAM · session 2027$/);
    });
    await workbench().screenshot('two-folders');
  });

  it('gives a code the meaning that it has for the candidate of the editor', async () => {
    const hoverIn = async (folder: string, line: string) => {
      const editor = await workbench().openFile(`${folder}/rapport-1.md`);
      await editor.goTo(5, line.length - 2);
      return waitFor('the hover', async () => {
        const text = await editor.hover('B2.1.1');
        return !text.startsWith('Loading') && text;
      });
    };
    assert.match(await hoverIn('sisr', 'competences: [B1.1.1, B2.1.1]'), /réseau/);
    await workbench().runCommand('View: Close All Editors');
    assert.match(await hoverIn('slam', 'competences: [B1.1.2, B2.1.1]'), /applicati/);
  });
});
