import assert from 'node:assert/strict';
import { suggesters } from '../evaluation/main.ts';
import { outcomes, qualityOf } from '../evaluation/measure.ts';
import { HALVES, labelledReports } from '../evaluation/reports.ts';

describe('Suggestions for labelled reports', () => {
  for (const half of HALVES) {
    it(`are mostly right and find most of the ${half} half`, async () => {
      const { precision, recall } = qualityOf(outcomes(await labelledReports(half), suggesters()));
      // Well below what was measured: see test/evaluation/README.md.
      assert.ok(precision > 0.8, `precision ${precision}`);
      assert.ok(recall > 0.65, `recall ${recall}`);
    });
  }

  it('are none where a report evidences nothing', async () => {
    const reports = (await Promise.all(HALVES.map(labelledReports))).flat();
    const silent = outcomes(
      reports.filter(({ labels }) => labels.size === 0),
      suggesters(),
    );
    assert.equal(silent.length, 4);
    for (const { name, wrong } of silent) assert.deepEqual(wrong, [], name);
  });
});
