import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import { buildTable } from '../table/buildTable.ts';
import type { SummaryTable, TableOptions } from '../table/summaryTable.ts';
import {
  readSource,
  TABLE_ENDINGS,
  type TableEnding,
  tablePath,
  type SiteOwner,
  type SiteParts,
} from './readSource.ts';
import { planSite, type SitePlan } from './siteFiles.ts';

/** What is written beside the pages. */
export interface SiteExtras {
  /** The style sheet of all pages. */
  readonly css: string;
  /** Makes the official table to download, by the ending of its file. */
  readonly tables: Readonly<
    Record<TableEnding, (table: SummaryTable, options: TableOptions) => Uint8Array>
  >;
}

/** A site that is ready to be written. */
export interface ReadSite {
  readonly plan: SitePlan;
  /** The files that were made for it beside its pages, by path. */
  readonly made: ReadonlyMap<string, Uint8Array>;
  /** The files that are offered as they are: what the student lists, and the fiches. */
  readonly listed: readonly string[];
}

/** Reads all that the site of a candidate is made of, as it is now. */
export async function readSite(
  it: SiteOwner,
  parts: SiteParts,
  { css, tables }: SiteExtras,
): Promise<ReadSite> {
  const source = await readSource(it, parts, () => publishedIn(it.portfolio));
  const table = buildTable(source.owner, source.portfolio); // as far as the person is shown
  const made = new Map(
    TABLE_ENDINGS.map((ending) => [
      tablePath(it.candidate, ending),
      tables[ending](table, { tick: parts.mark }),
    ]),
  );
  return { plan: planSite(source, css), made, listed: source.listed };
}

function publishedIn(portfolio: Portfolio): string[] {
  return [...portfolio.reports()].filter(({ draft }) => !draft).map(({ uri }) => uri);
}

/** When a table of a session says that it was made: the same portfolio gives the same bytes. */
export function tableDate({ session }: Pick<Candidate, 'session'>): Date {
  return new Date(Date.UTC(session - 1, 8, 1)); // the school year of its exam
}
