import type { Referential } from '../referential/referential.ts';
import type { Skill } from '../referential/skill.ts';
import type { Report } from '../report/report.ts';
import type { BlocCoverage } from './coverage.ts';
import type { ReportCount } from './reportCounts.ts';
import type { Evidence, ReportEntry } from './reportEntry.ts';

/** The reports of one candidate, as all that show or check them look at them. */
export interface Portfolio {
  readonly referential: Referential;
  readonly coverage: readonly BlocCoverage[];
  /** Reads a text as a report of this portfolio; undefined when it is none. Nothing is taken in. */
  read(text: string): Report | undefined;
  /** The report at `uri` as it counts now. */
  report(uri: string): ReportEntry | undefined;
  /** Every report, drafts included, in no particular order. */
  reports(): IterableIterator<ReportEntry>;
  /** Every file that the portfolio knows of, whether or not it is a report. */
  uris(): Iterable<string>;
  /** The evidence of a skill in no particular order, drafts included. */
  evidenceOf(code: string): Iterable<Evidence>;
  /** How many reports evidence a skill, or a sub-skill of it, drafts apart. */
  countOf(skill: Skill): ReportCount;
  /** What one report evidences. */
  evidenceIn(uri: string): readonly Evidence[];
}
