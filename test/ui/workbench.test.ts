import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';

describe('The workbench', () => {
  const workbench = useWorkbench();

  it('opens the sample portfolio', async () => {
    const folders = await workbench().view('Explorer Section: portfolio').rows();
    assert.ok(folders.some(({ label }) => label === 'stage-1'));
  });

  it('saves what is typed', async () => {
    const code = workbench();
    const editor = await code.openFile('README.md');
    await editor.goTo(1);
    await editor.type('Bonjour ');
    await editor.save();
    assert.match(await code.read('README.md'), /^Bonjour /);
    await code.screenshot('workbench');
  });

  it('asks the network for nothing', () => {
    assert.deepEqual(workbench().foreignRequests, []);
  });
});
