import { type PackageProblem, type Parts, readPackage } from './workbook/package.ts';
import { holdsMacrosOrIsTemplate } from './workbook/workbookParts.ts';

/** A kind of document that a school may hand out. */
export type DocumentFormat = 'excel' | 'word' | 'openDocument' | 'pdf';

/** The kinds that can be read here. */
type OfficeFormat = 'excel' | 'word';

/** The kinds that are refused where one is wanted. */
export type OtherFormat<Wanted extends OfficeFormat> = Exclude<DocumentFormat, Wanted>;

/** Why a file is no document of the kind that is wanted. */
export type DocumentProblem<Wanted extends OfficeFormat> =
  | { readonly kind: PackageProblem }
  /** A document of another program, or for another purpose. */
  | { readonly kind: 'otherFormat'; readonly format: OtherFormat<Wanted> };

/** Why a file is no form that can be filled in. */
export type FormFileProblem<Wanted extends OfficeFormat> =
  | DocumentProblem<Wanted>
  /** A template, or a document with macros, whatever its name. */
  | { readonly kind: 'macrosOrTemplate' };

/** The parts of a document of the kind that is wanted, or why it is none. */
export function readDocument<Wanted extends OfficeFormat>(
  bytes: Uint8Array,
  wanted: Wanted,
): Parts | DocumentProblem<Wanted> {
  const parts = readPackage(bytes);
  const format = formatOf(bytes, typeof parts === 'string' ? undefined : parts);
  if (format && isOther(format, wanted)) return { kind: 'otherFormat', format };
  return typeof parts === 'string' ? { kind: parts } : parts;
}

/** The same of a form that is to be filled in. */
export function readForm<Wanted extends OfficeFormat>(
  bytes: Uint8Array,
  wanted: Wanted,
): Parts | FormFileProblem<Wanted> {
  const parts = readDocument(bytes, wanted);
  if ('kind' in parts) return parts;
  return holdsMacrosOrIsTemplate(parts) ? { kind: 'macrosOrTemplate' } : parts;
}

function isOther<Wanted extends OfficeFormat>(
  format: DocumentFormat,
  wanted: Wanted,
): format is OtherFormat<Wanted> {
  return format !== wanted;
}

const PDF = '%PDF-';

/** Which kind of document this is; `parts` are those of a package. */
function formatOf(bytes: Uint8Array, parts: Parts | undefined): DocumentFormat | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1_024));
  if (start.includes(PDF)) return 'pdf';
  // The first part of an OpenDocument file says what it is, uncompressed.
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument') || parts?.has('content.xml')) {
    return 'openDocument';
  }
  if (parts?.has('word/document.xml')) return 'word';
  return parts?.has('xl/workbook.xml') ? 'excel' : undefined;
}
