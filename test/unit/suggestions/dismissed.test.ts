import assert from 'node:assert/strict';
import { withMoved, withoutGone } from '../../../src/core/text/uri.ts';

const DISMISSED = {
  'file:///p/stage-1/a.md': ['B1.1.5'],
  'file:///p/stage-1/sous/b.md': ['B1.2', 'B1.3'],
  'file:///p/stage-10/c.md': ['B1.4'],
};

describe('Dismissed suggestions', () => {
  it('go with a report that gets another name', () => {
    const moves = [{ from: 'file:///p/stage-1/a.md', to: 'file:///p/z.md' }];
    assert.deepEqual(withMoved(DISMISSED, moves), {
      'file:///p/z.md': ['B1.1.5'],
      'file:///p/stage-1/sous/b.md': ['B1.2', 'B1.3'],
      'file:///p/stage-10/c.md': ['B1.4'],
    });
  });

  it('go with the reports of a folder that moves, and of no other', () => {
    const moves = [{ from: 'file:///p/stage-1', to: 'file:///p/premier%20stage' }];
    assert.deepEqual(withMoved(DISMISSED, moves), {
      'file:///p/premier%20stage/a.md': ['B1.1.5'],
      'file:///p/premier%20stage/sous/b.md': ['B1.2', 'B1.3'],
      'file:///p/stage-10/c.md': ['B1.4'],
    });
  });

  it('survive two reports that swap their names', () => {
    const [a, c] = ['file:///p/stage-1/a.md', 'file:///p/stage-10/c.md'] as const;
    const swapped = withMoved(DISMISSED, [
      { from: a, to: c },
      { from: c, to: a },
    ]);
    assert.deepEqual([swapped[a], swapped[c]], [['B1.4'], ['B1.1.5']]);
  });

  it('are forgotten with the reports that are deleted, alone or with their folder', () => {
    assert.deepEqual(Object.keys(withoutGone(DISMISSED, ['file:///p/stage-1'])), [
      'file:///p/stage-10/c.md',
    ]);
    assert.deepEqual(withoutGone(DISMISSED, ['file:///p/stage']), DISMISSED);
  });
});
