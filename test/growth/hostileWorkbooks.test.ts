import assert from 'node:assert/strict';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import { HOSTILE_WORKBOOKS } from '../formats/hostileWorkbooks.ts';
import { rows, table } from '../unit/support/tables.ts';
import { processorTime } from './processorTime.ts';

const CONTENT = table({ formation: rows(30), stage2: rows(12) });
const MEGABYTES_MORE = 200;

function outcome(bytes: Uint8Array): string {
  const filled = fillForm(bytes, CONTENT);
  if ('question' in filled) return 'question';
  return 'ok' in filled ? 'ok' : filled.problem.kind;
}

describe('A workbook that is made to break its reader', function () {
  /** What it takes to fill an honest form a hundred times, in microseconds of the processor. */
  let usual: number;
  before(() => {
    const form = blankForm(2026);
    const started = processorTime();
    for (let count = 0; count < 100; count += 1) assert.equal(outcome(form), 'ok');
    usual = processorTime() - started;
  });

  for (const [name, { make, outcomes }] of Object.entries(HOSTILE_WORKBOOKS)) {
    it(`${name}: costs no more than a class of honest forms, and is told of`, () => {
      const bytes = make();
      const [started, memory] = [processorTime(), process.memoryUsage().rss];
      const came = outcome(bytes);
      const took = processorTime() - started;
      const more = (process.memoryUsage().rss - memory) / 1_000_000;
      assert.ok(
        outcomes.some((each) => each === came),
        came,
      );
      assert.ok(took < 2 * usual, `${took / usual} times what a hundred honest forms cost`);
      assert.ok(more < MEGABYTES_MORE, `${more} MB more`);
    });
  }
});
