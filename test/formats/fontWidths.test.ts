import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { unpackWoff } from '../../src/core/table/pdf/unpackWoff.ts';
import { textWidth } from '../../src/core/table/workbook/textMetrics.ts';

describe('text metrics', () => {
  for (const [bold, weight] of [
    [false, 400],
    [true, 700],
  ] as const) {
    it(`knows the widths of Arial ${weight}, by a font of the same widths`, () => {
      const file = `node_modules/@fontsource/arimo/files/arimo-latin-${weight}-normal.woff`;
      const font = create(unpackWoff(new Uint8Array(readFileSync(file))));
      const codes = Array.from({ length: 0x7e - 0x1f }, (_, index) => 0x20 + index);
      const others = 'ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜàâäçéèêëîïôöùûüÿœŒæÆ’“”…–—•€«»°\u00a0';
      for (const char of [...codes.map((code) => String.fromCharCode(code)), ...others.split('')]) {
        const exact = font.layout(char).advanceWidth / font.unitsPerEm;
        const known = textWidth(char, { size: 1, bold });
        assert.ok(Math.abs(known - exact) < 0.002, `${char} ${known} ${exact}`);
      }
    });
  }
});
