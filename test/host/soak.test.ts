import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { spendDay } from '../soak/day.ts';
import { Registrations } from '../soak/registrations.ts';
import { stateAtRest } from '../soak/state.ts';
import { EXTENSION_ID } from '../vscode/extensionId.ts';

/** A short day; `npm run soak` drives a whole one. */
const STEPS = 48;

describe('Some hours of use', function () {
  this.timeout(90_000);

  it('leave nothing behind', async () => {
    await vscode.extensions.getExtension(EXTENSION_ID)?.activate();
    const reports = await vscode.workspace.findFiles('{formation,stage-1,stage-2}/**/*.md');
    assert.ok(reports.length > 3);
    await spendDay(reports, STEPS / 4);
    const before = await stateAtRest();
    const registrations = new Registrations();
    try {
      await spendDay(reports, STEPS);
      let after = await stateAtRest();
      // VS Code's own timers end late on a busy machine; what is left behind never does.
      for (let look = 0; look < 10 && after.waiting > before.waiting + 2; look++) {
        // eslint-disable-next-line no-await-in-loop -- one look after the other
        after = await stateAtRest();
      }
      assert.equal(registrations.open, 0, 'listeners');
      assert.equal(after.problems, before.problems, 'problems');
      assert.ok(after.waiting <= before.waiting + 2, 'timers');
      assert.ok(after.heap < before.heap * 1.5, `${before.heap} → ${after.heap}`);
    } finally {
      registrations.dispose();
    }
  });
});
