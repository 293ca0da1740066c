import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { useWorkbench } from './harness/suite.ts';
import { waitFor } from './harness/wait.ts';

const PDF = 'tableau-de-synthese-E5-2026.pdf';
const CSV = 'tableau-de-synthese-E5-2026.csv';

/** `test/host/failingExports.test.ts` has every way to fail; here is what the user sees and does. */
describe('An export whose place is taken', () => {
  const workbench = useWorkbench();
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
