import type { FormStyle } from './officialStyle.ts';
import type { TableRow } from './summaryTable.ts';

/** A part of a cell's text that looks alike and begins on a line of its own. */
export interface Paragraph {
  readonly text: string;
  /** Points; the cell's own unless said. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly link?: string;
  /** How much at the start of the text the link leaves out, in UTF-16 units. */
  readonly linkFrom?: number;
}

/** A cell of the filled form: its columns are counted from 0, merged ones are one cell. */
export interface GridCell {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly style: FormStyle;
  readonly paragraphs: readonly Paragraph[];
}

export interface GridRow {
  /** Points; at least this, and as much as its text needs. */
  readonly height: number;
  readonly kind: 'head' | 'columns' | 'section' | 'realisation' | 'end';
  readonly cells: readonly GridCell[];
  /** The réalisation in it, if any. */
  readonly content?: TableRow;
}
