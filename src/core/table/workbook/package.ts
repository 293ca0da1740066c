import { unzipSync, Zip, ZipDeflate } from 'fflate';
import { decodePart } from './partText.ts';
import { joinBytes } from '../../text/bytes.ts';
import { BeyondLimit, limit, type LimitKind, LIMITS } from './limits.ts';
import { XmlWeight } from './xmlWeight.ts';

/** The parts of an OOXML package by name (`xl/workbook.xml`), in the order of the file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Why bytes are no package that can be opened. */
export type PackageProblem =
  /** An old .xls or .doc, or a document that a password protects: all are the same kind of file. */
  'encryptedOrOld' | 'unreadable' | LimitKind;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
// Zip dates have no time zone; one fixed date makes equal contents equal files.
const DATE = new Date(1980, 0, 1);

/**
 * The parts of the package in `bytes`, or why they cannot be read. What is unpacked is bounded, and so
 * is what a reader of its XML has to do: see `LIMITS`.
 */
export function readPackage(bytes: Uint8Array): Parts | PackageProblem {
  if (OLE.every((byte, index) => bytes[index] === byte)) return 'encryptedOrOld';
  try {
    limit(bytes.length <= LIMITS.packed, 'tooLarge');
    const names = namesIn(bytes);
    const files = unzipSync(bytes);
    const weight = new XmlWeight();
    const parts = new Map<string, Uint8Array>();
    for (const name of names) {
      const part = files[name];
      if (!part) continue;
      weight.add(part);
      parts.set(name, part);
    }
    return parts;
  } catch (error) {
    return error instanceof BeyondLimit ? error.kind : 'unreadable';
  }
}

/** The names of what the package says it holds; throws where that is more than is unpacked. */
function namesIn(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  let total = 0;
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      total += originalSize;
      limit(total <= LIMITS.unpacked && names.length <= LIMITS.parts, 'tooLarge');
      return false;
    },
  });
  return names;
}

/** A package with these parts, in this order. Equal parts give equal bytes. */
export function writePackage(parts: Parts): Uint8Array {
  const chunks: Uint8Array[] = [];
  // One part after the other, not an object of all: its keys may be called as objects' own are.
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of parts) {
    const file = new ZipDeflate(name);
    file.mtime = DATE;
    zip.add(file);
    file.push(bytes, true);
  }
  zip.end();
  return joinBytes(chunks);
}

/** The text of a part; empty where there is none of that name. */
export function partText(parts: Parts, name: string | undefined): string {
  const bytes = name === undefined ? undefined : parts.get(name);
  return bytes ? decodePart(bytes) : '';
}
