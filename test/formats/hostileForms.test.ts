import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blankForm } from '../../src/core/table/blankForm.ts';
import { fillForm } from '../../src/core/table/fillForm.ts';
import { readPackage, writePackage } from '../../src/core/table/workbook/package.ts';
import { encodePart } from '../../src/core/table/workbook/partText.ts';
import { runs } from '../unit/support/arbitraries.ts';
import { rows, table } from '../unit/support/tables.ts';

const CONTENT = table({ formation: rows(3), stage2: rows(1) });

/** What comes of filling a form: how it went, never an error. */
function outcome(bytes: Uint8Array): string {
  const filled = fillForm(bytes, CONTENT);
  if ('question' in filled) return 'question';
  return 'ok' in filled ? 'ok' : filled.problem.kind;
}

function blankParts(): Map<string, Uint8Array> {
  const parts = readPackage(blankForm(2026));
  assert.ok(typeof parts !== 'string');
  return new Map(parts);
}

/** A form of which one part has been replaced. */
function formWith(name: string, change: (part: string) => string): Uint8Array {
  const parts = blankParts();
  const found = [...parts.keys()].find((each) => each.endsWith(name));
  assert.ok(found, name);
  parts.set(found, encodePart(change(new TextDecoder().decode(parts.get(found)))));
  return writePackage(parts);
}

describe('A file that is no form', function () {
  it('is told of, whatever it is', () => {
    const form = blankForm(2026);
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('# Rapport\n'),
      new Uint8Array([0x50, 0x4b, 3, 4]),
      form.slice(0, form.length / 2),
      form.slice(100),
      writePackage(new Map()),
      writePackage(new Map([['../../../etc/passwd', encodePart('x')]])),
    ]) {
      assert.notEqual(outcome(bytes), 'ok');
    }
    assert.equal(outcome(form), 'ok');
  });

  it('has its entities left alone, those of the file and those from elsewhere', () => {
    const laughs = Array.from(
      { length: 9 },
      (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`,
    );
    const bomb = `<!DOCTYPE x [<!ENTITY l0 "lol">${laughs.join('')}]>`;
    const outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    for (const [doctype, entity] of [
      [bomb, '&l9;'],
      [outside, '&e;'],
    ] as const) {
      const filled = fillForm(
        formWith('sheet1.xml', (part) =>
          part.replace(/^(<\?xml[^>]*\?>)?/, `$1${doctype}`).replace(/<t( [^>]*)?>/, `$&${entity}`),
        ),
        CONTENT,
      );
      const parts = 'ok' in filled ? readPackage(filled.ok) : new Map<string, Uint8Array>();
      assert.ok(typeof parts !== 'string' && 'ok' in filled);
      const sheet = new TextDecoder().decode(parts.get('xl/worksheets/sheet1.xml'));
      assert.ok(sheet.includes(entity) && sheet.length < 40_000);
      assert.doesNotMatch(sheet.replace(doctype, ''), /lol|root:/);
    }
  });

  it('unpacks to no more than it says', () => {
    const bomb = writePackage(new Map([['a', new Uint8Array(50_000_000)]]));
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = bomb.length - 22 - 46 - 1; // one entry, whose name has one letter
    assert.equal(view.getUint32(directory, true), 0x02014b50);
    view.setUint32(directory + 24, 1_000, true); // the size that it says it unpacks to
    const parts = readPackage(bomb);
    if (typeof parts !== 'string') assert.ok((parts.get('a')?.length ?? 0) <= 1_000);
    assert.notEqual(outcome(bomb), 'ok');
  });

  it('nests as deep as it likes', () => {
    const deep = formWith('sheet1.xml', (part) =>
      part.replace('<sheetData>', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}<sheetData>`),
    );
    assert.equal(typeof outcome(deep), 'string');
  });

  it('never throws, whichever of its bytes are others', () => {
    const form = blankForm(2026);
    const change = fc.record({ at: fc.nat(form.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
        const bytes = form.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        assert.equal(typeof outcome(bytes), 'string');
      }),
      { numRuns: runs(60) },
    );
  });

  it('never throws, whatever its parts say', () => {
    const names = [...blankParts().keys()];
    const piece = fc.constantFrom(
      '<',
      '>',
      '</c>',
      '<c r="A1">',
      '<row',
      '"',
      '&',
      ' r="Z9"',
      '<v>1',
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.array(piece), (name, at, pieces) => {
        const bytes = formWith(name, (part) => {
          const place = at % (part.length + 1);
          return part.slice(0, place) + pieces.join('') + part.slice(place);
        });
        assert.equal(typeof outcome(bytes), 'string');
      }),
      { numRuns: runs(60) },
    );
  });
});
