import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runs } from '../../unit/support/arbitraries.ts';
import { reportText } from '../../unit/support/reports.ts';
import { act, freshRead, ROOT, stateOf, Window, type Act } from '../../unit/support/window.ts';

const FOLDERS = ['', '/lea', '/lea/stage', '/leas', '/max'];
const FILES = FOLDERS.flatMap((folder) => [`${folder}/1.md`, `${folder}/2.md`]);
const PROFILES = FOLDERS.map((folder) => `${folder}/portfolio.yaml`);
const TEXTS = [
  ...['B1.1.1', 'B2.1.1', 'B1.2.1, B1.2.2'].map((codes) =>
    reportText(`titre: ${codes}\ncompetences: [${codes}]`),
  ),
  reportText('titre: brouillon\nbrouillon: oui\ncompetences: [B1.1.2]'),
  'Bonjour',
];

const file = fc.constantFrom(...FILES);
const text = fc.constantFrom(...TEXTS);
const kind = <K extends string>(name: K) => fc.constant(name);

/** Everything that can happen, each as likely as the others; what cannot happen now does nothing. */
const acts: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: kind('open'), file }),
  fc.record({ kind: kind('type'), file, text }),
  fc.record({ kind: kind('save'), file }),
  fc.record({ kind: kind('revert'), file }),
  fc.record({ kind: kind('close'), file }),
  fc.record({ kind: kind('write'), file, text }),
  fc.record({
    kind: kind('write'),
    file: fc.constantFrom(...PROFILES),
    text: fc.constantFrom('option: SLAM', 'option: SISR', 'nom: X'),
  }),
  fc.record({ kind: kind('remove'), file: fc.constantFrom(...FILES, ...PROFILES) }),
  fc.record({ kind: kind('rename'), file, to: file }),
  fc.record({ kind: kind('removeFolder'), folder: fc.constantFrom(...FOLDERS.slice(1)) }),
  fc.record({
    kind: kind('renameFolder'),
    folder: fc.constantFrom(...FOLDERS.slice(1)),
    to: fc.constantFrom('/max', '/nouveau', '/lea'),
  }),
  fc.record({ kind: kind('settle') }),
  fc.record({ kind: kind('wait') }),
);

/** Lets a day happen in a window whose first scan is under way; readings end in any order. */
async function live(window: Window, day: readonly Act[], scheduler?: fc.Scheduler): Promise<void> {
  window.read(ROOT);
  for (const one of day) {
    if (one.kind !== 'wait') act(window, one);
    // eslint-disable-next-line no-await-in-loop -- one after the other
    else if (scheduler && scheduler.count() > 0) await scheduler.waitNext(1);
  }
  act(window, { kind: 'settle' });
  await (scheduler ? scheduler.waitFor(window.idle()) : window.idle());
}

describe('The portfolio after a day', () => {
  it('is what a fresh read finds, whatever happened, in whatever order the disk answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(acts, { maxLength: 40 }), async (when, day) => {
        const window = new Window((answer) => when.schedule(answer));
        for (const name of [...FILES.slice(0, 5), ...PROFILES.slice(0, 2)]) {
          window.disk.set(ROOT + name, name.endsWith('.md') ? (TEXTS[0] ?? '') : 'nom: Y');
        }
        await live(window, day, when);
        assert.deepEqual(stateOf(window.all), stateOf(await freshRead(window)));
      }),
      { numRuns: runs(600) },
    );
  });

  it('is what a fresh read finds where a folder was replaced before anybody looked', async () => {
    const window = new Window();
    const day: Act[] = [
      { kind: 'write', file: '/lea/1.md', text: TEXTS[0] ?? '' },
      { kind: 'settle' },
      { kind: 'removeFolder', folder: '/lea' },
      { kind: 'write', file: '/max/2.md', text: TEXTS[1] ?? '' },
      { kind: 'renameFolder', folder: '/max', to: '/lea' },
      { kind: 'settle' },
    ];
    await live(window, day);
    assert.deepEqual(stateOf(window.all), stateOf(await freshRead(window)));
    const known = window.all.of(ROOT)?.portfolio.uris() ?? [];
    assert.deepEqual([...known], [`${ROOT}/lea/2.md`]);
  });
});
