import type { XmlElement } from '../../table/workbook/xml.ts';

/** An open sign for each of the ways to write a box, and the same one ticked. */
const PAIRS: readonly (readonly [open: string, ticked: string])[] = [
  ...['☐', '□', '▢', '◻', '❏', '❑', '❒', '⬜'].map((open) => [open, '☒'] as const),
  ...['[ ]', '[]', '[_]'].map((open) => [open, '[X]'] as const),
  ['( )', '(X)'],
  // Wingdings, whose letters stand in the private use area.
  ['\uF0A8', '\uF0FE'],
  ['\uF06F', '\uF0FE'],
  ['\uF071', '\uF0FE'],
  ['\uF072', '\uF0FE'],
];
const ALSO_TICKED = ['☑', '■', '▣', '◼', '⬛', '[x]', '(x)', '\uF0FD', '\uF078'];

const escaped = (sign: string): string => sign.replace(/[[\]()]/g, '\\$&');
const ALL = [...PAIRS.flat(), ...ALSO_TICKED].map(escaped);
const SIGN = new RegExp([...new Set(ALL)].join('|'), 'g');

/** Each box that is written with letters: where it stands, and its sign. */
export function boxSigns(text: string): { readonly at: number; readonly sign: string }[] {
  return [...text.matchAll(SIGN)].map((match) => ({ at: match.index, sign: match[0] }));
}

/** The sign of a box that is to be ticked or open; one that is so already stays as it is. */
export function signAs(sign: string, isTicked: boolean): string {
  const open = PAIRS.find(([each]) => each === sign);
  if (open) return isTicked ? open[1] : sign;
  if (isTicked) return sign;
  return PAIRS.find(([, ticked]) => ticked.toLowerCase() === sign.toLowerCase())?.[0] ?? '☐';
}

/** The code of a `w:sym` when it is ticked and when not; undefined where it is no box. */
export function symbolBox({
  attributes,
}: XmlElement): { open: string; ticked: string } | undefined {
  const font = attributes['w:font'] ?? '';
  const code = (attributes['w:char'] ?? '').toUpperCase().padStart(4, 'F0');
  if (font === 'Wingdings 2') {
    return /^F0(?:A3|2A|52|53|54)$/.test(code) ? { open: 'F0A3', ticked: 'F053' } : undefined;
  }
  if (!/^Wingdings$/i.test(font) || !/^F0(?:A8|6F|71|72|FE|FD|78)$/.test(code)) return undefined;
  const open = /^F0(?:A8|6F|71|72)$/.test(code) ? code : 'F0A8';
  return { open, ticked: 'F0FE' };
}
