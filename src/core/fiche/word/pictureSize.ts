import { decodePart } from '../../table/workbook/partText.ts';

/** The formats that Word shows; SVG since Word 2016. */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'svg';

/** A picture that can be shown: its size in pixels, of which Word takes 96 for an inch. */
export interface PictureSize {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}

/**
 * The format and size of a picture by its first bytes, whatever its name. `broken` where it begins as
 * one and is not whole, `unknown` where it is of a format that Word does not show (WebP, AVIF …).
 */
export function pictureSize(bytes: Uint8Array): PictureSize | 'broken' | 'unknown' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG)) return png(bytes, view);
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpeg(bytes, view);
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38])) {
    return bytes.length < 14
      ? 'broken'
      : sized('gif', view.getUint16(6, true), view.getUint16(8, true));
  }
  return bytes.length === 0 ? 'broken' : (svg(bytes) ?? 'unknown');
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const IEND = [0x49, 0x45, 0x4e, 0x44];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function sized(format: PictureFormat, width: number, height: number): PictureSize | 'broken' {
  return width > 0 && height > 0 && width < 100_000 && height < 100_000
    ? { format, width, height }
    : 'broken';
}

/** One that was cut off has no last chunk. */
function png(bytes: Uint8Array, view: DataView): PictureSize | 'broken' {
  const isWhole = startsWith(bytes.subarray(-8), IEND);
  return bytes.length < 45 || !isWhole
    ? 'broken'
    : sized('png', view.getUint32(16), view.getUint32(20));
}

/** The size stands in the frame’s header, behind other segments. */
function jpeg(bytes: Uint8Array, view: DataView): PictureSize | 'broken' {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return 'broken';
}

/** What an SVG may hold that a program that opens it could follow or run. */
const ACTIVE =
  /<!ENTITY|<script|<foreignObject|\s(?:xlink:)?href\s*=\s*["'](?!#|data:image\/(?:png|jpeg|gif))/i;

/** Undefined where it is no SVG; broken where it is one that is better not opened. */
function svg(bytes: Uint8Array): PictureSize | 'broken' | undefined {
  const text = decodePart(bytes.subarray(0, 2_000_000));
  const tag =
    /^\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE[^>]*>\s*)*(<svg\b[^>]*>)/i.exec(
      text,
    )?.[1];
  if (tag === undefined) return undefined;
  if (ACTIVE.test(text) || !/<\/svg>\s*$/i.test(text)) return 'broken';
  const length = (name: string) => {
    const found = new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag);
    return Number(found?.[1] ?? 0);
  };
  const box = /\sviewBox\s*=\s*["']\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(tag);
  const [width, height] = [Number(box?.[1] ?? 300), Number(box?.[2] ?? 150)];
  return sized('svg', length('width') || width, length('height') || height);
}
