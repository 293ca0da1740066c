import * as vscode from 'vscode';
import type { Candidate } from '../../core/portfolio/candidate.ts';
import type { Portfolio } from '../../core/portfolio/portfolio.ts';
import { publishedCandidate } from '../../core/portfolio/publication.ts';
import { type SitePlan, planSite } from '../../core/site/siteFiles.ts';
import type { FoundFile } from '../../core/site/siteMap.ts';
import { filesNamed, readSiteText, type SiteText } from '../../core/site/siteText.ts';
import { buildTable } from '../../core/table/buildTable.ts';
import { folderUri } from '../../core/text/uri.ts';
import { forEachBounded } from '../../core/bounded.ts';
import { TimeSlicer } from '../timeSlicer.ts';
import type { Services } from '../services.ts';
import { siteSettings, tableMark } from '../settings.ts';
import { tableDrawing } from '../table/exportPdf.ts';
import { nationalForm } from '../table/exportTable.ts';
import { tableName } from '../../core/table/fileNames.ts';
import type { CandidateFolder } from '../workspace/candidateFolder.ts';
import { readText } from '../workspace/files.ts';
import { PortfolioFiles } from './portfolioFiles.ts';

/** The optional texts of the start page, and of the page about the student. */
const OWN_TEXTS = ['accueil.md', 'a-propos.md'] as const;
const AT_ONCE = 16;

type ReadWith = Pick<Services, 'folders' | 'extensionUri'>;

/** A site that is ready to be written. */
export interface ReadSite {
  readonly plan: SitePlan;
  /** The files that were made for it beside its pages, by path. */
  readonly made: ReadonlyMap<string, Uint8Array>;
}

/** Reads all that the site of a candidate is made of, as editors and the disk have it now. */
export async function readSite(
  folder: CandidateFolder,
  services: ReadWith,
  output: vscode.Uri,
): Promise<ReadSite> {
  const { candidate, portfolio } = folder;
  const { uri } = folder.folder;
  const { documents } = siteSettings(uri);
  const listed = documents.map((path) => path.replace(/^(?:\.?\/)+/, '').normalize('NFC'));
  const files = new PortfolioFiles(folder, services.folders, output);
  const [own, makeTables, css] = await Promise.all([
    Promise.all(OWN_TEXTS.map((name) => files.find(name))),
    tableMaking(candidate.session, services.extensionUri),
    siteCss(services.extensionUri),
  ]);
  const [home, about] = own.map((it) => (it.kind === 'text' ? it.uri : undefined));
  const root = folderUri(uri.toString());
  const reader = new TextReader(portfolio, files, root);
  const texts = [home, about].filter((it) => it !== undefined);
  // What comes in while others are read is read as well: from here on, all is of one moment.
  for (let revision = -1; revision !== folder.revision;) {
    revision = folder.revision;
    // eslint-disable-next-line no-await-in-loop -- until nothing more comes
    await reader.readAll([...publishedIn(portfolio), ...texts], listed);
  }
  const owner = publishedCandidate(folder.candidate, folder.profile.publish);
  const made = makeTables(folder, owner);
  const downloads = [...made.keys()].map((path) => ({ label: 'Tableau de synthèse', path }));
  const source = { owner, portfolio, root, home, about, downloads, listed, css };
  const { texts: read, found } = reader;
  return { plan: planSite({ ...source, texts: read, found, mark: tableMark(uri) }), made };
}

function publishedIn(portfolio: Portfolio): string[] {
  return [...portfolio.reports()].filter(({ draft }) => !draft).map(({ uri }) => uri);
}

/** Reads texts, and the texts that they lead to. */
class TextReader {
  readonly texts = new Map<string, SiteText>();
  readonly found = new Map<string, FoundFile>();
  readonly #slicer = new TimeSlicer();

  constructor(
    private readonly portfolio: Portfolio,
    private readonly files: PortfolioFiles,
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
      const written = await currentText(vscode.Uri.parse(uri, true));
      if (written === undefined) return;
      await this.#slicer.next();
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
      const file = await this.files.find(path);
      this.found.set(path, file);
      if (file.kind !== 'text' || this.portfolio.report(file.uri)) return;
      if (!this.texts.has(file.uri)) texts.push(file.uri);
    });
    return [...new Set(texts)];
  }
}

/** A text as an editor holds it, or else as it is on disk; undefined where it cannot be read. */
export async function currentText(uri: vscode.Uri): Promise<string | undefined> {
  const name = uri.toString();
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === name);
  if (open) return open.getText();
  const read = await readText(uri);
  return read && 'text' in read ? read.text : undefined;
}

/** The style sheet of all pages, as it ships. */
export async function siteCss(extensionUri: vscode.Uri): Promise<string> {
  const sheet = vscode.Uri.joinPath(extensionUri, 'media', 'site', 'style.css');
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(sheet));
}

type MakeTables = (folder: CandidateFolder, owner: Candidate) => ReadonlyMap<string, Uint8Array>;

/** What makes the official table to download, as far as the person is shown. */
async function tableMaking(session: number, extensionUri: vscode.Uri): Promise<MakeTables> {
  // The same portfolio gives the same bytes: the document is of the school year of its exam.
  const date = new Date(Date.UTC(session - 1, 8, 1));
  const drawing = tableDrawing(extensionUri, date, new Set());
  const [fill, draw] = await Promise.all([nationalForm(), drawing]);
  return ({ folder, candidate, portfolio }, owner) => {
    const table = buildTable(owner, portfolio);
    const options = { tick: tableMark(folder.uri) };
    const name = `telechargements/${tableName(candidate)}`.toLowerCase();
    return new Map([
      [`${name}.xlsx`, fill(table, options)],
      [`${name}.pdf`, draw(table, options)],
    ]);
  };
}
