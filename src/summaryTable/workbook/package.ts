import { strFromU8, strToU8, unzipSync, type UnzipFileInfo, Zip, ZipDeflate } from 'fflate';
import { atOnce, type Steps } from '../../steps.ts';
import { joinBytes } from '../../text/bytes.ts';
import { BeyondLimit, limit, type LimitKind, LIMITS } from './limits.ts';
import { XmlWeight } from './xmlWeight.ts';

/** The parts of an OOXML package by name (`xl/workbook.xml`), in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Why bytes are no workbook that can be opened. */
export type PackageProblem =
  /** An old .xls, or a workbook that a password protects: both are the same kind of file. */
  'encryptedOrOld' | 'notAWorkbook' | LimitKind;

/** What is packed or unpacked in one step, in bytes of a part: it takes some milliseconds. */
const AT_ONCE = { packed: 65_536, unpacked: 1_000_000 } as const;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
// Zip dates have no time zone; one fixed date makes equal contents equal files.
const DATE = new Date(1980, 0, 1);

/**
 * The parts of the package in `bytes`, or why they cannot be read. What is unpacked is bounded, and so
 * is what a reader of its XML has to do: see `LIMITS`.
 */
export function readPackage(bytes: Uint8Array): Parts | PackageProblem {
  return atOnce(unpackingSteps(bytes));
}

/** The same in steps. */
export function* unpackingSteps(bytes: Uint8Array): Steps<Parts | PackageProblem> {
  if (OLE.every((byte, index) => bytes[index] === byte)) return 'encryptedOrOld';
  try {
    limit(bytes.length <= LIMITS.packed, 'tooLarge');
    const weight = new XmlWeight();
    const entries = entriesOf(bytes);
    const parts = new Map<string, Uint8Array>();
    for (const [first, end] of batches(entries)) {
      yield;
      let index = -1;
      const files = unzipSync(bytes, {
        filter: () => {
          index += 1;
          return first <= index && index < end;
        },
      });
      for (const { name } of entries.slice(first, end)) {
        const part = files[name];
        if (!part) continue;
        weight.add(part);
        parts.set(name, part);
      }
    }
    return parts;
  } catch (error) {
    return error instanceof BeyondLimit ? error.kind : 'notAWorkbook';
  }
}

/** What the package says it holds; throws where that is more than is unpacked. */
function entriesOf(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const entries: UnzipFileInfo[] = [];
  let total = 0;
  unzipSync(bytes, {
    filter: (entry) => {
      entries.push(entry);
      total += entry.originalSize;
      limit(total <= LIMITS.unpacked && entries.length <= LIMITS.parts, 'tooLarge');
      return false;
    },
  });
  return entries;
}

/** Entries that follow one another, from one up to another, which are unpacked together. */
function* batches(entries: readonly UnzipFileInfo[]): Iterable<[first: number, end: number]> {
  let first = 0;
  let size = 0;
  for (const [index, { originalSize }] of entries.entries()) {
    if (index > first && size + originalSize > AT_ONCE.unpacked) {
      yield [first, index];
      [first, size] = [index, 0];
    }
    size += originalSize;
  }
  if (first < entries.length) yield [first, entries.length];
}

/** A package with these parts, in this order. Equal parts give equal bytes. */
export function writePackage(parts: Parts): Uint8Array {
  return atOnce(packingSteps(parts));
}

/** The same in steps. */
export function* packingSteps(parts: Parts): Steps<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of parts) {
    const file = new ZipDeflate(name);
    file.mtime = DATE;
    zip.add(file);
    let from = 0;
    do {
      yield;
      const end = from + AT_ONCE.packed;
      file.push(bytes.subarray(from, end), end >= bytes.length);
      from = end;
    } while (from < bytes.length);
  }
  zip.end();
  return joinBytes(chunks);
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
