import type { Candidate } from '../portfolio/candidate.ts';
import { ficheName } from '../fiche/ficheName.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { publishedCandidate, type PublishedOnRequest } from '../portfolio/publication.ts';
import { tableName } from '../table/fileNames.ts';
import { TextReader, type TextSource } from './readTexts.ts';
import type { SiteSource } from './siteSource.ts';

/** The optional texts of the start page, and of the page about the student. */
const OWN_TEXTS = ['accueil.md', 'a-propos.md'] as const;

/** The forms in which the official table is offered. */
export const TABLE_ENDINGS = ['xlsx', 'pdf'] as const;
export type TableEnding = (typeof TABLE_ENDINGS)[number];

/** Whose site it is; what changes while it is read is asked for again. */
export interface SiteOwner {
  readonly candidate: Candidate;
  readonly portfolio: Portfolio;
  /** Says what of it may be shown beside the name. */
  readonly profile: { readonly publish: readonly PublishedOnRequest[] };
  /** Another one whenever something of the portfolio has changed. */
  readonly revision: number;
}

/** What the pages are made with. */
export interface SiteParts extends TextSource {
  /** The candidate’s folder as a URI, without a slash at its end. */
  readonly root: string;
  /** Paths of files that the student lists. */
  readonly documents: readonly string[];
  /** The mark of a mobilised competency in the table. */
  readonly mark: string;
}

/**
 * Reads what pages are made of: the texts of the start page and those `wanted`, and all that they lead
 * to. What is wanted may depend on what is read already.
 */
export async function readSource(
  it: SiteOwner,
  parts: SiteParts,
  wanted: (read: Pick<TextReader, 'texts' | 'found'>) => readonly string[],
): Promise<SiteSource> {
  const { root, mark } = parts;
  const named = parts.documents.map((path) => path.replace(/^(?:\.?\/)+/, '').normalize('NFC'));
  const own = await Promise.all(OWN_TEXTS.map((name) => parts.find(name)));
  const [home, about] = own.map((found) => (found.kind === 'text' ? found.uri : undefined));
  const reader = new TextReader(it.portfolio, parts, root);
  const texts = [home, about].filter((uri) => uri !== undefined);
  let listed: readonly string[] = named;
  // What comes in while others are read is read as well: from here on, all is of one moment.
  const state = () => `${it.revision} ${reader.texts.size}`;
  for (let seen = ''; seen !== state();) {
    seen = state();
    // eslint-disable-next-line no-await-in-loop -- until nothing more comes
    listed = [...new Set([...named, ...(await fichesOf(it, parts))])];
    // eslint-disable-next-line no-await-in-loop
    await reader.readAll([...wanted(reader), ...texts], listed);
  }
  const { candidate, portfolio, profile } = it;
  const downloads = TABLE_ENDINGS.map((ending) => ({
    label: 'Tableau de synthèse',
    path: tablePath(candidate, ending),
  }));
  return {
    ...{ portfolio, root, home, about, downloads, listed, mark },
    owner: publishedCandidate(candidate, profile.publish),
    ...{ texts: reader.texts, found: reader.found },
  };
}

/** Where a site has the official table to download. */
export function tablePath(candidate: Candidate, ending: TableEnding): string {
  return `telechargements/${tableName(candidate)}.${ending}`.toLowerCase();
}

/** The fiches that were written: they say the number of the candidate, and are shown where it may be. */
async function fichesOf(
  { candidate, profile }: SiteOwner,
  parts: Pick<SiteParts, 'find'>,
): Promise<string[]> {
  if (candidate.number !== undefined && !profile.publish.includes('number')) return [];
  const names = ([1, 2] as const).map((number) => `${ficheName(candidate, number, '')}.docx`);
  const found = await Promise.all(names.map((name) => parts.find(name)));
  return names.filter((_, index) => found[index]?.kind === 'file');
}
