import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { competencyPages } from './competencyPages.ts';
import { realisationPages } from './lists.ts';
import { type Page, pageText, type Shell, siteName, STYLE_SHEET } from './pageShell.ts';
import { documentPage, reportPage } from './reportPage.ts';
import {
  type Copy,
  type FoundFile,
  SiteMap,
  type SiteRemark,
  type TextPage,
  titleOf,
} from './siteMap.ts';
import { buildSite, type Site } from './siteModel.ts';
import { pathFrom, type SiteText } from './siteText.ts';
import { ABOUT_PAGE, aboutPage, startPage, type Download } from './startPage.ts';
import { productionFile } from '../language/productionFile.ts';
import { PROFILE_FILE } from '../portfolio/candidate.ts';
import { tablePages } from './tablePages.ts';

/** All that a site is made of, read beforehand. */
export interface SiteSource {
  /** As far as the candidate is shown. */
  readonly owner: Candidate;
  readonly portfolio: Portfolio;
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
  /** The style sheet of all pages. */
  readonly css: string;
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

/** What the site of a portfolio consists of. The same source gives the same bytes. */
export function planSite(source: SiteSource): SitePlan {
  const { owner, portfolio, texts, root } = source;
  const site = buildSite(owner, portfolio, texts);
  const own: readonly TextPage[] = [
    ...site.realisations,
    ...pageOf(source.home, 'index.html', texts, () => siteName(site.owner)),
    ...pageOf(source.about, ABOUT_PAGE, texts, (text) => titleOf(text, pathFrom(root, text.uri))),
  ];
  const map = new SiteMap(own, root, source.found, texts);
  return { site, files: filesOf(site, map, source), copies: map.copies, remarks: map.remarks };
}

function pageOf(
  uri: string | undefined,
  page: string,
  texts: ReadonlyMap<string, SiteText>,
  title: (text: SiteText) => string,
): TextPage[] {
  const text = uri === undefined ? undefined : texts.get(uri);
  return text ? [{ uri: text.uri, page, title: title(text), text }] : [];
}

function* filesOf(site: Site, map: SiteMap, source: SiteSource): Generator<SiteFile> {
  const about = source.about === undefined ? undefined : source.texts.get(source.about);
  const shell = shellOf(site, about !== undefined);
  yield { path: STYLE_SHEET, text: source.css };
  for (const page of pagesOf(site, map, source, about)) {
    yield { path: page.path, text: pageText(page, shell) };
  }
}

function* pagesOf(
  site: Site,
  map: SiteMap,
  { home, texts, downloads, listed, mark, root }: SiteSource,
  about: SiteText | undefined,
): Generator<Page> {
  const { realisations } = site;
  const places = map.from('index.html', `${root}/${PROFILE_FILE}`);
  const papers = listed.flatMap((each): Download[] => {
    const path = places.link(each.split('/').map(encodeURIComponent).join('/'));
    return path === undefined ? [] : [{ label: productionFile(each).label, path }];
  });
  const start = home === undefined ? undefined : texts.get(home);
  yield startPage(site, map, { home: start, downloads: [...downloads, ...papers] });
  if (about) yield aboutPage(about, map, root);
  yield* realisationPages(site);
  yield* competencyPages(site);
  yield* tablePages(site, mark);
  for (const [index, each] of realisations.entries()) {
    yield reportPage(
      each,
      { before: realisations[index - 1], after: realisations[index + 1] },
      map,
    );
  }
  for (const each of map.documents) yield documentPage(each, map);
}

/** What every page of a site has around it. */
function shellOf({ owner }: Site, hasAbout: boolean): Shell {
  return {
    name: siteName(owner),
    subtitle: `BTS SIO ${owner.option}, session ${owner.session}`,
    ways: [
      { title: 'Accueil', path: 'index.html' },
      { title: 'Compétences', path: 'competences.html' },
      { title: 'Tableau', path: 'tableau.html' },
      ...(hasAbout ? [{ title: 'À propos', path: ABOUT_PAGE }] : []),
    ],
  };
}
