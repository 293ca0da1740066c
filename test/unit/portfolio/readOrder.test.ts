import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ReadOrder } from '../../../src/core/portfolio/readOrder.ts';

const FILES = ['w/a.md', 'w/b.md', 'w/x/c.md'];

/** What happens, in any order: the disk changes and tells of it; a read ends or fails. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), file: fc.constantFrom(...FILES) }),
  fc.record({ kind: fc.constant('delete' as const), file: fc.constantFrom(...FILES) }),
  fc.record({ kind: fc.constant('deleteFolder' as const) }),
  fc.record({ kind: fc.constant('scan' as const) }),
  fc.record({ kind: fc.constant('end' as const), which: fc.nat(), fails: fc.boolean() }),
);

describe('ReadOrder', () => {
  it('ends with what is on disk, in whatever order reads end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const order = new ReadOrder();
        const disk = new Map(FILES.map((file) => [file, 'first']));
        const known = new Map<string, string>();
        const reads: { file: string; turn: number; seen: string | undefined }[] = [];
        const read = (file: string) =>
          reads.push({ file, turn: order.takeTicket(), seen: disk.get(file) });
        const take = (file: string, seen: string | undefined) =>
          seen === undefined ? known.delete(file) : known.set(file, seen);
        const end = (index: number, fails: boolean) => {
          const [one] = reads.splice(index, 1);
          if (!one) return;
          // A failure is a state of the file until it is read again.
          if (fails) read(one.file);
          else if (order.accept(one.file, one.turn)) take(one.file, one.seen);
        };
        FILES.forEach(read);
        steps.forEach((each, index) => {
          if (each.kind === 'write') {
            disk.set(each.file, String(index));
            read(each.file);
          } else if (each.kind === 'delete') {
            disk.delete(each.file);
            order.supersede(each.file, false);
            known.delete(each.file);
          } else if (each.kind === 'deleteFolder') {
            disk.delete('w/x/c.md');
            order.supersede('w/x', true);
            known.delete('w/x/c.md');
          } else if (each.kind === 'scan') [...disk.keys()].forEach(read);
          else end(each.which % Math.max(reads.length, 1), each.fails);
        });
        while (reads.length > 0) end(reads.length - 1, false); // the newest first, the oldest last
        assert.deepEqual([...known].sort(), [...disk].sort());
      }),
      { numRuns: 2_000 },
    );
  });
});
