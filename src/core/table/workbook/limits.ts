/** Why a workbook is more than a form of a school could be. */
export type LimitKind =
  /** More bytes or parts than are unpacked. */
  | 'tooLarge'
  /** More cells, formats or attributes than are read. */
  | 'tooMuchInIt'
  /** Elements within one another beyond every program’s writing. */
  | 'tooDeep'
  /** A text, a formula or a list of cells that no spreadsheet would hold. */
  | 'textTooLong'
  /** A row or column that no spreadsheet has. */
  | 'noSuchPlace';

/**
 * What of a workbook is read. The official forms, and those that schools make of them, have some 30
 * parts, 150 KB of XML and 5,000 elements, the largest seen 260 KB and 11,000; a reader takes a second for all that is allowed here.
 */
export const LIMITS = {
  /** Bytes of the file. */
  packed: 20_000_000,
  /** Bytes of all parts. */
  unpacked: 20_000_000,
  parts: 1_000,
  /** Bytes of all XML, and of one part of it. */
  xml: 4_000_000,
  xmlPart: 2_000_000,
  /** Tags, comments and references such as `&amp;`, of all parts together. */
  markup: 80_000,
  attributes: 120_000,
  depth: 64,
  /** Bytes of a text between two tags, or of the value of an attribute. */
  text: 131_072,
  /** UTF-16 units of a formula: what a spreadsheet allows. */
  formula: 8_192,
  rows: 1_048_576,
  columns: 16_384,
  cellsInRow: 2_000,
  merges: 10_000,
} as const;

/** Thrown where report goes beyond a limit; `fillForm` makes a problem of it. */
export class BeyondLimit extends Error {
  constructor(readonly kind: LimitKind) {
    super(`The workbook is beyond a limit: ${kind}.`);
  }
}

/** Goes on only where `holds`. */
export function limit(holds: boolean, kind: LimitKind): void {
  if (!holds) throw new BeyondLimit(kind);
}
