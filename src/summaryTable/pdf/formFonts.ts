import { create, type Font } from 'fontkit';
import { unpackWoff } from './unpackWoff.ts';

/** The bytes of the fonts that the table is drawn with (TrueType, or the same packed as WOFF). */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly boldItalic: Uint8Array;
  /** For the characters that those do not have: signs, other scripts. */
  readonly fallback: Uint8Array;
}

export type Face = 'regular' | 'bold' | 'boldItalic';

/** A stretch of a text in one font, with its width at size 1. */
export interface Stretch {
  readonly text: string;
  readonly font: Font;
  readonly width: number;
}

/** Where the parts of a line stand, for size 1: from its top to the base line, and from line to line. */
export const LINE = { ascent: 0.93, height: 1.16 } as const;

/** The opened fonts: what each character is drawn with and how wide that is. */
export class FormFonts {
  readonly #faces: Readonly<Record<Face, Font>>;
  readonly #fallback: Font;
  readonly #widths = new Map<string, number>();

  constructor({ regular, bold, boldItalic, fallback }: FontFiles) {
    const open = (bytes: Uint8Array): Font => create(unpackWoff(bytes));
    this.#faces = { regular: open(regular), bold: open(bold), boldItalic: open(boldItalic) };
    this.#fallback = open(fallback);
  }

  /** `text` cut where the font changes. */
  stretches(text: string, face: Face): Stretch[] {
    const own = this.#faces[face];
    const cuts: { text: string; font: Font }[] = [];
    for (const char of text) {
      const point = char.codePointAt(0) ?? 0;
      if (isInvisible(char)) continue;
      const font = own.hasGlyphForCodePoint(point) ? own : this.#fallback;
      const last = cuts.at(-1);
      if (last?.font === font) last.text += char;
      else cuts.push({ text: char, font });
    }
    return cuts.map((cut) => {
      return { ...cut, width: cut.font.layout(cut.text).advanceWidth / cut.font.unitsPerEm };
    });
  }

  /** The width of `text` in points. */
  width(text: string, face: Face, size: number): number {
    const key = `${face} ${text}`;
    const known = this.#widths.get(key);
    const width = known ?? this.stretches(text, face).reduce((sum, each) => sum + each.width, 0);
    if (known === undefined) this.#widths.set(key, width);
    return width * size;
  }
}

/** Joiners, variation selectors and marks of direction say how others look and show nothing. */
function isInvisible(char: string): boolean {
  return /[\p{Cc}\p{Cf}\uFE00-\uFE0F]/u.test(char);
}
