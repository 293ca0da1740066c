import { cellName, type CellPlace, type CellRange, contains } from './workbook/cellRef.ts';
import { type CellLink, linkTarget } from './workbook/links.ts';
import type { Sheet, SheetLink } from './workbook/sheet.ts';
import type { XmlElement } from './workbook/xml.ts';

/** The links of a form while it is filled: those that it has, those that come and those that go. */
export class FormLinks {
  readonly added: CellLink[] = [];
  readonly removed = new Set<XmlElement>();

  /** `targets` are the addresses of the sheet's relationships, by their ids. */
  constructor(
    private readonly sheet: Sheet,
    private readonly targets: ReadonlyMap<string, string>,
  ) {}

  /** The addresses of the cells of a row, between two columns. A place in the workbook is an empty one. */
  inRow(row: number, from: number, to: number): Map<number, string> {
    const found = new Map<number, string>();
    for (const { range, id } of this.sheet.links) {
      if (row < range.first.row || range.last.row < row) continue;
      const last = Math.min(to, range.last.column);
      for (let column = Math.max(from, range.first.column); column <= last; column += 1) {
        found.set(column, (id === undefined ? '' : this.targets.get(id)) ?? '');
      }
    }
    return found;
  }

  /** Links a cell, which will be at `target`, in place of what it was linked to. */
  set(source: CellPlace | undefined, target: CellPlace, address: string | undefined): void {
    const to = address === undefined ? undefined : linkTarget(address);
    const own = source ? this.ownLinks(source) : [];
    const [same] = own.filter(({ id }) => id !== undefined && this.targets.get(id) === to);
    const keeps = same && to !== undefined;
    for (const link of own) if (!keeps || link !== same) this.removed.add(link.element);
    if (to !== undefined && !keeps) this.added.push({ cell: cellName(target), target: to });
  }

  /** The links of this cell alone, which may be merged with others. */
  private ownLinks(place: CellPlace): SheetLink[] {
    const block = this.sheet.mergeAt(place) ?? { first: place, last: place };
    const isOwn = ({ first, last }: CellRange): boolean =>
      (first.row === place.row && first.column === place.column && last.row <= block.last.row) ||
      (contains(block, first) && contains(block, last));
    return this.sheet.links.filter(({ range }) => isOwn(range));
  }
}
