import assert from 'node:assert/strict';
import { appendFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { eventually, waitFor } from './harness/wait.ts';

describe('The coverage view', () => {
  const workbench = useWorkbench({ size: { width: 1280, height: 2000 } }); // every row is drawn
  const view = () => workbench().view('Coverage');

  before(async () => {
    await workbench().openContainer('Portfolio SIO');
    await view().settled(); // the numbers grow while the reports are read
  });

  it('says of each bloc and competency in words where it stands', async () => {
    await eventually(async () => {
      const rows = await view().rows();
      const line = (start: string) => {
        const row = rows.find(({ label }) => label.startsWith(start));
        return row && `${row.label} | ${row.description}`;
      };
      assert.equal(
        line('Bloc 1'),
        'Bloc 1 · Support et mise à disposition de services informatiques | 5/6 competencies',
      );
      assert.equal(line('B1.1 '), 'B1.1 Gérer le patrimoine informatique | 5/6');
      assert.equal(line('B1.4 '), 'B1.4 Travailler en mode projet | mobilised, no detail');
      assert.match(line('B1.3 ') ?? '', /\| only in a draft$/);
      assert.match(line('Bloc 3') ?? '', /\| 3\/5 competencies$/);
    });
    await workbench().screenshot('coverage');
  });

  it('leads from a sub-skill to the place of its code in the report', async () => {
    await view().expand('B1.1 ');
    await view().expand('B1.1.5');
    await view().click('Sauvegarde automatisée');
    await workbench().page.waitForSelector('.tab.active[data-resource-name="sauvegarde-borg.md"]');
    const status = await waitFor('a selection in the status bar', async () =>
      (await workbench().statusBar()).find((text) => text.includes('selected')),
    );
    assert.match(status, /\(6 selected\)/);
    await workbench().screenshot('evidence');
  });

  it('follows unsaved text and keeps what is expanded', async () => {
    const editor = await workbench().openFile('stage-2/renouvellement-imprimantes.md');
    await editor.goTo(5);
    await editor.press('End');
    await editor.press('ArrowLeft');
    await editor.type(', B1.4.2');
    const b14 = () => view().row('B1.4 ');
    await waitFor('B1.4.2 counted', async () => (await b14()).description === '1/3');
    await eventually(async () => assert.ok((await view().row('B1.1 ')).expanded));
    await editor.goTo(5, 'competences: '.length + 1);
    await editor.press('Shift+End');
    await editor.type('[B1.4'); // the editor closes the bracket
    await waitFor('B1.4.2 gone', async () => (await b14()).description === 'mobilised, no detail');
  });

  it('follows files that come, change, move and go on disk', async () => {
    const file = workbench().path('stage-2/site.md');
    const moved = workbench().path('stage-2/site-web.md');
    const state = async (wanted: RegExp) => {
      const row = () => view().row('B1.3 ');
      await waitFor(`B1.3 as ${String(wanted)}`, async () =>
        wanted.test((await row()).description),
      );
    };
    await writeFile(file, '---\nintitule: Site\ncompetences: [B1.3.1]\n---\n');
    await state(/^1\/3$/);
    await appendFile(file, '\n- [x] B1.3.2 Référencer\n- [ ] B1.3.3 Site\n');
    await state(/^2\/3$/);
    await rename(file, moved);
    await state(/^2\/3$/);
    assert.match(await readFile(moved, 'utf8'), /B1\.3\.1/);
    await rm(moved);
    await state(/^only in a draft$/);
  });
});
