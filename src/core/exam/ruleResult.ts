import type { FicheLack } from '../fiche/buildFiche.ts';
import type { FicheNumber } from '../report/fieldId.ts';
import type { ReportEntry } from '../portfolio/reportEntry.ts';
import type { Competency } from '../referential/skill.ts';
import type { Candidate } from '../portfolio/candidate.ts';
import type { Portfolio } from '../portfolio/portfolio.ts';

/** What the exam’s rules are held against. */
export interface ExamFacts {
  readonly portfolio: Portfolio;
  readonly candidate: Candidate;
  /** URIs of files whose name says that they are attestations de stage or certificats de travail. */
  readonly attestations: readonly string[];
  /** The exported table: absent, older than a report or the profile, or up to date. */
  readonly table: TableState;
  /** The fiches of the reports that say that they are one of the two, as far as they were looked at. */
  readonly fiches?: readonly FicheState[];
}

/** Where the fiche of a chosen report stands. */
export interface FicheState {
  /** The report’s. */
  readonly uri: string;
  readonly lacks: readonly FicheLack[];
  /** Its export: absent, older than the report or the profile, or up to date. */
  readonly exported: 'none' | 'older' | 'current';
}

export type TableState =
  { readonly kind: 'none' } | { readonly kind: 'older' | 'current'; readonly uri: string };

export type RuleId =
  | 'competencies'
  | 'reports'
  | 'table'
  | 'address'
  | 'profile'
  | 'attestations'
  | 'bloc2'
  | 'workplaces'
  | 'onlinePresence'
  | 'technologyWatch';

/** One thing below a rule that is still to do, or that the rule is met by. */
export type Detail =
  /** A competency that no report mobilises; `nearest` is about the same thing, by its words. */
  | { readonly kind: 'competency'; readonly skill: Competency; readonly nearest?: ReportEntry }
  /** A report, and what its header does not say. */
  | {
      readonly kind: 'report';
      readonly report: ReportEntry;
      readonly lacks: readonly Lack[];
      /** Which fiche of the pair it comes to. */
      readonly number?: FicheNumber;
      readonly fiche?: FicheState;
    }
  | { readonly kind: 'file'; readonly uri: string };

export type Lack = 'title' | 'section' | 'period' | 'possiblePeriod' | 'competencies';

/** What became of one rule. */
export interface RuleResult {
  readonly rule: RuleId;
  /** `rule`: the exam asks for it. `advice`: it does not, but it pays. */
  readonly weight: 'rule' | 'advice';
  readonly met: boolean;
  readonly details: readonly Detail[];
}

/** One rule of the exam, without regard to the others. */
export type ExamRule = (facts: ExamFacts) => RuleResult;

/** The reports that count, drafts left out. */
export function countedReports(portfolio: Portfolio): ReportEntry[] {
  return [...portfolio.reports()].filter(({ draft }) => !draft);
}
