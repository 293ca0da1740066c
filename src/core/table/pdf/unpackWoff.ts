import { unzlibSync } from 'fflate';

const WOFF = 0x774f4646;
const HEADER = 44; // bytes of a WOFF file before its directory, of 20 bytes an entry
const SFNT_HEADER = 12; // and of a TrueType file, of 16 bytes an entry

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly data: Uint8Array;
}

/**
 * A font packed as WOFF (version 1) as the TrueType file it was made from; any other file as it is.
 * The PDF writer reads WOFF too, but unpacks a table for each glyph anew.
 */
export function unpackWoff(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== WOFF) return bytes;
  const count = view.getUint16(12);
  const tables: Table[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = HEADER + index * 20;
    const [offset, packed, length] = [4, 8, 12].map((field) => view.getUint32(at + field));
    const data = bytes.subarray(offset, (offset ?? 0) + (packed ?? 0));
    const plain = packed === length ? data : unzlibSync(data);
    tables.push({ tag: view.getUint32(at), checksum: view.getUint32(at + 16), data: plain });
  }
  const start = SFNT_HEADER + count * 16;
  const size = tables.reduce((sum, { data }) => sum + padded(data.length), start);
  const font = new Uint8Array(size);
  const out = new DataView(font.buffer);
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  writeSearchFields(out, count);
  let offset = start;
  tables.forEach(({ tag, checksum, data }, index) => {
    [tag, checksum, offset, data.length].forEach((field, place) => {
      out.setUint32(SFNT_HEADER + index * 16 + place * 4, field);
    });
    font.set(data, offset);
    offset += padded(data.length);
  });
  return font;
}

/** For a search by halves: the greatest power of two of entries, its exponent, and the rest. */
function writeSearchFields(out: DataView, count: number): void {
  const exponent = Math.floor(Math.log2(count));
  out.setUint16(6, 16 * 2 ** exponent);
  out.setUint16(8, exponent);
  out.setUint16(10, 16 * (count - 2 ** exponent));
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;
