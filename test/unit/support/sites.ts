import { readProfile } from '../../../src/core/portfolio/profile.ts';
import { PROFILE_FILE } from '../../../src/core/portfolio/candidate.ts';
import { planSite } from '../../../src/core/site/readSite.ts';
import type { SiteSource } from '../../../src/core/site/siteSource.ts';
import type { FoundFile, SiteRemark } from '../../../src/core/site/siteMap.ts';
import { publishedCandidate } from '../../../src/core/portfolio/publication.ts';
import { filesNamed, pathFrom, type SiteText } from '../../../src/core/site/siteText.ts';
import { readSiteText } from '../../../src/core/site/readTexts.ts';
import { portfolioOf } from './portfolios.ts';

export const ROOT = 'file:///p';

/** A site as it would be on disk, by path: pages as text, copies by where they come from. */
export interface WrittenSite {
  readonly pages: ReadonlyMap<string, string>;
  readonly copies: ReadonlyMap<string, string>;
  readonly remarks: readonly SiteRemark[];
}

/** The files of a portfolio by their paths in its folder. */
export type PortfolioFiles = Readonly<Record<string, string>>;

export const isMarkdown = (path: string): boolean => /\.mdx?$/i.test(path);

/** Everything that a site is made of, from files in memory, read as the extension reads them on disk. */
export function siteSource(files: PortfolioFiles): SiteSource {
  const uriOf = (path: string) => `${ROOT}/${path.split('/').map(encodeURIComponent).join('/')}`;
  const byPath = new Map(Object.keys(files).map((path) => [path.normalize('NFC'), path]));
  const { profile, publish } = readProfile(files[PROFILE_FILE] ?? '');
  const option = profile.option ?? 'SISR';
  const markdown = Object.entries(files).filter(([path]) => isMarkdown(path));
  const portfolio = portfolioOf(
    Object.fromEntries(markdown.map(([path, text]) => [uriOf(path), text])),
    option,
  );
  const texts = new Map<string, SiteText>();
  const found = new Map<string, FoundFile>();
  const own = ['accueil.md', 'a-propos.md'].filter((path) => path in files);
  const queue = [
    ...[...portfolio.reports()].filter(({ draft }) => !draft).map(({ uri }) => pathFrom(ROOT, uri)),
    ...own,
  ];
  for (const path of queue) {
    const name = byPath.get(path) ?? path;
    const text = readSiteText(uriOf(name), files[name] ?? '');
    texts.set(text.uri, text);
    const listed = portfolio.report(text.uri)?.listed ?? [];
    for (const each of filesNamed(text, listed, ROOT)) {
      if (found.has(each)) continue;
      const there = byPath.get(each);
      if (there === undefined) found.set(each, { kind: 'missing' });
      else if (!isMarkdown(each)) found.set(each, { kind: 'file', uri: uriOf(there) });
      else {
        found.set(each, { kind: 'text', uri: uriOf(there) });
        if (!portfolio.report(uriOf(there)) && !own.includes(each)) queue.push(each);
      }
    }
  }
  return {
    ...{ portfolio, root: ROOT, texts, found },
    owner: publishedCandidate({ session: 2027, ...profile, option }, publish),
    home: own.includes('accueil.md') ? uriOf('accueil.md') : undefined,
    about: own.includes('a-propos.md') ? uriOf('a-propos.md') : undefined,
    ...{ downloads: [], listed: [], mark: 'X' },
  };
}

/** Writes a site into memory. */
export function writtenSite(source: SiteSource, css = ''): WrittenSite {
  const { files, copies, remarks } = planSite(source, css);
  const pages = new Map([...files].map(({ path, text }) => [path, text]));
  return { pages, copies: new Map(copies.map(({ path, from }) => [path, from])), remarks };
}

/** The links, pictures and style sheets that a page asks for. */
export function addressesIn(page: string): string[] {
  return attributesIn(page, /^(?:href|src)$/).map((it) => it.replace(/&amp;/g, '&'));
}

/** The ids of a page. */
export function idsIn(page: string): string[] {
  return attributesIn(page, /^id$/);
}

function attributesIn(page: string, name: RegExp): string[] {
  const tags = page.matchAll(/<[a-z\d]+((?:\s[\w-]+(?:="[^"]*")?)+)\s*>/g);
  return [...tags].flatMap(([, attributes = '']) =>
    [...attributes.matchAll(/\s([\w-]+)="([^"]*)"/g)].flatMap(([, each = '', value = '']) =>
      name.test(each) ? [value] : [],
    ),
  );
}

/** What leads nowhere, from each page to each file and each place in it. */
export function brokenLinks(
  { pages, copies }: WrittenSite,
  others: readonly string[] = [],
): string[] {
  const broken: string[] = [];
  for (const [path, page] of pages) {
    if (!path.endsWith('.html')) continue;
    for (const address of addressesIn(page)) {
      if (/^(?:https?|mailto):/i.test(address)) continue;
      const { pathname, hash } = new URL(address, `file:///${path}`);
      const target = decodeURIComponent(pathname.slice(1));
      const found = pages.get(target);
      const isThere = found !== undefined || copies.has(target) || others.includes(target);
      const isPlace = hash === '' || idsIn(found ?? '').includes(decodeURIComponent(hash.slice(1)));
      if (!isThere || !isPlace) broken.push(`${path}: ${address}`);
    }
  }
  return broken;
}

/** A report of one sub-skill, and of more lines of its header. */
export const head = (title: string, more = '') =>
  `---\nintitule: ${JSON.stringify(title)}\ncadre: formation\n${more}competences: [B1.1.1]\n---\n`;
