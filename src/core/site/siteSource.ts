import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { Download } from './pageShell.ts';
import type { FoundFile, Copy, SiteRemark } from './siteMap.ts';
import type { SiteText } from './siteText.ts';
import type { Site } from './siteModel.ts';

/** All that the pages of a portfolio are made of, read beforehand. */
export interface SiteSource {
  /** As far as the candidate is shown. */
  readonly owner: Candidate;
  readonly portfolio: Portfolio;
  /** A draft that has a page all the same, by its URI: where it is looked at and not published. */
  readonly draft?: string | undefined;
  /** The candidate’s folder as a URI, without a slash at its end. */
  readonly root: string;
  /** The Markdown texts that go online, by URI. */
  readonly texts: ReadonlyMap<string, SiteText>;
  /** The URIs of the texts of the start page, and of the page about the student. */
  readonly home?: string | undefined;
  readonly about?: string | undefined;
  /** What stands at each path that the texts lead to. */
  readonly found: ReadonlyMap<string, FoundFile>;
  /** Files that are made for the site beside its pages. */
  readonly downloads: readonly Download[];
  /** Paths of files of the portfolio that the student lists, such as attestations. */
  readonly listed: readonly string[];
  /** The mark of a mobilised competency in the table. */
  readonly mark: string;
}

/** A site that is ready to be written. */
export interface ReadSite {
  readonly plan: SitePlan;
  /** The files that were made for it beside its pages, by path. */
  readonly made: ReadonlyMap<string, Uint8Array>;
  /** The files that are offered as they are: what the student lists, and the fiches. */
  readonly listed: readonly string[];
}

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
