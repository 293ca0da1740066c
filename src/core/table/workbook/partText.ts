import { strFromU8, strToU8 } from 'fflate';

/** The text of a part. Office writes UTF-8, sometimes behind a byte order mark, which is kept. */
export function decodePart(part: Uint8Array): string {
  const text = strFromU8(part);
  const hasMark = part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf;
  return hasMark && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}

export function encodePart(text: string): Uint8Array {
  return strToU8(text);
}
