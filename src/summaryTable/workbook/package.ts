import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of an OOXML package by name (`xl/workbook.xml`), in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Why bytes are no workbook that can be opened. */
export type PackageProblem =
  /** An old .xls, or a workbook that a password protects: both are the same kind of file. */
  'encryptedOrOld' | 'notAWorkbook' | 'tooLarge';

const MAX_BYTES = 100_000_000; // unpacked: a form has some 100 KB
const MAX_PARTS = 5_000;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
// Zip dates have no time zone; one fixed date makes equal contents equal files.
const DATE = new Date(1980, 0, 1);

/** The parts of the package in `bytes`, or why they cannot be read. Unpacks a bounded amount. */
export function readPackage(bytes: Uint8Array): Parts | PackageProblem {
  if (OLE.every((byte, index) => bytes[index] === byte)) return 'encryptedOrOld';
  const names: string[] = [];
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        total += originalSize;
        if (total > MAX_BYTES || names.length > MAX_PARTS) throw new RangeError('Too large.');
        return true;
      },
    });
    return new Map(names.flatMap((name) => (files[name] ? [[name, files[name]]] : [])));
  } catch (error) {
    return error instanceof RangeError && error.message === 'Too large.'
      ? 'tooLarge'
      : 'notAWorkbook';
  }
}

/** A package with these parts, in this order. Equal parts give equal bytes. */
export function writePackage(parts: Parts): Uint8Array {
  return zipSync(Object.fromEntries(parts), { mtime: DATE });
}

/** The text of a part. Office writes UTF-8, sometimes behind a byte order mark, which is kept. */
export function decodePart(part: Uint8Array): string {
  const text = strFromU8(part);
  const hasMark = part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf;
  return hasMark && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}

export function encodePart(text: string): Uint8Array {
  return strToU8(text);
}
