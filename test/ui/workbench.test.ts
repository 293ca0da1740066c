import assert from 'node:assert/strict';
import { useWorkbench } from './harness/suite.ts';

const FOREIGN = 'https://example.com/pixel.png';

describe('The workbench', () => {
  const workbench = useWorkbench();

  it('opens the sample portfolio', async () => {
    await workbench().view('Explorer Section: portfolio').row('stage-1');
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

  it('asks the network for nothing', async () => {
    const { foreignRequests, page } = workbench();
    assert.deepEqual(foreignRequests, []);
    // What asks is noticed, and refused: else the line above would say nothing.
    const answer = await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve('reached');
          picture.onerror = () => resolve('refused');
          picture.src = address; // what the workbench’s own policy would let through
        }),
      FOREIGN,
    );
    assert.equal(answer, 'refused');
    assert.deepEqual(foreignRequests, [FOREIGN]);
  });
});
