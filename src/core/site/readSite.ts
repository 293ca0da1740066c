import type { Candidate } from '../portfolio/candidate.ts';
import { ficheName } from '../fiche/ficheName.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';
import { publishedCandidate, type PublishedOnRequest } from '../portfolio/publication.ts';
import { buildTable } from '../table/buildTable.ts';
import { tableName } from '../table/fileNames.ts';
import type { SummaryTable, TableOptions } from '../table/summaryTable.ts';
import { TextReader, type TextSource } from './readTexts.ts';
import { planSite, type SitePlan } from './siteFiles.ts';

/** The optional texts of the start page, and of the page about the student. */
const OWN_TEXTS = ['accueil.md', 'a-propos.md'] as const;

/** Whose site it is; what changes while it is read is asked for again. */
export interface SiteOwner {
  readonly candidate: Candidate;
  readonly portfolio: Portfolio;
  /** What of the profile may be shown beside the name. */
  readonly publish: readonly PublishedOnRequest[];
  /** Another one whenever something of the portfolio has changed. */
  readonly revision: number;
}

/** What the pages are made with. */
export interface SiteParts extends TextSource {
  /** The candidate’s folder as a URI, without a slash at its end. */
  readonly root: string;
  /** Paths of files that the student lists. */
  readonly documents: readonly string[];
  /** The style sheet of all pages. */
  readonly css: string;
  /** The mark of a mobilised competency in the table. */
  readonly mark: string;
  /** Makes the official table to download, by the ending of its file. */
  readonly tables: Readonly<
    Record<string, (table: SummaryTable, options: TableOptions) => Uint8Array>
  >;
}

/** A site that is ready to be written. */
export interface ReadSite {
  readonly plan: SitePlan;
  /** The files that were made for it beside its pages, by path. */
  readonly made: ReadonlyMap<string, Uint8Array>;
  /** The files that are offered as they are: what the student lists, and the fiches. */
  readonly listed: readonly string[];
}

/** Reads all that the site of a candidate is made of, as it is now. */
export async function readSite(it: SiteOwner, parts: SiteParts): Promise<ReadSite> {
  const { root, css, mark } = parts;
  const named = parts.documents.map((path) => path.replace(/^(?:\.?\/)+/, '').normalize('NFC'));
  const fiches = await fichesOf(it, parts);
  const listed = [...new Set([...named, ...fiches])];
  const own = await Promise.all(OWN_TEXTS.map((name) => parts.find(name)));
  const [home, about] = own.map((found) => (found.kind === 'text' ? found.uri : undefined));
  const reader = new TextReader(it.portfolio, parts, root);
  const texts = [home, about].filter((uri) => uri !== undefined);
  // What comes in while others are read is read as well: from here on, all is of one moment.
  for (let revision = -1; revision !== it.revision;) {
    revision = it.revision;
    // eslint-disable-next-line no-await-in-loop -- until nothing more comes
    await reader.readAll([...publishedIn(it.portfolio), ...texts], listed);
  }
  const { candidate, portfolio, publish } = it;
  const owner = publishedCandidate(candidate, publish);
  const table = buildTable(owner, portfolio); // as far as the person is shown
  const name = `telechargements/${tableName(candidate)}`.toLowerCase();
  const made = new Map(
    Object.entries(parts.tables).map(([ending, make]) => [
      `${name}.${ending}`,
      make(table, { tick: mark }),
    ]),
  );
  const downloads = [...made.keys()].map((path) => ({ label: 'Tableau de synthèse', path }));
  const source = { owner, portfolio, root, home, about, downloads, listed, css, mark };
  return { plan: planSite({ ...source, texts: reader.texts, found: reader.found }), made, listed };
}

/** The fiches that were written: they say the number of the candidate, and are shown where it may be. */
async function fichesOf(
  { candidate, publish }: SiteOwner,
  parts: Pick<SiteParts, 'find'>,
): Promise<string[]> {
  if (candidate.number !== undefined && !publish.includes('number')) return [];
  const names = ([1, 2] as const).map((number) => `${ficheName(candidate, number, '')}.docx`);
  const found = await Promise.all(names.map((name) => parts.find(name)));
  return names.filter((_, index) => found[index]?.kind === 'file');
}

function publishedIn(portfolio: Portfolio): string[] {
  return [...portfolio.reports()].filter(({ draft }) => !draft).map(({ uri }) => uri);
}

/** When a table of a session says that it was made: the same portfolio gives the same bytes. */
export function tableDate({ session }: Pick<Candidate, 'session'>): Date {
  return new Date(Date.UTC(session - 1, 8, 1)); // the school year of its exam
}
