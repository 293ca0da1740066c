import type { Font } from 'fontkit';
import type PDFDocument from 'pdfkit';
import type { FontFiles } from '../fileNames.ts';
import { openFont } from './openFont.ts';
import { unpackWoff } from './unpackWoff.ts';

/** A font by its name in the document. */
export type FontName = keyof FontFiles;

export type Face = Exclude<FontName, 'fallback'>;

/** A stretch of a text in one font, with its width at size 1. */
export interface Stretch {
  readonly text: string;
  readonly font: FontName;
  readonly width: number;
}

/** Where the parts of a line stand, for size 1: from its top to the base line, and from line to line. */
export const LINE = { ascent: 0.93, height: 1.16 } as const;

// A monochrome font for them all weighs 568 KB, more than all our fonts together; and they adorn.
const EMOJI =
  /\p{RI}{2}|\p{Extended_Pictographic}\uFE0F?\p{EMod}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{EMod}?)*/gu;

// The PDF writer sets a text word by word, each with the space behind it. Of a word that is longer
// than any line, pieces are set.
const WORDS = /[^ \t]{0,99}[ \t]|[^ \t]{1,100}/gu;

/** The opened fonts: what each character is drawn with and how wide that is. */
export class FormFonts {
  readonly #words: Readonly<Record<Face, Map<string, readonly Stretch[]>>> = {
    regular: new Map(),
    bold: new Map(),
    boldItalic: new Map(),
  };

  /** The signs that no font has: each prints as an empty box. */
  readonly missing = new Set<string>();
  readonly #fonts: Readonly<Record<FontName, Font>>;

  /** Opens the fonts for a document. */
  constructor(
    private readonly document: PDFDocument,
    files: FontFiles,
  ) {
    const open = (name: FontName): Font => {
      const font = openFont(unpackWoff(files[name]));
      document.registerFont(name, font);
      return font;
    };
    this.#fonts = {
      regular: open('regular'),
      bold: open('bold'),
      boldItalic: open('boldItalic'),
      fallback: open('fallback'),
    };
  }

  /** `text` cut where the font changes. */
  stretches(text: string, face: Face): Stretch[] {
    const joined: Stretch[] = [];
    for (const stretch of this.#wordsOf(text, face).flat()) {
      const last = joined.at(-1);
      if (last?.font !== stretch.font) joined.push(stretch);
      else {
        const width = last.width + stretch.width;
        joined[joined.length - 1] = { ...last, text: last.text + stretch.text, width };
      }
    }
    return joined;
  }

  /** The width of `text` in points. */
  width(text: string, face: Face, size: number): number {
    let width = 0;
    for (const stretches of this.#wordsOf(text, face)) {
      for (const stretch of stretches) width += stretch.width;
    }
    return width * size;
  }

  /** The words of a text, each measured once. */
  #wordsOf(text: string, face: Face): (readonly Stretch[])[] {
    const known = this.#words[face];
    return (text.match(WORDS) ?? []).map((word) => {
      const stretches = known.get(word) ?? this.#measured(word, face);
      known.set(word, stretches);
      return stretches;
    });
  }

  #measured(word: string, face: Face): Stretch[] {
    const cuts: { text: string; font: FontName }[] = [];
    for (const char of word) {
      const point = char.codePointAt(0) ?? 0;
      if (isInvisible(char)) continue;
      const font = this.#fonts[face].hasGlyphForCodePoint(point) ? face : 'fallback';
      if (font === 'fallback' && !this.#fonts.fallback.hasGlyphForCodePoint(point)) {
        this.missing.add(char);
      }
      const last = cuts.at(-1);
      if (last?.font === font) last.text += char;
      else cuts.push({ text: char, font });
    }
    return cuts.map(({ text, font }) => {
      const width = this.document.font(font).fontSize(1_000).widthOfString(text) / 1_000;
      return { text, font, width };
    });
  }

  /**
   * `text` without the emoji that no font has: each would print as an empty box. A text that is
   * nothing but those stays, so that its place does not look empty.
   */
  withoutStrangeEmoji(text: string): string {
    const known = text.replace(EMOJI, (emoji) => (this.#draws(emoji) ? emoji : ''));
    if (known === text || known.trim() === '') return text;
    return known.replace(/ {2,}/g, ' ').trim();
  }

  #draws(text: string): boolean {
    const fonts = Object.values(this.#fonts);
    return Array.from(text).every((char) => {
      const point = char.codePointAt(0) ?? 0;
      return isInvisible(char) || fonts.some((font) => font.hasGlyphForCodePoint(point));
    });
  }
}

/** Joiners, variation selectors and marks of direction say how others look and show nothing. */
function isInvisible(char: string): boolean {
  return /[\p{Cc}\p{Cf}\uFE00-\uFE0F]/u.test(char);
}
