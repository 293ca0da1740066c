import type { PictureAddress } from '../../core/fiche/html/partHtml.ts';
import type { Pictures } from '../../core/fiche/fiche.ts';
import { pictureSize } from '../../core/fiche/word/pictureSize.ts';

/** Known addresses by the bytes that they hold: a preview asks for the same ones again and again. */
const known = new WeakMap<Uint8Array, string>();

/** Pictures as addresses that hold them (`data:`): a page of its own needs no file beside it. */
export function pictureData(pictures: Pictures): PictureAddress {
  return (path) => {
    const file = pictures.get(path);
    if (file === undefined || typeof file === 'string') return undefined;
    const before = known.get(file);
    if (before !== undefined) return before;
    const size = pictureSize(file);
    if (typeof size === 'string') return undefined;
    const type = size.format === 'svg' ? 'svg+xml' : size.format;
    const address = `data:image/${type};base64,${base64(file)}`;
    known.set(file, address);
    return address;
  };
}

const AT_ONCE = 32_768; // arguments of one call

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(text);
}
