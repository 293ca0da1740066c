import { buildTable } from '../../core/table/buildTable.ts';
import { linksFrom, type SummaryTable, type TableOptions } from '../../core/table/summaryTable.ts';
import type { Asked, Workplace } from '../command.ts';
import type { FolderEntry } from '../files/folderEntry.ts';

/** The content of a file. */
export interface Made {
  readonly bytes: Uint8Array;
  /** What the user should know of it, in sentences. */
  readonly notes: readonly string[];
}

/** A file that an export makes of a candidate’s portfolio, once its turn comes. */
export interface Planned {
  readonly name: string;
  readonly make: () => Made | Promise<Made>;
}

/** Says which files are made of one candidate’s portfolio. */
export type Maker = (entry: FolderEntry) => readonly Planned[];

/** Prepares a maker: what it takes is loaded, and read, once for all candidates. */
export type Prepare = (asked: Asked, place: Workplace) => Promise<Maker>;

/** A table, and how it is written. */
export type Table = readonly [table: SummaryTable, options: TableOptions];

/** The official table of a candidate. */
export function tableOf({ candidate, portfolio, id, settings }: FolderEntry): Table {
  return [buildTable(candidate, portfolio), { tick: settings.tableMark(), link: linksFrom(id) }];
}
