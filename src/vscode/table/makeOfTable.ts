import type * as vscode from 'vscode';
import type { Steps } from '../../steps.ts';
import { tableSteps } from '../../summaryTable/buildTable.ts';
import { linksFrom } from '../../summaryTable/links.ts';
import type { SummaryTable } from '../../summaryTable/summaryTable.ts';
import type { TableOptions } from '../../summaryTable/tableStyle.ts';
import { inSlicesUntil, Pace } from '../pace.ts';
import type { CandidateFolder } from '../portfolio/candidateFolder.ts';
import { withProgress } from '../progress.ts';
import { tableMark } from '../settings.ts';
import { translate } from '../translate.ts';

/** Makes something of the table of a candidate, written as the options say. */
export type Make<T> = (table: SummaryTable, options: TableOptions) => Steps<T>;

/**
 * Makes something of a candidate’s table once all reports are read and `make` itself is loaded, in
 * turn with everything else. The user waits for it and may end it: then it is undefined.
 */
export function makeOfTable<T>(
  folder: CandidateFolder,
  make: Make<T> | Promise<Make<T>>,
): Promise<T | undefined> {
  return withProgress(translate('Writing the official table'), async (token) => {
    const pace = new Pace(); // what was just loaded may have taken its time already
    const [made] = await Promise.all([make, endOf(folder.ready, token)]);
    return inSlicesUntil(ofTable(folder, made), token, pace);
  });
}

/** The same in steps, of reports that are read. */
export function* ofTable<T>(folder: CandidateFolder, make: Make<T>): Steps<T> {
  const root = folder.folder.uri;
  const table = yield* tableSteps(folder.candidate, folder.portfolio);
  return yield* make(table, { tick: tableMark(root), link: linksFrom(root.toString()) });
}

/** When `work` is done, or nobody waits for it any more. */
async function endOf(work: Promise<unknown>, token: vscode.CancellationToken): Promise<void> {
  const cancelled = new Promise<void>((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
  await Promise.race([work, cancelled]);
}
