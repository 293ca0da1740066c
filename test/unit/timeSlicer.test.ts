import assert from 'node:assert/strict';
import type { Steps } from '../../src/core/iteration.ts';
import { inSlices, TimeSlicer } from '../../src/vscode/timeSlicer.ts';

describe('Work in time slices', () => {
  it('lets timers fire in between', async () => {
    let hasFired = false;
    setTimeout(() => (hasFired = true));
    const end = performance.now() + 5_000;
    const waiting = function* (): Steps<string> {
      while (!hasFired) {
        if (performance.now() > end) throw new Error('No timer fired.');
        yield;
      }
      return 'done';
    };
    assert.equal(await inSlices(waiting()), 'done');
  });

  it('does of many things that wait together only what there is time for', async () => {
    const slicer = new TimeSlicer();
    const busyFor = (milliseconds: number) => {
      for (const end = performance.now() + milliseconds; performance.now() < end;);
    };
    busyFor(20); // longer than anybody should work without a break
    let done = 0;
    let most = 0;
    const work = Array.from({ length: 12 }, () =>
      slicer.run(() => {
        done += 1;
        busyFor(20);
      }),
    );
    const look = () => {
      most = Math.max(most, done);
      done = 0;
    };
    const looking = setInterval(look);
    await Promise.all(work);
    clearInterval(looking);
    look();
    assert.equal(most, 1);
  });
});
