import type { Referential } from '../referential/referential.ts';
import type { Bloc, Competency, Skill, SubSkill } from '../referential/skill.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';

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
export function coverageOf(index: EvidenceIndex, referential: Referential): BlocCoverage[] {
  return referential.blocs.map((bloc) => blocCoverage(bloc, index));
}

function blocCoverage(bloc: Bloc, index: EvidenceIndex): BlocCoverage {
  const competencies = bloc.competencies.map((skill) => competencyCoverage(skill, index));
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

function competencyCoverage(skill: Competency, index: EvidenceIndex): CompetencyCoverage {
  const subSkills = skill.subSkills.map((subSkill) => subSkillCoverage(subSkill, index));
  const covered = subSkills.filter(({ state }) => state === 'covered').length;
  const { reports, drafts } = reportsOf([skill, ...skill.subSkills], index);
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

function subSkillCoverage(skill: SubSkill, index: EvidenceIndex): SubSkillCoverage {
  const { reports, drafts } = reportsOf([skill], index);
  const state = reports > 0 ? 'covered' : drafts > 0 ? 'draftOnly' : 'missing';
  return { skill, state, reports };
}

/** How many different reports, and how many drafts, evidence at least one of `skills`. */
function reportsOf(
  skills: readonly Skill[],
  index: EvidenceIndex,
): { readonly reports: number; readonly drafts: number } {
  const reports = new Set<string>();
  const drafts = new Set<string>();
  for (const skill of skills) {
    for (const { report } of index.ofSkill(skill.code)) {
      (report.draft ? drafts : reports).add(report.uri);
    }
  }
  return { reports: reports.size, drafts: drafts.size };
}

function sum<T>(items: readonly T[], number: (item: T) => number): number {
  return items.reduce((total, item) => total + number(item), 0);
}
