import { type ReportEntry, sameEvidence, type Evidence } from './reportEntry.ts';
import type { Report } from '../report/report.ts';
import type { Referential } from '../referential/referential.ts';
import type { Skill } from '../referential/skill.ts';
import { ParsedBlocks } from '../report/parsedBlocks.ts';
import { headerIsBroken } from '../report/readHeader.ts';
import { coverageOf, type BlocCoverage } from './coverage.ts';
import { EvidenceIndex, evidenceIn } from './evidenceIndex.ts';
import type { Portfolio } from './portfolio.ts';
import { entryOf, resolvedWith } from './readEntry.ts';
import type { ReportCount } from './reportCounts.ts';
import { readReport } from '../report/readReport.ts';

/** What a portfolio knows of files, ready for another portfolio to take over. */
export interface KnownFiles {
  readonly files: Entries;
  readonly unsaved: Entries;
  readonly referential: Referential;
}

/**
 * A portfolio that follows its files and editors, by URI. What an editor holds unsaved beats the file; what is on disk
 * decides whether a report exists at all. While a header is broken for a moment in an editor, the
 * report keeps its last good state.
 */
export class PortfolioIndex implements Portfolio {
  readonly #files = new Map<string, ReportEntry | undefined>();
  readonly #unsaved = new Map<string, ReportEntry | undefined>();
  readonly #listeners = new Set<() => void>();
  readonly #parsed = new ParsedBlocks();
  #lastRead: LastRead | undefined;
  #index: EvidenceIndex;
  #coverage: readonly BlocCoverage[] | undefined;

  #referential: Referential;

  constructor(referential: Referential) {
    this.#referential = referential;
    this.#index = new EvidenceIndex(referential);
  }

  get referential(): Referential {
    return this.#referential;
  }

  /** Gives every code the meaning that it has in another referential: the option changed. */
  useReferential(referential: Referential): void {
    if (referential === this.#referential) return;
    this.#referential = referential;
    for (const entries of [this.#files, this.#unsaved]) {
      for (const [uri, entry] of entries) {
        entries.set(uri, entry && resolvedWith(entry, referential));
      }
    }
    this.#index = new EvidenceIndex(referential);
    for (const report of this.reports()) this.#index.replace(undefined, report);
    this.#announce();
  }

  /** Reads a text once, however many ask in turn: the index, the problems, what an editor shows. */
  read(text: string): Report | undefined {
    const last = this.#lastRead;
    if (last?.text === text && last.referential === this.#referential) return last.report;
    const report = readReport(text, this.#referential, this.#parsed);
    this.#lastRead = { text, referential: this.#referential, report };
    return report;
  }

  /** Takes the text of a file as it is on disk; undefined when the file is gone. */
  setFile(uri: string, text: string | undefined): void {
    const before = this.report(uri);
    const entry = text === undefined ? undefined : this.#readEntry(uri, text);
    if (text === undefined) this.#files.delete(uri);
    else this.#files.set(uri, entry);
    this.#changed(before, this.#unsaved.has(uri) ? this.report(uri) : entry);
  }

  /** Takes the text that an editor holds and has not saved. */
  setUnsaved(uri: string, text: string): void {
    const lastGood = this.report(uri);
    const entry = this.#readEntry(uri, text);
    const broken = entry?.broken ?? headerIsBroken(text);
    this.#unsaved.set(uri, broken && lastGood ? lastGood : entry);
    this.#changed(lastGood, this.report(uri));
  }

  /** Forgets what an editor held: it was saved, reverted or closed. */
  clearUnsaved(uri: string): void {
    const before = this.report(uri);
    this.#unsaved.delete(uri);
    this.#changed(before, this.report(uri));
  }

  /** Gives up the files that `leaves` accepts: they are another candidate’s now. */
  removeFiles(leaves: (uri: string) => boolean): KnownFiles {
    const files = takeOut(this.#files, leaves);
    const unsaved = takeOut(this.#unsaved, leaves);
    for (const uri of files.keys()) this.#index.replace(counted(uri, files, unsaved), undefined);
    if (files.size > 0) this.#announce();
    return { files, unsaved, referential: this.#referential };
  }

  /** Takes over files of another candidate. Nothing is read again; codes mean what they mean here. */
  addFiles({ files, unsaved, referential }: KnownFiles): void {
    const own = (entry: ReportEntry | undefined) =>
      entry && referential !== this.#referential ? resolvedWith(entry, this.#referential) : entry;
    for (const uri of files.keys()) this.#index.replace(this.report(uri), undefined);
    for (const [uri, entry] of files) this.#files.set(uri, own(entry));
    for (const [uri, entry] of unsaved) this.#unsaved.set(uri, own(entry));
    for (const uri of files.keys()) this.#index.replace(undefined, this.report(uri));
    if (files.size > 0) this.#announce();
  }

  report(uri: string): ReportEntry | undefined {
    return counted(uri, this.#files, this.#unsaved);
  }

  uris(): Iterable<string> {
    return this.#files.keys();
  }

  *reports(): Generator<ReportEntry> {
    for (const uri of this.#files.keys()) {
      const report = this.report(uri);
      if (report) yield report;
    }
  }

  get coverage(): readonly BlocCoverage[] {
    return (this.#coverage ??= coverageOf(this.#index.counts, this.referential));
  }

  evidenceOf(code: string): Iterable<Evidence> {
    return this.#index.ofSkill(code);
  }

  countOf({ kind, code }: Skill): ReportCount {
    const { counts } = this.#index;
    return kind === 'competency' ? counts.ofCompetency(code) : counts.ofSkill(code);
  }

  evidenceIn(uri: string): readonly Evidence[] {
    const report = this.report(uri);
    return report ? evidenceIn(report) : [];
  }

  /** Calls `listener` when what the portfolio shows has changed; typing prose changes nothing. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #readEntry(uri: string, text: string): ReportEntry | undefined {
    const report = this.read(text);
    return report && entryOf(uri, report);
  }

  #changed(before: ReportEntry | undefined, after: ReportEntry | undefined): void {
    if (before === after) return;
    this.#index.replace(before, after);
    if (!sameEvidence(before, after)) this.#announce();
  }

  #announce(): void {
    this.#coverage = undefined;
    for (const listener of this.#listeners) listener();
  }
}

interface LastRead {
  readonly text: string;
  readonly referential: Referential;
  readonly report: Report | undefined;
}

type Entries = ReadonlyMap<string, ReportEntry | undefined>;

/** The report at `uri` as it counts, by its file and by what an editor holds of it. */
function counted(uri: string, files: Entries, unsaved: Entries): ReportEntry | undefined {
  const file = files.get(uri);
  if (unsaved.size === 0 || !unsaved.has(uri)) return file;
  return file || files.has(uri) ? unsaved.get(uri) : undefined;
}

/** Moves the entries whose key `leaves` accepts out of a map. */
function takeOut<T>(map: Map<string, T>, leaves: (key: string) => boolean): Map<string, T> {
  const taken = new Map([...map].filter(([key]) => leaves(key)));
  for (const key of taken.keys()) map.delete(key);
  return taken;
}
