import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { forEachBounded } from '../iteration.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import type { FoundFile } from './siteMap.ts';
import { filesNamed, type SiteText, type HeadingPlace } from './siteText.ts';
import { bodyTree } from '../body/bodyTree.ts';
import { textOf } from '../body/sections.ts';
import { slugOf, UniqueNames } from './slugs.ts';

const AT_ONCE = 16;

/** Where texts come from. */
export interface TextSource {
  /** The text of a URI as it is now; undefined where it cannot be read. */
  readonly textOf: (uri: string) => Promise<string | undefined>;
  /** What stands at a path from the candidate’s folder. */
  readonly find: (path: string) => Promise<FoundFile>;
  /** Awaited before each text: where a time slice may end. */
  readonly slice: () => Promise<void>;
}

/** Reads texts, and the texts that they lead to. */
export class TextReader {
  readonly texts = new Map<string, SiteText>();
  readonly found = new Map<string, FoundFile>();

  constructor(
    private readonly portfolio: Portfolio,
    private readonly source: TextSource,
    private readonly root: string,
  ) {}

  /** Reads texts that are not known yet, and all that they and `paths` lead to. */
  async readAll(uris: readonly string[], paths: readonly string[]): Promise<void> {
    const isNew = (path: string) => !this.found.has(path);
    let [next, wanted] = [uris.filter((uri) => !this.texts.has(uri)), paths.filter(isNew)];
    while (next.length > 0 || wanted.length > 0) {
      // eslint-disable-next-line no-await-in-loop -- what a text leads to is known once it is read
      const named = [...wanted, ...(await this.#read(next))];
      // eslint-disable-next-line no-await-in-loop
      next = await this.#look([...new Set(named)].filter(isNew));
      wanted = [];
    }
  }

  /** Reads texts; gives the paths that they lead to. */
  async #read(uris: readonly string[]): Promise<string[]> {
    const named: string[] = [];
    await forEachBounded(uris, AT_ONCE, async (uri) => {
      const written = await this.source.textOf(uri);
      if (written === undefined) return;
      await this.source.slice();
      const text = readSiteText(uri, written);
      this.texts.set(uri, text);
      named.push(...filesNamed(text, this.portfolio.report(uri)?.listed ?? [], this.root));
    });
    return named;
  }

  /** Looks up what stands at paths; gives the texts among them that are still to be read. */
  async #look(paths: readonly string[]): Promise<string[]> {
    const texts: string[] = [];
    await forEachBounded(paths, AT_ONCE, async (path) => {
      const file = await this.source.find(path);
      this.found.set(path, file);
      if (file.kind !== 'text' || this.portfolio.report(file.uri)) return;
      if (!this.texts.has(file.uri)) texts.push(file.uri);
    });
    return [...new Set(texts)];
  }
}

/** Ids that pages have of their own: no heading of a text takes them. */
const OWN_IDS = [
  ...['contenu', 'footnote-label', 'montre', 'realisations', 'telecharger', 'liste'],
  ...['competences', 'productions'],
];

/** Reads a text for the site; its front matter, where it has one, is left out. */
export function readSiteText(uri: string, text: string): SiteText {
  const { root, isRead } = bodyTree(text);
  return { uri, root, isRead, places: placesIn(root) };
}

function placesIn(root: Root): HeadingPlace[] {
  const names = new UniqueNames(OWN_IDS);
  const places: HeadingPlace[] = [];
  visit(root, 'heading', (heading) => {
    const title = textOf(heading);
    places.push({ heading, title, id: names.take(slugOf(title, 'partie')) });
  });
  return places;
}
