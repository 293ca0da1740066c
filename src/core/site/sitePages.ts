import { productionFile } from '../language/productionFile.ts';
import { PROFILE_FILE } from '../portfolio/candidate.ts';
import { competencyPages } from './competencyPages.ts';
import { realisationPages } from './lists.ts';
import { type Download, type Page, type Shell, siteName } from './pageShell.ts';
import { documentPage, reportPage } from './reportPage.ts';
import { SiteMap, type TextPage, titleOf } from './siteMap.ts';
import { buildSite, type Site } from './siteModel.ts';
import type { SiteSource } from './siteSource.ts';
import { pathFrom, type SiteText } from './siteText.ts';
import { ABOUT_PAGE, aboutPage, startPage } from './startPage.ts';
import { tablePages } from './tablePages.ts';

/** The page of the beginning. */
export const START_PAGE = 'index.html';

/** The pages of a site: each is made when it is asked for. */
export class SitePages {
  readonly site: Site;
  readonly map: SiteMap;
  /** What every page has around it. */
  readonly shell: Shell;
  readonly #about: SiteText | undefined;

  constructor(private readonly source: SiteSource) {
    const { owner, portfolio, texts, root, found, home, about, draft } = source;
    this.site = buildSite(owner, portfolio, texts, draft);
    const own: readonly TextPage[] = [
      ...this.site.realisations,
      ...pageOf(home, START_PAGE, texts, () => siteName(owner)),
      ...pageOf(about, ABOUT_PAGE, texts, (text) => titleOf(text, pathFrom(root, text.uri))),
    ];
    this.map = new SiteMap(own, root, found, texts);
    this.#about = about === undefined ? undefined : texts.get(about);
    this.shell = shellOf(this.site, this.#about !== undefined);
  }

  *all(): Generator<Page> {
    for (const [, make] of this.#makers()) yield make();
    yield* this.#lists();
  }

  /** The page at a path; undefined where there is none. */
  at(path: string): Page | undefined {
    for (const [known, make] of this.#makers()) if (known === path) return make();
    return this.#lists().find((page) => page.path === path);
  }

  /** The pages that are made of texts. */
  *#makers(): Generator<readonly [path: string, make: () => Page]> {
    const { map, site, source } = this;
    const about = this.#about;
    const { realisations } = site;
    yield [START_PAGE, () => this.#start()];
    if (about) yield [ABOUT_PAGE, () => aboutPage(about, map, source.root)];
    for (const [index, each] of realisations.entries()) {
      const neighbours = { before: realisations[index - 1], after: realisations[index + 1] };
      yield [each.page, () => reportPage(each, neighbours, map)];
    }
    for (const each of map.documents) yield [each.page, () => documentPage(each, map)];
  }

  /** The pages that say what the others are. */
  #lists(): Page[] {
    const { site, source } = this;
    return [...realisationPages(site), ...competencyPages(site), ...tablePages(site, source.mark)];
  }

  #start(): Page {
    const { home, texts, downloads, listed, root } = this.source;
    const places = this.map.from(START_PAGE, `${root}/${PROFILE_FILE}`);
    const papers = listed.flatMap((each): Download[] => {
      const path = places.link(each.split('/').map(encodeURIComponent).join('/'));
      return path === undefined ? [] : [{ label: productionFile(each).label, path }];
    });
    const words = home === undefined ? undefined : texts.get(home);
    return startPage(this.site, this.map, { home: words, downloads: [...downloads, ...papers] });
  }
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

function shellOf({ owner }: Site, hasAbout: boolean): Shell {
  return {
    name: siteName(owner),
    subtitle: `BTS SIO ${owner.option}, session ${owner.session}`,
    ways: [
      { title: 'Accueil', path: START_PAGE },
      { title: 'Compétences', path: 'competences.html' },
      { title: 'Tableau', path: 'tableau.html' },
      ...(hasAbout ? [{ title: 'À propos', path: ABOUT_PAGE }] : []),
    ],
  };
}
