import type { Referential } from '../referential/referential.ts';
import { headerIsBroken } from '../report/header.ts';
import { coverageOf, type BlocCoverage } from './coverage.ts';
import { EvidenceIndex, type Evidence } from './evidenceIndex.ts';
import { resolveClaims } from './reference.ts';
import { recordOf, type ReportRecord } from './reportRecord.ts';
import { sameEvidence } from './sameEvidence.ts';

/**
 * The reports of one candidate, by URI. What an editor holds unsaved beats the file; what is on disk
 * decides whether a report exists at all. While a header is broken for a moment in an editor, the
 * report keeps its last good state.
 */
export class Portfolio {
  readonly #files = new Map<string, ReportRecord | undefined>();
  readonly #unsaved = new Map<string, ReportRecord | undefined>();
  readonly #listeners = new Set<() => void>();
  readonly #index = new EvidenceIndex();
  #coverage: readonly BlocCoverage[] | undefined;

  #referential: Referential;

  constructor(referential: Referential) {
    this.#referential = referential;
  }

  get referential(): Referential {
    return this.#referential;
  }

  /** Gives every code the meaning that it has in another referential: the option changed. */
  useReferential(referential: Referential): void {
    if (referential === this.#referential) return;
    this.#referential = referential;
    for (const records of [this.#files, this.#unsaved]) {
      for (const [uri, record] of records) {
        records.set(uri, record && resolvedAgain(record, referential));
      }
    }
    for (const uri of this.#files.keys()) this.#index.replace(uri, this.report(uri));
    this.#announce();
  }

  /** Takes the text of a file as it is on disk; undefined when the file is gone. */
  setFile(uri: string, text: string | undefined): void {
    this.#change(uri, () => {
      if (text === undefined) this.#files.delete(uri);
      else this.#files.set(uri, recordOf(uri, text, this.referential));
    });
  }

  /** Takes the text that an editor holds and has not saved. */
  setUnsaved(uri: string, text: string): void {
    this.#change(uri, () => {
      const lastGood = this.report(uri);
      const record = recordOf(uri, text, this.referential);
      const broken = record?.broken ?? headerIsBroken(text);
      this.#unsaved.set(uri, broken && lastGood ? lastGood : record);
    });
  }

  /** Forgets what an editor held: it was saved, reverted or closed. */
  clearUnsaved(uri: string): void {
    this.#change(uri, () => this.#unsaved.delete(uri));
  }

  /** The report at `uri` as it counts now. */
  report(uri: string): ReportRecord | undefined {
    if (!this.#files.has(uri)) return undefined;
    return this.#unsaved.has(uri) ? this.#unsaved.get(uri) : this.#files.get(uri);
  }

  /** Every file that the portfolio knows of, whether or not it is a report. */
  uris(): Iterable<string> {
    return this.#files.keys();
  }

  /** Every report, drafts included, in no particular order. */
  *reports(): Generator<ReportRecord> {
    for (const uri of this.#files.keys()) {
      const report = this.report(uri);
      if (report) yield report;
    }
  }

  get coverage(): readonly BlocCoverage[] {
    return (this.#coverage ??= coverageOf(this.#index, this.referential));
  }

  /** The evidence of a skill in no particular order, drafts included. */
  evidenceOf(code: string): Iterable<Evidence> {
    return this.#index.ofSkill(code);
  }

  /** What one report evidences. */
  evidenceIn(uri: string): readonly Evidence[] {
    return this.#index.ofReport(uri);
  }

  /** Calls `listener` when what the portfolio shows has changed; typing prose changes nothing. */
  onDidChange(listener: () => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #change(uri: string, apply: () => void): void {
    const before = this.report(uri);
    apply();
    const after = this.report(uri);
    if (before === after) return;
    this.#index.replace(uri, after);
    if (!sameEvidence(before, after)) this.#announce();
  }

  #announce(): void {
    this.#coverage = undefined;
    for (const listener of this.#listeners) listener();
  }
}

function resolvedAgain(record: ReportRecord, referential: Referential): ReportRecord {
  return { ...record, references: resolveClaims(record.references, referential) };
}
