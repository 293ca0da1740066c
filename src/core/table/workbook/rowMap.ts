import type { CellPlace, CellRange } from './cellRef.ts';

/** `count` new rows behind row `after`, copies of row `like`. */
export interface RowInsertion {
  readonly after: number;
  readonly count: number;
  readonly like: number;
}

/** Where the rows of a sheet go when rows are inserted between them. */
export class RowMap {
  readonly #insertions: readonly RowInsertion[];

  constructor(insertions: readonly RowInsertion[]) {
    this.#insertions = insertions.filter(({ count }) => count > 0);
  }

  get isIdentity(): boolean {
    return this.#insertions.length === 0;
  }

  get insertions(): readonly RowInsertion[] {
    return this.#insertions;
  }

  /** The new number of a row. */
  row(row: number): number {
    return this.#insertions.reduce((to, { after, count }) => (after < row ? to + count : to), row);
  }

  /** The last row of before that is at or above a row of now. */
  source(row: number): number {
    let own = row;
    while (own > 0 && this.row(own) > row) own -= 1;
    return own;
  }

  place({ row, column }: CellPlace): CellPlace {
    return { row: this.row(row), column };
  }

  /** A block moves with its rows and grows with the rows that come in between. */
  range({ first, last }: CellRange): CellRange {
    return { first: this.place(first), last: this.place(last) };
  }

  /**
   * A block of cells that share a rule (a validation, a conditional format): as `range`, and rows
   * that are copied from its last row share the rule too.
   */
  ruleRange(range: CellRange): CellRange {
    const { first, last } = this.range(range);
    const copies = this.#insertions.find(({ after, like }) => {
      return after === range.last.row && range.first.row <= like && like <= range.last.row;
    });
    return copies ? { first, last: { ...last, row: last.row + copies.count } } : { first, last };
  }
}
