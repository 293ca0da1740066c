import type { Referential } from '../referential/referential.ts';
import type { Bloc, Competency, SubSkill } from '../referential/skill.ts';
import type { ReportCounts } from './reportCounts.ts';

/** `draftOnly`: evidenced by drafts alone, which do not count. */
export type SubSkillState = 'covered' | 'draftOnly' | 'missing';

/**
 * `complete`: every sub-skill is covered; `partial`: some are; `namedOnly`: reports name the
 * competency, which mobilises it, but no sub-skill of it; `draftOnly`, `missing`: not mobilised.
 */
export type CompetencyState = 'complete' | 'partial' | 'namedOnly' | 'draftOnly' | 'missing';

export interface SubSkillCoverage {
  readonly skill: SubSkill;
  readonly state: SubSkillState;
  /** How many reports evidence it, drafts not counted. */
  readonly reports: number;
}

export interface CompetencyCoverage {
  readonly skill: Competency;
  readonly state: CompetencyState;
  /** Whether a report that is no draft evidences it or a sub-skill of it: what the exam asks. */
  readonly mobilised: boolean;
  readonly subSkills: readonly SubSkillCoverage[];
  /** How many sub-skills are covered. */
  readonly covered: number;
  /** How many reports evidence the competency or a sub-skill of it, drafts not counted. */
  readonly reports: number;
}

export interface BlocCoverage {
  readonly bloc: Bloc;
  readonly competencies: readonly CompetencyCoverage[];
  /** How many competencies are mobilised. */
  readonly mobilised: number;
  /** Whether all of them are: the bloc is complete for the exam. */
  readonly complete: boolean;
  readonly covered: number;
  readonly total: number;
}

/** The coverage of every bloc of the candidate’s referential. */
export function coverageOf(counts: ReportCounts, referential: Referential): BlocCoverage[] {
  return referential.blocs.map((bloc) => blocCoverage(bloc, counts));
}

function blocCoverage(bloc: Bloc, counts: ReportCounts): BlocCoverage {
  const competencies = bloc.competencies.map((skill) => competencyCoverage(skill, counts));
  const mobilised = competencies.filter((competency) => competency.mobilised).length;
  return {
    bloc,
    competencies,
    mobilised,
    complete: mobilised === competencies.length,
    covered: sum(competencies, ({ covered }) => covered),
    total: sum(competencies, ({ subSkills }) => subSkills.length),
  };
}

function competencyCoverage(skill: Competency, counts: ReportCounts): CompetencyCoverage {
  const subSkills = skill.subSkills.map((subSkill) => subSkillCoverage(subSkill, counts));
  const covered = subSkills.filter(({ state }) => state === 'covered').length;
  const { reports, drafts } = counts.ofCompetency(skill.code);
  return {
    skill,
    state: competencyState(covered, subSkills.length, reports, drafts),
    mobilised: reports > 0,
    subSkills,
    covered,
    reports,
  };
}

function competencyState(
  covered: number,
  total: number,
  reports: number,
  drafts: number,
): CompetencyState {
  if (covered === total) return 'complete';
  if (covered > 0) return 'partial';
  if (reports > 0) return 'namedOnly';
  return drafts > 0 ? 'draftOnly' : 'missing';
}

function subSkillCoverage(skill: SubSkill, counts: ReportCounts): SubSkillCoverage {
  const { reports, drafts } = counts.ofSkill(skill.code);
  const state = reports > 0 ? 'covered' : drafts > 0 ? 'draftOnly' : 'missing';
  return { skill, state, reports };
}

function sum<T>(items: readonly T[], number: (item: T) => number): number {
  return items.reduce((total, item) => total + number(item), 0);
}
