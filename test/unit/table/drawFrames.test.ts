import assert from 'node:assert/strict';
import type { FormStyle } from '../../../src/core/table/officialStyle.ts';
import { Frames } from '../../../src/core/table/pdf/drawFrames.ts';
import type { WrittenDocument } from '../../../src/core/table/pdf/writtenDocument.ts';

/** A document that writes down what is drawn, one thing a line. */
function recorder() {
  const drawn: string[] = [];
  const record = (name: string) =>
    function (this: unknown, ...values: unknown[]) {
      drawn.push([name, ...values].join(' '));
      return this;
    };
  const names = ['strokeColor', 'lineCap', 'lineWidth', 'moveTo', 'lineTo', 'stroke'];
  const document = Object.fromEntries(names.map((name) => [name, record(name)]));
  return { drawn, document: document as unknown as WrittenDocument };
}

/** The lines drawn of cells of 10 by 5 points, each told by its column, its row and its sides. */
function framed(...cells: [column: number, row: number, lines: string, diagonal?: boolean][]) {
  const frames = new Frames();
  for (const [column, row, lines, diagonal = false] of cells) {
    const style = { lines, diagonal } as unknown as FormStyle;
    const cell = { column, columns: 1, rows: 1, style, paragraphs: [] };
    frames.add({ cell, lines: [], x: column * 10, width: 10 }, row * 5, 5);
  }
  const { drawn, document } = recorder();
  frames.draw(document);
  return drawn.slice(2).join(', ').replaceAll(', lineTo', ' to');
}

describe('Frames', () => {
  it('draws what goes on from cell to cell as one line, and each thickness as one path', () => {
    assert.equal(
      framed([0, 0, 'mttt'], [1, 0, 'tttt'], [0, 1, 'mttt'], [1, 1, 'tttt']),
      [
        'lineWidth 1.5, moveTo 0 0 to 0 10, stroke',
        'lineWidth 0.75, moveTo 0 0 to 20 0, moveTo 0 5 to 20 5, moveTo 0 10 to 20 10',
        'moveTo 10 0 to 10 10, moveTo 20 0 to 20 10, stroke',
      ].join(', '),
    );
  });

  it('leaves gaps, and sides of another thickness, as they are', () => {
    assert.equal(
      framed([0, 0, '--t-'], [1, 0, '--m-'], [3, 0, '--t-']),
      [
        'lineWidth 0.75, moveTo 0 0 to 10 0, moveTo 30 0 to 40 0, stroke',
        'lineWidth 1.5, moveTo 10 0 to 20 0, stroke',
      ].join(', '),
    );
  });

  it('draws a diagonal from the upper left to the lower right', () => {
    assert.equal(framed([0, 0, '----', true]), 'lineWidth 0.75, moveTo 0 0 to 10 5, stroke');
  });
});
