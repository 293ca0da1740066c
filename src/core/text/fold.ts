const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae' };

/** Words of plain letters, digits and signs, one space apart: all that lower case leaves to do. */
const NOTHING_TO_FOLD = /^[\w.,;:()/+-]+(?: [\w.,;:()/+-]+)*$/;

/**
 * `text` as a search compares it: no accents, no case, ligatures opened, every apostrophe straight,
 * every run of white space (no-break spaces included) one plain space, none at the ends.
 * « Cœur  d’été » and "coeur d'ete" fold to the same text. Offsets are not kept.
 */
export function fold(text: string): string {
  if (NOTHING_TO_FOLD.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæ]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** A header key as names are compared: no accents, no case, no separators. */
export function keyOf(name: string): string {
  return fold(name).replace(/[\s_-]+/g, '');
}
