import assert from 'node:assert/strict';
import fc from 'fast-check';
import { takeTaskLines } from '../../../src/core/report/taskLines.ts';
import type { Prose, TaskItem } from '../../../src/core/report/body.ts';
import { joined, runs } from '../support/arbitraries.ts';
import { codesOfBody, codesOfWhole, tasksOfWhole } from '../support/wholeBody.ts';

function take(text: string) {
  const found = { tasks: [] as TaskItem[], prose: [] as Prose[] };
  const span = { start: 0, end: text.length };
  return takeTaskLines(text, span, found) ? found : undefined;
}

/** Reads a list in the short way and compares with remark; says whether there is one. */
function agrees(text: string): boolean {
  const found = take(text);
  if (!found) return false;
  const tasks = found.tasks.map(({ ticked, source, span }) => ({ ticked, source, span }));
  assert.deepEqual(tasks, tasksOfWhole(text), JSON.stringify(text));
  assert.deepEqual(codesOfBody({ ...found, unread: [] }), codesOfWhole(text), JSON.stringify(text));
  return true;
}

const listText = joined(
  [
    ...[
      '- [x] ',
      '\n- [x] ',
      '\n- [ ] ',
      '\n* [X] ',
      '\n- ',
      '\r\n- [x] ',
      '\n+ [x] ',
      '\n1. [x] ',
    ],
    ...['B1.1', 'B1.1.2', 'B3.5 A', 'Gérer des sauvegardes', ' ', '  ', '    ', '\t', '\n', '\n\n'],
    ...[
      '*',
      '**',
      ': ',
      '# ',
      '> ',
      '- ',
      '1. ',
      '---',
      '===',
      '\n===',
      '\n---',
      '(',
      ')',
      '!',
      '~',
    ],
    ...[
      '`',
      '[',
      ']',
      '<b>',
      '&amp;',
      '\\',
      '_',
      'é',
      '’',
      '😀',
      '\u00a0',
      '\u2028',
      '.',
      'x',
      '|',
    ],
  ],
  12,
);

describe('takeTaskLines', () => {
  it('reads lists of tasks and of anything else as remark does', () => {
    for (const list of [
      '- [x] B1.1.2 Exploiter\n- [ ] B1.1\n- B1.2 aussi\n\n',
      '* [X] **B1.1 Gérer :** oui\r\n* [ ] non\r\n',
      '+ [x] # B1.1',
      '- - B1.1\n- > B1.2',
    ]) {
      assert.ok(agrees(list), list);
    }
  });

  it('leaves what is more than that to remark, and reads nothing of it', () => {
    for (const text of [
      ...['', '\n', 'B1.1', '- [x] `B1.1`', '- [x] [B1.1](x)', '- [x] a\n  b', '- [x] a\nb', '-'],
      ...['- [x]', '- [x] ', '- [x]  a', '-  [x] a', '- [x] a  \n', '- -     B1.1', '- a\n===\n'],
      ...[
        '- [x] B1.1\n  - [ ] B1.2',
        '1. [x] B1.1',
        '> - [x] B1.1',
        '- [x] a &amp; b',
        '- [x] a_b_',
      ],
    ]) {
      assert.equal(take(text), undefined, JSON.stringify(text));
    }
  });

  it('never reads a block in another way than remark', () => {
    fc.assert(
      fc.property(listText, (text) => void agrees(`- [x] ${text}`)),
      {
        numRuns: runs(1_000),
      },
    );
  });
});
