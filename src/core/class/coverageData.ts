import type { CandidateEntry } from './candidateNodes.ts';
import { candidateName } from '../portfolio/candidate.ts';
import type { BlocCoverage, CompetencyCoverage } from '../portfolio/coverage.ts';

/** Whose portfolio it is, as plain data. */
export interface CandidateData {
  /** By name where the profile gives one, else as the folder. */
  readonly candidate: string;
  /** Where the portfolio is, as the user knows it. */
  readonly folder: string;
  readonly option: string;
  /** The year of the exam. */
  readonly session: number;
  /** Whether `portfolio.yaml` cannot be read: option and session are then defaults. */
  readonly profileUnreadable?: true;
  /** How many reports count. */
  readonly reports: number;
  /** How many drafts there are beside them. */
  readonly drafts: number;
}

/** Where a bloc stands, as plain data. */
export interface BlocData {
  readonly code: string;
  readonly name: string;
  /** How many of its competencies reports mobilise: the exam asks for all of bloc 1. */
  readonly mobilised: number;
  readonly competencyCount: number;
  readonly complete: boolean;
  /** How many of its sub-skills reports evidence. */
  readonly evidenced: number;
  readonly subSkillCount: number;
  /** The codes of the competencies that no report mobilises. */
  readonly missing: readonly string[];
}

/** Where a competency stands, as plain data. */
export interface CompetencyData {
  readonly code: string;
  readonly wording: string;
  readonly state: CompetencyCoverage['state'];
  /** How many reports mobilise it, drafts apart. */
  readonly reports: number;
  readonly subSkills: readonly SubSkillData[];
}

export interface SubSkillData {
  readonly code: string;
  readonly wording: string;
  readonly state: 'covered' | 'draftOnly' | 'missing';
  /** How many reports evidence it, drafts apart. */
  readonly reports: number;
}

/** The coverage of one candidate, as plain data. */
export interface CoverageData extends CandidateData {
  readonly blocs: readonly (BlocData & { readonly competencies: readonly CompetencyData[] })[];
}

/** The whole coverage of a candidate. */
export function coverageData(entry: CandidateEntry): CoverageData {
  const blocs = entry.portfolio.coverage.map((bloc) => ({
    ...blocData(bloc),
    competencies: bloc.competencies.map(competencyData),
  }));
  return { ...candidateData(entry), blocs };
}

/** The same without its competencies: a line each, for a class. */
export function standingData(entry: CandidateEntry): CandidateData & { blocs: BlocData[] } {
  return { ...candidateData(entry), blocs: entry.portfolio.coverage.map(blocData) };
}

function candidateData(entry: CandidateEntry): CandidateData {
  const { candidate, path, portfolio, profileBroken = false } = entry;
  const all = [...portfolio.reports()];
  const drafts = all.filter(({ draft }) => draft).length;
  return {
    candidate: candidateName(entry),
    folder: path,
    option: candidate.option,
    session: candidate.session,
    ...(profileBroken && { profileUnreadable: true }),
    reports: all.length - drafts,
    drafts,
  };
}

function blocData(coverage: BlocCoverage): BlocData {
  const { bloc, competencies, mobilised, complete, covered, total } = coverage;
  const missing = competencies.filter((one) => !one.mobilised).map(({ skill }) => skill.code);
  return {
    ...{ code: bloc.code, name: bloc.name, mobilised, competencyCount: competencies.length },
    ...{ complete, evidenced: covered, subSkillCount: total, missing },
  };
}

function competencyData({ skill, state, reports, subSkills }: CompetencyCoverage): CompetencyData {
  const { code, wording } = skill;
  const below = subSkills.map(({ skill: { code, wording }, state, reports }) => {
    return { code, wording, state, reports };
  });
  return { code, wording, state, reports, subSkills: below };
}
