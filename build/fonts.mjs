// The fonts of the PDF as they ship: Arimo, whose letters have the widths of Arial’s, and of DejaVu
// Sans the signs that Arimo lacks and that a table may need.
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

/** The packages that the fonts come from. */
export const fontFamilies = ['arimo', 'dejavu-sans'];

const ARIMO = ['arimo-latin-400-normal', 'arimo-latin-700-normal', 'arimo-latin-700-italic'];
const FALLBACK = 'dejavu-sans-latin-400-normal';

/**
 * First and last code points of what is kept of the fallback: what a French title, a European name or
 * the mark of a competency is written with. The whole font weighs three times as much as all our
 * other fonts and pictures; an export tells of the signs that it lacks.
 */
const KEPT = [
  [0x0100, 0x017f], // Latin letters of other languages
  [0x018f, 0x0192],
  [0x01cd, 0x01dc],
  [0x01fa, 0x021b],
  [0x0300, 0x0331], // accents of their own
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x045f], // Cyrillic
  [0x1e00, 0x1eff], // more Latin letters
  [0x2000, 0x206f], // punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20cf], // currencies
  [0x2113, 0x2122], // ℓ, №, ™
  [0x2126, 0x212e], // Ω, ℮
  [0x2150, 0x215f], // fractions
  [0x2190, 0x2199], // arrows
  [0x21a9, 0x21b5],
  [0x21c4, 0x21c6],
  [0x21d0, 0x21d5],
  [0x2200, 0x221e], // mathematics
  [0x2227, 0x2237],
  [0x2248, 0x2248],
  [0x2260, 0x226b],
  [0x2282, 0x2287],
  [0x2318, 0x2318], // ⌘
  [0x231b, 0x231b],
  [0x2460, 0x24ff], // numbers in circles
  [0x2500, 0x2502], // lines
  [0x2588, 0x2588], // a block
  [0x25a0, 0x25ff], // squares, triangles, circles
  [0x2605, 0x2606], // stars
  [0x260e, 0x2612], // telephones, boxes with and without a tick
  [0x2639, 0x263b], // faces
  [0x2665, 0x2666], // a heart, a diamond
  [0x2699, 0x2699], // a gear
  [0x26a0, 0x26a1], // warnings
  [0x2709, 0x2709], // a letter
  [0x270e, 0x2718], // pencils, ticks, crosses
  [0x2726, 0x2726], // a star of four points
  [0x2764, 0x2765],
  [0x2776, 0x2793], // numbers in circles
  [0x2794, 0x27a5], // arrows of lists
  [0xfffd, 0xfffd], // what replaces a sign that could not be read
];

/** The features that set accents in their places: a word of one font is never kerned with another. */
const FEATURES = ['ccmp', 'mark', 'mkmk'];

/**
 * The files, by name without folder: WOFF, which is small on disk and unpacked without much code.
 * Hints, which shape letters to the pixels of a screen, are left out.
 */
export async function fontFiles() {
  const fallback = subsetFont(await source('dejavu-sans', FALLBACK), keptText(), {
    targetFormat: 'woff',
    noHinting: true,
    noLayoutClosure: true,
    keepFeatures: FEATURES,
    dropTables: ['MATH', 'gasp'],
  });
  const files = [...ARIMO.map((name) => [name, source('arimo', name)]), [FALLBACK, fallback]];
  return new Map(
    await Promise.all(files.map(async ([name, bytes]) => [`${name}.woff`, await bytes])),
  );
}

const source = (family, name) => readFile(`node_modules/@fontsource/${family}/files/${name}.woff`);

/** A character of every code point in those ranges. */
const keptText = () =>
  KEPT.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  ).join('');
