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
  [0x0100, 0x024f], // Latin letters of other languages
  [0x0300, 0x036f], // accents of their own
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x045f], // Cyrillic
  [0x1e00, 0x1eff], // more Latin letters
  [0x2000, 0x206f], // punctuation
  [0x2070, 0x209f], // superscripts and subscripts
  [0x20a0, 0x20cf], // currencies
  [0x2100, 0x215f], // №, ™, Ω, fractions
  [0x2190, 0x21ff], // arrows
  [0x2200, 0x22ff], // mathematics
  [0x2300, 0x23ff], // technical signs
  [0x2460, 0x24ff], // numbers in circles
  [0x2500, 0x25ff], // frames, blocks, squares, circles
  [0x2600, 0x2612], // weather, stars, telephones, boxes with and without a tick
  [0x2639, 0x263b], // faces
  [0x2660, 0x2667], // suits of cards
  [0x2696, 0x26a1], // scales, gears, warnings
  [0x2701, 0x27bf], // ticks, crosses, stars, numbers, arrows
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
