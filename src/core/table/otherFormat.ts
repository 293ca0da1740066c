import type { Parts } from './workbook/package.ts';

/** A kind of document that a school may hand out, which is no Excel workbook. */
export type OtherFormat = 'pdf' | 'openDocument' | 'word';

const PDF = '%PDF-';

/** Which other kind of document this is; `parts` are those of a package. */
export function otherFormat(bytes: Uint8Array, parts: Parts | undefined): OtherFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1_024));
  if (start.includes(PDF)) return 'pdf';
  // The first part of an OpenDocument file says what it is, uncompressed.
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument') || parts?.has('content.xml')) {
    return 'openDocument';
  }
  return parts?.has('word/document.xml') ? 'word' : undefined;
}
