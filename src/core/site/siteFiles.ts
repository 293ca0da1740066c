import { pageText, STYLE_SHEET } from './pageShell.ts';
import type { Copy, SiteRemark } from './siteMap.ts';
import type { Site } from './siteModel.ts';
import { SitePages } from './sitePages.ts';
import type { SiteSource } from './siteSource.ts';

/** A text file of the site. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** A site that can be written: its pages are made one by one, when they are asked for. */
export interface SitePlan {
  readonly site: Site;
  readonly files: Iterable<SiteFile>;
  readonly copies: readonly Copy[];
  /** What the pages lead to and the site does not have: complete once all pages are made. */
  readonly remarks: readonly SiteRemark[];
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
