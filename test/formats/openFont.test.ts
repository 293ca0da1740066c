import assert from 'node:assert/strict';
import { openFont } from '../../src/core/table/pdf/openFont.ts';
import { unpackWoff } from '../../src/core/table/pdf/unpackWoff.ts';
import { fonts } from './pdfFonts.ts';

describe('openFont', () => {
  const regular = openFont(unpackWoff(fonts.regular));

  it('sets plain text letter by letter, each as wide as the font says', () => {
    const run = regular.layout('AVÉ, ffi « œuvre »');
    assert.equal(run.glyphs.length, 18, 'no ligatures');
    assert.deepEqual(
      run.positions.map(({ xAdvance }) => xAdvance),
      run.glyphs.map(({ advanceWidth }) => advanceWidth),
      'no pairs',
    );
    const sum = run.glyphs.reduce((all, { advanceWidth }) => all + advanceWidth, 0);
    assert.equal(run.advanceWidth, sum);
  });

  it('lets the font place accents of their own', () => {
    const [letter, accent] = regular.layout('q\u0303').positions;
    assert.ok(letter && accent);
    assert.ok(accent.xOffset !== 0, `${accent.xOffset}`);
    assert.equal(accent.xAdvance, 0);
  });
});
