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
import { pageText, STYLE_SHEET } from './pageShell.ts';
import { SitePages } from './sitePages.ts';
import type { SiteSource, ReadSite, SiteFile, SitePlan } from './siteSource.ts';

/** What is written beside the pages. */
export interface SiteExtras {
  /** The style sheet of all pages. */
  readonly css: string;
  /** Makes the official table to download, by the ending of its file. */
  readonly tables: Readonly<
    Record<TableEnding, (table: SummaryTable, options: TableOptions) => Uint8Array>
  >;
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

/** What the site of a portfolio consists of; `css` is its style sheet. The same source gives the same bytes. */
export function planSite(source: SiteSource, css: string): SitePlan {
  const pages = new SitePages(source);
  const { site, map } = pages;
  return { site, files: filesOf(pages, css), copies: map.copies, remarks: map.remarks };
}

function* filesOf(pages: SitePages, css: string): Generator<SiteFile> {
  yield { path: STYLE_SHEET, text: css };
  for (const page of pages.all()) yield { path: page.path, text: pageText(page, pages.shell) };
}
