import { targetOf } from '../body/targets.ts';
import { baseName, decoded } from '../text/uri.ts';
import type { Addresses } from './bodyPolish.ts';
import { relativeAddress } from './html.ts';
import { pathFrom, placeNamed, titleAgain, type SiteText } from './siteText.ts';
import { copiedName, slugOf, UniqueNames } from './slugs.ts';

/** What stands at a path of the portfolio that a text leads to. */
export type FoundFile =
  /** A file that may be copied. */
  | { readonly kind: 'file'; readonly uri: string }
  /** Markdown: a report, or a text that has been read and becomes a page. */
  | { readonly kind: 'text'; readonly uri: string }
  /** Nothing that goes online, and why. */
  | { readonly kind: NotOnline };

/**
 * `elsewhere`: it leads out of the portfolio, or a symbolic link may; `hidden`: a name on the way begins
 * with a dot; `output`: it is in the folder that is written.
 */
export type NotOnline =
  'missing' | 'folder' | 'elsewhere' | 'hidden' | 'output' | 'tooLarge' | 'unreadable';

/** Something that a text leads to and the site does not have: told when all is written. */
export interface SiteRemark {
  readonly kind: NotOnline | 'draft' | 'noPlace' | 'picture';
  /** The text. */
  readonly uri: string;
  /** As written there. */
  readonly target: string;
}

/** A text of the portfolio, by its URI, and the page that it becomes. */
export interface TextPage {
  readonly uri: string;
  readonly page: string;
  /** What the page is headed with. */
  readonly title: string;
  readonly text: SiteText | undefined;
}

/** A Markdown text beside the reports that becomes a page. */
export interface DocumentPage {
  readonly page: string;
  readonly title: string;
  readonly text: SiteText;
}

/** A file that is copied as it is. */
export interface Copy {
  readonly path: string;
  readonly from: string;
}

/** What the site has of the portfolio’s files: pages and copies, by the path of each in the portfolio. */
export class SiteMap {
  readonly documents: readonly DocumentPage[];
  readonly copies: readonly Copy[];
  readonly remarks: SiteRemark[] = [];
  readonly #told = new Set<string>();
  readonly #addresses = new Map<string, string>();
  readonly #pages = new Map<string, TextPage>();

  constructor(
    /** The texts that have pages already. */
    pages: readonly TextPage[],
    /** The candidate’s folder as a URI, without a slash at its end. */
    private readonly root: string,
    private readonly found: ReadonlyMap<string, FoundFile>,
    texts: ReadonlyMap<string, SiteText>,
  ) {
    for (const page of pages) this.#add(page);
    const paths = [...found.keys()].sort();
    const names = new UniqueNames();
    const documents = paths.flatMap((path): DocumentPage[] => {
      const file = found.get(path);
      const text = file?.kind === 'text' ? texts.get(file.uri) : undefined;
      if (!text || this.#addresses.has(path)) return [];
      const title = titleOf(text, path);
      const page = `documents/${names.take(slugOf(title, 'document'))}.html`;
      this.#add({ uri: text.uri, page, title, text });
      return [{ page, title, text }];
    });
    const copied = new UniqueNames();
    const copies = paths.flatMap((path): Copy[] => {
      const file = found.get(path);
      if (file?.kind !== 'file') return [];
      const address = `fichiers/${copiedName(path, copied)}`;
      this.#addresses.set(path, address);
      return [{ path: address, from: file.uri }];
    });
    [this.documents, this.copies] = [documents, copies];
  }

  /** The ways that the text at `uri` names, as links of the page at `page`. */
  from(page: string, uri: string): Addresses {
    return {
      link: (url) => this.#follow(url, page, uri),
      picture: (url) => this.#picture(url, page, uri),
    };
  }

  /** The text that the page at a path is made of; undefined where it is made of none. */
  textAt(path: string): TextPage | undefined {
    return this.#pages.get(path);
  }

  #add(page: TextPage): void {
    this.#addresses.set(pathFrom(this.root, page.uri), page.page);
    this.#pages.set(page.page, page);
  }

  #follow(url: string, page: string, uri: string): string | undefined {
    const target = targetOf(url, uri, this.root);
    const lost = (kind: SiteRemark['kind']) => this.#lost({ kind, uri, target: url });
    if (target.kind === 'web') return target.url;
    const isPlace = target.kind === 'place';
    const path = target.kind === 'local' ? target.path : '';
    const address = isPlace ? page : this.#addresses.get(path);
    if (target.kind === 'refused' || address === undefined) {
      const kind =
        target.kind === 'refused' ? 'elsewhere' : (this.found.get(path)?.kind ?? 'missing');
      lost(kind === 'text' ? 'draft' : kind === 'file' ? 'missing' : kind);
      return undefined;
    }
    const name = target.kind === 'place' ? target.name : fragmentOf(target.href);
    const fragment = this.#fragment(address, name);
    if (fragment === undefined) lost('noPlace');
    if (address !== page) return relativeAddress(page, address) + (fragment ?? '');
    return fragment === '' ? undefined : fragment;
  }

  /** The place that a name means on a page: empty for the whole page, undefined where there is none. */
  #fragment(address: string, name: string | undefined): string | undefined {
    const { text, title } = this.#pages.get(address) ?? {};
    if (!name || !text || title === undefined) return '';
    const place = placeNamed(text, name);
    return place && (place.heading === titleAgain(text, title) ? '' : `#${place.id}`);
  }

  /** Pictures are shown where the site has them: nothing is ever asked of another server. */
  #picture(url: string, page: string, uri: string): string | undefined {
    const target = targetOf(url, uri, this.root);
    const isText = target.kind === 'local' && this.found.get(target.path)?.kind === 'text';
    if (target.kind === 'web' || target.kind === 'place' || isText) {
      this.#lost({ kind: 'picture', uri, target: url });
      return undefined;
    }
    return this.#follow(url, page, uri)?.replace(/#.*$/, '');
  }

  #lost({ kind, uri, target: written }: SiteRemark): void {
    const target = decoded(written);
    const key = JSON.stringify([kind, uri, target]);
    if (!this.#told.has(key)) this.remarks.push({ kind, uri, target });
    this.#told.add(key);
  }
}

function fragmentOf(href: string): string | undefined {
  const at = href.indexOf('#');
  return at < 0 ? undefined : decoded(href.slice(at + 1));
}

/** What a text is called: its first heading, or else the name of its file. */
export function titleOf({ places: [first] }: SiteText, path: string): string {
  if (first?.heading.depth === 1 && first.title !== '') return first.title;
  const words = baseName(path)
    .replace(/\.[^.]+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
