import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { isBelow } from '../text/uri.ts';
import type { NewFiles } from './outputFolder.ts';
import type { Publication } from './publishWords.ts';
import type { ReadSite } from './siteSource.ts';

/** How the files of a site come to be bytes. */
export interface FileMaking {
  readonly encode: (text: string) => Uint8Array;
  /** A file of the portfolio, by its URI; rejects where it cannot be copied. */
  readonly copied: (uri: string) => Promise<Uint8Array>;
  /** Awaited before each page: whether to go on. */
  readonly goesOn: () => Promise<boolean>;
}

/** The files of a site, and how many of them are pages. */
export interface ReadyFiles {
  readonly files: NewFiles;
  readonly pages: number;
}

/** Whether a folder, by its URI, holds reports of a candidate: it is no place for pages. */
export function holdsReports(folder: string, portfolio: Portfolio): boolean {
  return [...portfolio.reports()].some(({ uri }) => isBelow(uri, folder));
}

/** All files of a site: its pages are made now, then it is known what they lead to; copies when needed. */
export async function readyFiles(
  { plan, made }: ReadSite,
  { encode, copied, goesOn }: FileMaking,
): Promise<ReadyFiles> {
  const files = new Map<string, () => Promise<Uint8Array>>();
  let pages = 0;
  for (const { path, text } of plan.files) {
    // eslint-disable-next-line no-await-in-loop -- in time slices
    if (!(await goesOn())) break;
    const bytes = encode(text);
    files.set(path, () => Promise.resolve(bytes));
    if (path.endsWith('.html')) pages += 1;
  }
  for (const [path, bytes] of made) files.set(path, () => Promise.resolve(bytes));
  for (const { path, from } of plan.copies) files.set(path, () => copied(from));
  return { files, pages };
}

/** What is published of a candidate; the style sheet is of the pages and no file of its own. */
export function publicationOf(
  { candidate, portfolio }: { readonly candidate: Candidate; readonly portfolio: Portfolio },
  { plan: { site, copies }, made, listed }: ReadSite,
  { pages }: Pick<ReadyFiles, 'pages'>,
): Publication {
  return {
    ...{ candidate, owner: site.owner, listed, pages },
    files: made.size + copies.length,
    realisations: site.realisations.length,
    drafts: [...portfolio.reports()].filter(({ draft }) => draft).length,
  };
}
