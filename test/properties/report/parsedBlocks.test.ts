import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ParsedBlocks } from '../../../src/core/report/parsedBlocks.ts';
import { parsingCost } from '../../../src/core/report/parsingCost.ts';
import { readBody } from '../../../src/core/report/readBody.ts';
import { runs } from '../../unit/support/arbitraries.ts';

const PIECES = [
  '- [x] B1.1 `a`',
  '- [ ] B1.2 **b**',
  'B1.3 et [B1.4](x)',
  '> B1.5',
  '\n',
  '😀 _c_',
];
const block = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 });
const body = fc.array(block, { maxLength: 40 }).map((all) => all.map((b) => b.join('\n')));

/** So many different blocks that they are worth keeping. */
const LONG = Array.from({ length: 60 }, (_, index) => `- [x] B1.${index} \`x\` et _y_\n\n`);

describe('ParsedBlocks', () => {
  it('changes nothing of what a body says, whatever was read before', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 2, maxLength: 5 }), (bodies) => {
        const known = new ParsedBlocks();
        for (const blocks of bodies) {
          const text = [...LONG, ...blocks].join('\n\n');
          assert.deepEqual(readBody(text, 0, known), readBody(text, 0));
        }
      }),
      { numRuns: runs(30) },
    );
  });

  it('spares the blocks that stand there already, and moves them', () => {
    const known = new ParsedBlocks();
    const text = LONG.join('');
    assert.ok(parsingCost(text) > 10_000);
    const first = readBody(text, 0, known);
    const kept = known.get(LONG[7] ?? '');
    assert.ok(kept);
    const second = readBody(`Un mot de plus\n\n${text}`, 0, known);
    assert.equal(known.get(LONG[7] ?? ''), kept);
    assert.deepEqual(
      second.tasks.map(({ source, span }) => [source, span.start - 'Un mot de plus\n\n'.length]),
      first.tasks.map(({ source, span }) => [source, span.start]),
    );
  });

  it('leaves the same unread, though what is known takes no time', () => {
    const known = new ParsedBlocks();
    const text = Array.from({ length: 2_000 }, (_, i) => `- [x] B1.${i} \`x\`\n\n`).join('');
    const { unread } = readBody(text, 0, known);
    assert.ok(unread.length > 0);
    assert.deepEqual(readBody(text, 0, known).unread, unread);
  });

  it('keeps one body, and none that is short', () => {
    const known = new ParsedBlocks();
    readBody(LONG.join(''), 0, known);
    readBody('- [x] B1.1 `x`\n', 0, known);
    assert.equal(known.get('- [x] B1.1 `x`\n'), undefined);
    assert.ok(known.get(LONG[0] ?? ''));
    readBody(LONG.map((each) => each.replace('et', 'ou')).join(''), 0, known);
    assert.equal(known.get(LONG[0] ?? ''), undefined);
  });
});
