import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImportedRow } from '../../core/import/importedTable.ts';
import { importPlace } from '../../core/import/importHomes.ts';
import { newReports, productionsFrom, proposeImport } from '../../core/import/planImport.ts';
import type { ReportEntry } from '../../core/portfolio/reportEntry.ts';
import { referentialFor, type Referential } from '../../core/referential/referential.ts';
import { parentOf } from '../../core/text/uri.ts';
import { UserMistake, type Workplace } from '../command.ts';
import { isMissing, uriOf } from '../files/nodeDisk.ts';
import { readPortfolios } from '../files/portfolios.ts';
import { completed, type FileChange } from '../files/reportChanges.ts';

/** What becomes of a réalisation; `left`: its report takes no change that is safe. */
export type Action = 'new' | 'completed' | 'unchanged' | 'left';

/** A réalisation, the report that it is or becomes, and what is to be written for it. */
export interface PlannedReport {
  readonly uri: string;
  readonly row: ImportedRow;
  readonly action: Action;
  readonly change?: FileChange;
}

/** Says what becomes of each row in the folder `out`; nothing is written. */
export async function planReports(
  rows: readonly ImportedRow[],
  { out, tableFolder }: { readonly out: string; readonly tableFolder: string },
  place: Workplace,
): Promise<PlannedReport[]> {
  const root = resolve(place.cwd, out);
  const { reports, referential } = await portfolioIn(root, out, place);
  const proposals = proposeImport(rows, reports);
  const base = uriOf(root);
  const target = {
    ...{ base, reports: () => reports, at: (name: string) => uriOf(join(root, name)) },
    folders: (await entriesOf(root)).filter((each) => each.isDirectory()).map(({ name }) => name),
    namesIn: async (folder: string) =>
      (await entriesOf(fileURLToPath(`${folder}/`))).map(({ name }) => name),
  };
  const home = await importPlace(target, uriOf(tableFolder));
  const fresh = newReports(
    proposals.filter(({ existing }) => existing === undefined).map(({ row }) => row),
    home,
  );
  const next = fresh.values();
  const planned: PlannedReport[] = [];
  for (const { row, existing } of proposals) {
    if (existing === undefined) {
      const { uri = '', text = '' } = next.next().value ?? {};
      planned.push({ uri, row, action: 'new', change: { path: fileURLToPath(uri), after: text } });
      continue;
    }
    const productions = productionsFrom(row, parentOf(existing), home.tableFolder);
    const path = fileURLToPath(existing);
    // eslint-disable-next-line no-await-in-loop -- they are few
    const change = await completed(path, { ...row, productions }, referential);
    if (change === undefined) planned.push({ uri: existing, row, action: 'left' });
    else if (change === 'same') planned.push({ uri: existing, row, action: 'unchanged' });
    else planned.push({ uri: existing, row, action: 'completed', change });
  }
  return planned;
}

/** What is in the folder already; of one that is not there, nothing. */
async function portfolioIn(
  root: string,
  out: string,
  place: Workplace,
): Promise<{ readonly reports: readonly ReportEntry[]; readonly referential: Referential }> {
  const isThere = await stat(root).then(
    () => true,
    (error: unknown) => !isMissing(error),
  );
  if (!isThere) return { reports: [], referential: referentialFor('SISR') };
  const { entries } = await readPortfolios([out], place);
  const [only] = entries;
  if (!only || entries.length > 1 || only.id !== uriOf(root)) {
    throw new UserMistake(
      place.t('{folder} holds several candidates: name the folder of one.', { folder: out }),
    );
  }
  const { portfolio } = only;
  return { reports: [...portfolio.reports()], referential: portfolio.referential };
}

async function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch(() => []); // it is not there yet
}
