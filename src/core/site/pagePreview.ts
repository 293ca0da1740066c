import { pathOfAddress } from './html.ts';
import { pageBody } from './pageShell.ts';
import { readSource, type SiteOwner, type SiteParts } from './readSource.ts';
import type { SiteRemark } from './siteMap.ts';
import { SitePages } from './sitePages.ts';
import { filesNamed } from './siteText.ts';
import { endingOf } from './slugs.ts';
import { ABOUT_PAGE } from './startPage.ts';

/** What is looked at: the page of a text, or the one at a path. */
export type PreviewOf = { readonly uri: string } | { readonly path: string };

/** What a link of a page stands for. */
export type LinkedPlace =
  /** A text, and the line of its heading, from 0. */
  | { readonly kind: 'text'; readonly uri: string; readonly line: number }
  /** A file that is copied as it is. */
  | { readonly kind: 'file'; readonly uri: string }
  /** A page that is made of no text. */
  | { readonly kind: 'page'; readonly path: string }
  /** Something that is made when the site is written. */
  | { readonly kind: 'made' };

/** A page as it will be published. */
export interface PagePreview {
  readonly path: string;
  readonly title: string;
  /** What the body of the page holds; pictures are where they are now. */
  readonly html: string;
  readonly isDraft: boolean;
  /** What the page leads to and the site does not have. */
  readonly remarks: readonly SiteRemark[];
  /** The places of its headings, with their lines from 0. */
  readonly places: readonly { readonly id: string; readonly line: number }[];
  /** What a link that the page has stands for. */
  follow(address: string): LinkedPlace;
}

/**
 * Makes one page as it will be published, of the texts that it needs; `undefined` where there is no such
 * page. `picture` gives where a file of the portfolio can be shown from.
 */
export async function previewPage(
  owner: SiteOwner,
  parts: SiteParts,
  of: PreviewOf,
  picture: (uri: string) => string,
): Promise<PagePreview | undefined> {
  const uri = 'uri' in of ? of.uri : undefined;
  const report = uri === undefined ? undefined : owner.portfolio.report(uri);
  const source = await readSource(owner, parts, ({ texts, found }) => {
    const text = report && texts.get(report.uri);
    if (!text) return report ? [report.uri] : [];
    const linked = filesNamed(text, report.listed, parts.root).map((each) => found.get(each));
    return linked.flatMap((each) => (each?.kind === 'text' ? [each.uri] : []));
  });
  const pages = new SitePages({ ...source, draft: uri });
  const path = 'path' in of ? of.path : pathOf(of.uri, pages, source);
  const page = path === undefined ? undefined : pages.at(path);
  if (path === undefined || !page) return undefined;
  const { map } = pages;
  const copies = new Map(map.copies.map((copy) => [copy.path, copy.from]));
  const html = pageBody(page, pages.shell).text.replace(
    /(<img src=")([^"]*)/g, // what a text says itself has no such sign
    (whole, before: string, address: string) => {
      const from = copies.get(pathOfAddress(path, address));
      return from === undefined ? whole : before + picture(from).replaceAll('&', '&amp;');
    },
  );
  return {
    ...{ path, html, title: page.title, remarks: map.remarks },
    isDraft: report?.draft ?? false,
    places: placesAt(path, pages),
    follow: (address) => placeOf(address, path, pages, copies),
  };
}

function pathOf(
  uri: string,
  { site, map }: SitePages,
  { home, about }: { readonly home?: string | undefined; readonly about?: string | undefined },
): string | undefined {
  if (uri === home) return 'index.html';
  if (uri === about) return ABOUT_PAGE;
  const own = [
    ...site.realisations,
    ...map.documents.map(({ page, text }) => ({ page, uri: text.uri })),
  ];
  return own.find((each) => each.uri === uri)?.page;
}

function placesAt(path: string, { map }: SitePages): PagePreview['places'] {
  const places = map.textAt(path)?.text?.places ?? [];
  return places.map(({ id, heading }) => ({ id, line: (heading.position?.start.line ?? 1) - 1 }));
}

function placeOf(
  address: string,
  from: string,
  pages: SitePages,
  copies: ReadonlyMap<string, string>,
): LinkedPlace {
  const [file = '', fragment] = address.split('#');
  const path = pathOfAddress(from, file);
  const text = pages.map.textAt(path);
  if (text && isOfOneText(path)) {
    const place = placesAt(path, pages).find(({ id }) => id === fragment);
    return { kind: 'text', uri: text.uri, line: place?.line ?? 0 };
  }
  const copied = copies.get(path);
  if (copied !== undefined) return { kind: 'file', uri: copied };
  return endingOf(path) === 'HTML' ? { kind: 'page', path } : { kind: 'made' };
}

/** The start page says much more than its text. */
function isOfOneText(path: string): boolean {
  return path !== 'index.html';
}
