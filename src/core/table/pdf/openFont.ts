import { create, type Font, type GlyphPosition, type GlyphRun } from 'fontkit';

/** Letters and signs that stand one behind the other: no accent of its own is set above another sign. */
const PLAIN = /^[\p{Script=Latin}\p{Script=Common}]*$/u;

/**
 * Opens a TrueType font. Plain text is set letter by letter, each as wide as the font says, as
 * spreadsheets print the form: to ask the font for its pairs and ligatures took a third of the time that
 * a table needs. What has accents of its own is laid out by the font.
 */
export function openFont(bytes: Uint8Array): Font {
  const font = create(bytes);
  const whole = font.layout.bind(font);
  font.layout = (text) => (PLAIN.test(text) ? new PlainRun(font, text) : whole(text));
  return font;
}

/** Glyphs side by side. The PDF writer scales the positions, and asks for the width then. */
class PlainRun implements GlyphRun {
  readonly glyphs;
  readonly positions;

  constructor(font: Font, text: string) {
    this.glyphs = font.glyphsForString(text);
    this.positions = this.glyphs.map((glyph) => beside(glyph.advanceWidth));
  }

  get advanceWidth(): number {
    return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  }
}

const beside = (xAdvance: number): GlyphPosition => {
  return { xAdvance, yAdvance: 0, xOffset: 0, yOffset: 0 };
};
