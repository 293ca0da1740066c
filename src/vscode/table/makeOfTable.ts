import { buildTable } from '../../core/table/buildTable.ts';
import { linksFrom, type SummaryTable, type TableOptions } from '../../core/table/summaryTable.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { endOf, withProgress } from '../ui/progress.ts';
import { tableMark } from '../settings.ts';
import { translate } from '../translate.ts';

/** Makes something of the table of a candidate, written as the options say. */
export type Make<T> = (table: SummaryTable, options: TableOptions) => T;

/** What makes something, or will once it is loaded. */
export type Maker<T> = Make<T> | Promise<Make<T>>;

/**
 * Makes something of a candidate’s table once all reports are read and `make` itself is loaded. The
 * user waits for it and may cancel it: then it is undefined.
 */
export function makeOfTable<T>(folder: CandidateFolder, make: Maker<T>): Promise<T | undefined> {
  return withProgress(translate('Writing the official table'), async (token) => {
    const [made] = await Promise.all([make, endOf(folder.ready, token)]);
    return token.isCancellationRequested ? undefined : ofTable(folder, made);
  });
}

/** Makes something of the table as the reports are known now. */
export function ofTable<T>({ candidate, portfolio, folder }: CandidateFolder, make: Make<T>): T {
  const table = buildTable(candidate, portfolio);
  return make(table, { tick: tableMark(folder.uri), link: linksFrom(folder.uri.toString()) });
}
