import type { CellRange } from './cellRef.ts';

/** `count` new rows behind row `after`, copies of row `like`. */
export interface RowInsertion {
  readonly after: number;
  readonly count: number;
  readonly like: number;
}

/** Where the rows of a sheet go when rows are inserted between them. */
export class RowMap {
  readonly insertions: readonly RowInsertion[];
  readonly isIdentity: boolean;

  constructor(insertions: readonly RowInsertion[]) {
    this.insertions = insertions.filter(({ count }) => count > 0);
    this.isIdentity = this.insertions.length === 0;
  }

  /** The new number of a row. */
  row(row: number): number {
    return this.insertions.reduce((to, { after, count }) => (after < row ? to + count : to), row);
  }

  /** The last row of before that is at or above a row of now. */
  source(row: number): number {
    let own = row;
    while (own > 0 && this.row(own) > row) own -= 1;
    return own;
  }

  /** A block moves with its rows and grows with the rows that come in between. */
  readonly range = ({ first, last }: CellRange): CellRange => ({
    first: { ...first, row: this.row(first.row) },
    last: { ...last, row: this.row(last.row) },
  });

  /**
   * A block of cells that share a rule (a validation, a conditional format): as `range`, and rows
   * that are copied from its last row share the rule too.
   */
  readonly ruleRange = (range: CellRange): CellRange => {
    const { first, last } = this.range(range);
    const copies = this.insertions.find(({ after, like }) => {
      return after === range.last.row && range.first.row <= like && like <= range.last.row;
    });
    return copies ? { first, last: { ...last, row: last.row + copies.count } } : { first, last };
  };
}
